package org.detente.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Writes tables into a folder without a pipeline. */
public final class LocalTables {
  private LocalTables() {}

  /** Writes the rows of a table as one file. */
  public static <T extends SpecificRecord> void write(
      Path attempt, Table table, Class<T> record, List<T> rows) throws IOException {
    Path folder = attempt.resolve(table.folder()).resolve(table.byYear() ? "year=0" : "");
    Files.createDirectories(folder);
    try (DataFileWriter<T> file = new DataFileWriter<>(new SpecificDatumWriter<>(record))) {
      file.create(table.schema(), folder.resolve("part.avro").toFile());
      for (T row : rows) {
        file.append(row);
      }
    }
  }
}
