package org.detente.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.specific.SpecificRecord;
import org.detente.output.DatasetFolder;
import org.detente.output.Table;

/** The tables that an export holds, and their rows in order. */
final class PublicTables {
  /** Every table but those that only the next run reads. */
  static final List<Table> ALL =
      Stream.of(Table.values())
          .filter(table -> table != Table.ANNOTATED && table != Table.LEDGER)
          .toList();

  /** Writes the rows of one table into a file. */
  @FunctionalInterface
  interface TableWriter {
    /** Writes the rows, which come in order, and says how many there were. */
    long write(Table table, Iterator<? extends SpecificRecord> rows, Path file) throws IOException;
  }

  private PublicTables() {}

  /** Writes one file for each table, named after it. */
  static List<ExportedFile> writeAll(DatasetFolder from, Path to, String suffix, TableWriter writer)
      throws IOException {
    List<ExportedFile> files = new ArrayList<>();
    try (Scratch scratch = Scratch.in(to)) {
      for (Table table : ALL) {
        Path file = to.resolve(table.folder() + suffix);
        long rows = write(from, table, table.record(), scratch, file, writer);
        files.add(ExportedFile.whole(table.folder() + suffix, rows));
      }
    }
    return files;
  }

  private static <T extends SpecificRecord> long write(
      DatasetFolder from, Table table, Class<T> type, Scratch scratch, Path to, TableWriter writer)
      throws IOException {
    try (RowSorter<T> sorter =
        new RowSorter<>(type, RowOrder.of(table), scratch.folder(), RowSorter.BUDGET)) {
      fill(sorter, from, table, type, row -> true);
      return writer.write(table, sorter.sorted(), to);
    }
  }

  /** Adds the wanted rows of a table to a sorter. */
  static <T extends SpecificRecord> void fill(
      RowSorter<T> sorter, DatasetFolder from, Table table, Class<T> type, Predicate<T> wanted)
      throws IOException {
    try {
      from.forEach(
          table,
          type,
          row -> {
            if (wanted.test(row)) {
              add(sorter, row);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (AvroRuntimeException e) { // What Avro's iterators throw for a damaged file.
      throw new IOException(
          "the table " + table.folder() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static <T extends SpecificRecord> void add(RowSorter<T> sorter, T row) {
    try {
      sorter.add(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
