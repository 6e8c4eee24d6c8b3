package org.detente.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.detente.Rows;
import org.detente.output.Table;
import org.detente.record.ToneSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neither the order of adding nor the budget shows in what comes out. */
final class RowSorterTest {
  @TempDir Path scratch;

  private static List<ToneSummary> rows() {
    List<ToneSummary> rows = new ArrayList<>();
    for (int year = 1900; year < 2000; year++) {
      rows.add(Rows.pair(year, "NOR", "SWE", year % 7).build());
      rows.add(Rows.pair(year, "NOR", "SWE", 9).build());
    }
    rows.add(Rows.pair(null, "NOR", "SWE", 1).build());
    return rows;
  }

  private List<ToneSummary> sorted(List<ToneSummary> rows, long budget) throws IOException {
    List<ToneSummary> out = new ArrayList<>();
    try (RowSorter<ToneSummary> sorter =
        new RowSorter<>(ToneSummary.class, RowOrder.of(Table.TONE_SUMMARY), scratch, budget)) {
      for (ToneSummary row : rows) {
        sorter.add(row);
      }
      sorter.sorted().forEachRemaining(out::add);
    }
    try (Stream<Path> left = Files.list(scratch)) {
      assertEquals(List.of(), left.toList(), "scratch files are gone");
    }
    return out;
  }

  @Test
  void spillingChangesNothing() throws IOException {
    List<ToneSummary> rows = rows();
    List<ToneSummary> expected = sorted(rows, Long.MAX_VALUE);
    assertEquals(rows.size(), expected.size());
    assertEquals(1900, expected.get(0).getYear());
    assertEquals(null, expected.get(expected.size() - 1).getYear(), "null comes last");
    for (long budget : new long[] {0, 1_000, 5_000}) {
      Collections.shuffle(rows, new Random(budget));
      assertEquals(expected, sorted(rows, budget), "budget " + budget);
    }
  }

  /**
   * As with a table of millions of rows: each row here is a scratch file of its own, 201 of them.
   */
  @Test
  void howManyScratchFilesAreOpenDoesNotGrowWithTheTable() throws IOException {
    List<ToneSummary> rows = rows();
    try (RowSorter<ToneSummary> sorter =
        new RowSorter<>(ToneSummary.class, RowOrder.of(Table.TONE_SUMMARY), scratch, 0)) {
      for (ToneSummary row : rows) {
        sorter.add(row);
      }
      Iterator<ToneSummary> sorted = sorter.sorted();
      assertEquals(12, sorter.openRuns(), "201 files, then 138 and 75, then 12 that are left");
      int count = 0;
      for (; sorted.hasNext(); sorted.next()) {
        count++;
      }
      assertEquals(rows.size(), count);
    }
  }

  @Test
  void noRowsAreNoRows() throws IOException {
    assertEquals(List.of(), sorted(List.of(), 0));
  }
}
