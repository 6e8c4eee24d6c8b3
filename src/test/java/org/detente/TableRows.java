package org.detente;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.detente.output.Table;

/** Reads the tables of a dataset for comparison: generic Avro, as a user's reader would. */
public final class TableRows {
  private TableRows() {}

  /** The rows of a table. */
  public static List<GenericRecord> of(Path attempt, Table table) throws IOException {
    List<GenericRecord> rows = new ArrayList<>();
    try (Stream<Path> files = Files.walk(attempt.resolve(table.folder()))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".avro")).sorted().toList()) {
        try (DataFileReader<GenericRecord> reader =
            new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
          reader.forEachRemaining(rows::add);
        }
      }
    }
    return rows;
  }

  /** The rows of a table as JSON lines, sorted, with paths relative to the project. */
  public static List<String> asJson(Path attempt, Table table) throws IOException {
    String here = Path.of("").toAbsolutePath() + "/";
    List<String> lines = new ArrayList<>();
    for (GenericRecord row : of(attempt, table)) {
      lines.add(row.toString().replace("file://" + here, "").replace(here, ""));
    }
    Collections.sort(lines);
    return lines;
  }
}
