package org.detente.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * One attempt's folder, read as tables: its files by table, sorted by path, and their rows one at a
 * time. Where the folder lies (a disk, a bucket) is the implementation's matter. Rows are resolved
 * to the schema of this version, so that a table that lacks a later field, or has an extra one, is
 * still read; an incompatible table ends in Avro's {@code AvroTypeException}, which names the
 * field.
 */
public interface DatasetFolder {
  /**
   * The paths of a table's Avro files relative to the folder, sorted; empty when there is no such
   * table.
   */
  List<String> files(Table table) throws IOException;

  /** Opens a file for reading; the caller closes it. */
  InputStream open(String path) throws IOException;

  /**
   * Gives each row of a table to {@code reader}, file after file in the order of {@link #files}.
   */
  default <T extends SpecificRecord> void forEach(Table table, Class<T> record, Consumer<T> reader)
      throws IOException {
    for (String path : files(table)) {
      SpecificDatumReader<T> rows = new SpecificDatumReader<>(record);
      try (DataFileStream<T> file = new DataFileStream<>(open(path), rows)) {
        file.forEach(reader);
      }
    }
  }

  /** A folder on a local disk, e.g. {@code OUT/current}. */
  static DatasetFolder of(Path folder) {
    return new DatasetFolder() {
      @Override
      public List<String> files(Table table) throws IOException {
        Path top = folder.resolve(table.folder());
        if (!Files.isDirectory(top)) {
          return List.of();
        }
        try (Stream<Path> files = Files.walk(top)) {
          return files
              .filter(file -> file.toString().endsWith(".avro") && Files.isRegularFile(file))
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      }

      @Override
      public InputStream open(String path) throws IOException {
        return Files.newInputStream(folder.resolve(path));
      }
    };
  }
}
