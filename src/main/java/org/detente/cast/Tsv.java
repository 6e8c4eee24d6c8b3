package org.detente.cast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the tables of this package: UTF-8, tab-separated, comments behind {@code #}, one line of
 * column names. A missing table or a row of too few cells is a fault of the build, not of the data.
 */
final class Tsv {
  private Tsv() {}

  /** The rows below the column names, each padded to the number of columns. */
  static List<List<String>> rows(String resource) {
    try (InputStream in = Tsv.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<List<String>> rows = new ArrayList<>();
      int columns = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
        if (columns == 0) {
          columns = cells.size();
          continue;
        }
        if (cells.size() > columns) {
          throw new IllegalStateException(resource + ": too many cells: " + line);
        }
        while (cells.size() < columns) {
          cells.add("");
        }
        rows.add(List.copyOf(cells));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The parts of a cell that are joined by {@code |}; none for an empty cell. */
  static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }
}
