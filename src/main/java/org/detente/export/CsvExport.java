package org.detente.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.detente.output.CsvCell;
import org.detente.output.DatasetFolder;
import org.detente.output.RowJson;
import org.detente.output.Table;
import org.jspecify.annotations.Nullable;

/**
 * {@code csv}: one file for each public table (RFC 4180, UTF-8, header line, carriage return and
 * line feed). Nested records become columns such as {@code actor1_name}, lists are JSON in a cell,
 * null is an empty cell, as is an empty text. Text cells are safe against formula injection ({@link
 * CsvCell}); numbers stay numbers.
 */
final class CsvExport implements ExportFormat {
  @Override
  public List<ExportedFile> write(DatasetFolder from, Path to) throws IOException {
    return PublicTables.writeAll(from, to, ".csv", CsvExport::write);
  }

  private static long write(Table table, Iterator<? extends SpecificRecord> rows, Path file)
      throws IOException {
    List<String> columns = new ArrayList<>();
    addColumns("", table.schema(), columns);
    long count = 0;
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writer.write(String.join(",", columns) + "\r\n");
      for (; rows.hasNext(); count++) {
        writer.write(line(RowJson.of(rows.next()), columns) + "\r\n");
      }
    }
    return count;
  }

  private static void addColumns(String prefix, Schema record, List<String> columns) {
    for (Schema.Field field : record.getFields()) {
      Schema type = field.schema().isUnion() ? field.schema().getTypes().get(1) : field.schema();
      if (type.getType() == Schema.Type.RECORD) {
        addColumns(prefix + field.name() + "_", type, columns);
      } else {
        columns.add(prefix + field.name());
      }
    }
  }

  private static String line(ObjectNode row, List<String> columns) {
    Map<String, JsonNode> cells = new HashMap<>();
    addCells("", row, cells);
    List<String> line = new ArrayList<>(columns.size());
    for (String column : columns) {
      line.add(cell(cells.get(column)));
    }
    return String.join(",", line);
  }

  private static void addCells(String prefix, ObjectNode row, Map<String, JsonNode> cells) {
    for (Map.Entry<String, JsonNode> field : row.properties()) {
      if (field.getValue() instanceof ObjectNode nested) {
        addCells(prefix + field.getKey() + "_", nested, cells);
      } else {
        cells.put(prefix + field.getKey(), field.getValue());
      }
    }
  }

  private static String cell(@Nullable JsonNode cell) {
    if (cell == null || cell.isNull()) {
      return "";
    }
    if (cell.isNumber()) {
      return Double.isFinite(cell.doubleValue()) ? cell.asText() : "";
    }
    return cell.isBoolean()
        ? cell.asText()
        : CsvCell.text(cell.isTextual() ? cell.textValue() : cell.toString());
  }
}
