package org.detente.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.avro.Schema;
import org.detente.output.CsvCell;
import org.detente.output.DatasetFolder;
import org.detente.output.RowJson;
import org.detente.output.Table;

/**
 * {@code export}: one file for each public table of a published dataset, as CSV (RFC 4180; nested
 * records flattened into {@code actor1_name}, lists as JSON, text cells safe against formula
 * injection) or as JSON Lines. Rows stream; nothing but one row is in memory.
 */
public final class ExportCommand implements Command {
  private final PrintStream out;

  /** An export command that says on a stream what it wrote. */
  public ExportCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(String[] args) throws IOException {
    Arguments arguments = Arguments.parse(args, "dataset", "format", "output");
    String format = arguments.required("format");
    if (!format.equals("csv") && !format.equals("jsonl")) {
      throw new UsageException("--format=" + format + " is not known; use csv or jsonl");
    }
    Path tables = Datasets.tables(arguments.required("dataset"));
    Path folder = OutputFile.folder(arguments.required("output"));
    for (Table table : Table.values()) {
      if (table != Table.ANNOTATED) {
        Path file = folder.resolve(table.folder() + "." + format);
        long rows = export(DatasetFolder.of(tables), table, format, file);
        out.println(file + ": " + rows + " rows");
      }
    }
    return 0;
  }

  private static long export(DatasetFolder from, Table table, String format, Path to)
      throws IOException {
    List<String> columns = new ArrayList<>();
    flatColumns("", table.schema(), columns);
    try (BufferedWriter writer = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
      if (format.equals("csv")) {
        writer.write(String.join(",", columns) + "\r\n");
      }
      LongAdder rows = new LongAdder();
      from.forEach(
          table,
          table.record(),
          row -> {
            ObjectNode json = RowJson.of(row);
            write(writer, format.equals("csv") ? csv(json, columns) + "\r\n" : json + "\n");
            rows.increment();
          });
      return rows.sum();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(BufferedWriter writer, String line) {
    try {
      writer.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void flatColumns(String prefix, Schema record, List<String> columns) {
    for (Schema.Field field : record.getFields()) {
      Schema type = field.schema().isUnion() ? field.schema().getTypes().get(1) : field.schema();
      if (type.getType() == Schema.Type.RECORD) {
        flatColumns(prefix + field.name() + "_", type, columns);
      } else {
        columns.add(prefix + field.name());
      }
    }
  }

  private static String csv(ObjectNode row, List<String> columns) {
    Map<String, JsonNode> cells = new LinkedHashMap<>();
    flatten("", row, cells);
    List<String> line = new ArrayList<>(columns.size());
    for (String column : columns) {
      JsonNode cell = cells.get(column);
      if (cell == null || cell.isNull()) {
        line.add("");
      } else if (cell.isNumber() || cell.isBoolean()) {
        line.add(cell.asText());
      } else {
        line.add(CsvCell.text(cell.isTextual() ? cell.textValue() : cell.toString()));
      }
    }
    return String.join(",", line);
  }

  private static void flatten(String prefix, ObjectNode row, Map<String, JsonNode> cells) {
    row.properties()
        .forEach(
            field -> {
              if (field.getValue() instanceof ObjectNode nested) {
                flatten(prefix + field.getKey() + "_", nested, cells);
              } else {
                cells.put(prefix + field.getKey(), field.getValue());
              }
            });
  }
}
