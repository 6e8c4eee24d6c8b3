package org.detente.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.detente.output.DatasetFolder;
import org.detente.output.RowJson;
import org.detente.output.Table;

/**
 * {@code jsonl}: one file for each public table, one JSON object a line, fields as in the schema,
 * records nested, dates as ISO 8601; UTF-8, line feeds. Nothing is lost.
 */
final class JsonLinesExport implements ExportFormat {
  @Override
  public List<ExportedFile> write(DatasetFolder from, Path to) throws IOException {
    return PublicTables.writeAll(from, to, ".jsonl", JsonLinesExport::write);
  }

  private static long write(Table table, Iterator<? extends SpecificRecord> rows, Path file)
      throws IOException {
    long count = 0;
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (; rows.hasNext(); count++) {
        writer.write(RowJson.of(rows.next()) + "\n");
      }
    }
    return count;
  }
}
