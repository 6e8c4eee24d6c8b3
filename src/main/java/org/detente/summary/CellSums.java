package org.detente.summary;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.record.ToneObservation;
import org.detente.record.ToneSummary;

/**
 * The sums of several cells: what one bucket of the summary adds up. Any split and order of adding
 * gives the same rows. Mutable, for one thread.
 */
final class CellSums {
  private final Map<ToneCell, ToneAccumulator> cells = new HashMap<>();

  /** Adds what one article says in one cell. */
  void add(ToneObservation observation) {
    cells.computeIfAbsent(ToneCell.of(observation), cell -> new ToneAccumulator()).add(observation);
  }

  /** Adds the sums of another bucket. */
  void merge(CellSums other) {
    other.cells.forEach(
        (cell, sums) -> cells.computeIfAbsent(cell, c -> new ToneAccumulator()).merge(sums));
  }

  /** One row for each cell, in no particular order. */
  List<ToneSummary> rows() {
    List<ToneSummary> rows = new ArrayList<>(cells.size());
    cells.forEach((cell, sums) -> rows.add(sums.summary(cell)));
    return rows;
  }

  /** Writes the sums. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(cells.size());
    for (Map.Entry<ToneCell, ToneAccumulator> cell : cells.entrySet()) {
      cell.getKey().write(out);
      cell.getValue().write(out);
    }
  }

  /** Reads what {@link #write} wrote. */
  static CellSums read(DataInputStream in) throws IOException {
    CellSums sums = new CellSums();
    for (int left = in.readInt(); left > 0; left--) {
      sums.cells.put(ToneCell.read(in), ToneAccumulator.read(in));
    }
    return sums;
  }
}
