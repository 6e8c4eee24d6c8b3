package org.detente.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;
import org.detente.Rows;
import org.detente.output.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads an export back with DuckDB, whose Parquet reader has nothing in common with the writer. */
final class ParquetExportTest {
  @TempDir Path folder;
  private List<ExportedFile> files = List.of();

  @BeforeEach
  void export() throws IOException {
    files = new ParquetExport().write(ExportedDataset.write(folder.resolve("in"), 1), folder);
  }

  /** The cells of a query, a row a string. */
  private List<String> query(String columns, String table, String rest) throws SQLException {
    String from = " FROM read_parquet('" + folder.resolve(table + ".parquet") + "') ";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT " + columns + from + rest)) {
      List<String> out = new ArrayList<>();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(rows.getObject(i)));
        }
        out.add(String.join(" | ", cells));
      }
      return out;
    }
  }

  @Test
  void hadoopIsNotOnTheClassPath() {
    assertThrows(
        ClassNotFoundException.class, () -> Class.forName("org.apache.hadoop.conf.Configuration"));
  }

  @Test
  void everyTableHasItsRowsAndColumns() throws SQLException {
    assertEquals(PublicTables.ALL.size(), files.size());
    for (Table table : PublicTables.ALL) {
      String name = table.folder();
      ExportedFile file =
          files.stream().filter(f -> f.name().equals(name + ".parquet")).findFirst().orElseThrow();
      assertEquals(List.of(Long.toString(file.rows())), query("count(*)", name, ""), name);
      String columns =
          String.join(
              ", ", table.schema().getFields().stream().map(f -> '"' + f.name() + '"').toList());
      assertEquals(file.rows(), query(columns, name, "").size(), name);
    }
  }

  @Test
  void textDatesAndNestingComeBack() throws SQLException {
    List<String> articles =
        query("text, published_on, typeof(published_on), copies[1].source_id", "articles", "");
    assertEquals(
        "First.\n" + ExportedDataset.HOSTILE + " | 2014-03-18 | DATE | crawl/copy, \"2\".html",
        articles.get(0));
    assertEquals("Second. | null | DATE | null", articles.get(1));
    assertEquals(
        List.of("POL | RUS | 2014-03-17 | -2.0 | -1.5 | Warsaw | 52.23 | 2"),
        query(
            "actor1.country, actor2.country, event_date, goldstein, avg_tone, location.name,"
                + " location.latitude, len(mention_ids)",
            "events",
            "WHERE event_type = 'ACCUSE'"));
    assertEquals(
        List.of("[diplomatic, military]"),
        query("contexts", "events", "WHERE event_type = 'CONSULT'"));
    assertEquals(List.of("3 | 15"), query("spans[1].begin, spans[2].end", "quotes", ""));
  }

  @Test
  void rowsAreInOrderAndPagesAreGzipped() throws SQLException {
    assertEquals("2010 | -0.25", query("year, mean", "tone_summary", "").get(0));
    assertEquals(List.of("PAIR"), query("DISTINCT scope", "tone_summary", ""));
    List<String> ids = query("event_date", "events", "");
    assertEquals("null", ids.get(ids.size() - 1), "undated events come last");
    assertEquals(
        List.of(Rows.id("m1")),
        query("event_mention_id", "event_mentions", "WHERE confidence = 0.8 LIMIT 1"));
  }

  @Test
  void theSchemaTravelsInTheFooter() throws IOException {
    String bytes =
        new String(
            Files.readAllBytes(folder.resolve("events.parquet")), StandardCharsets.ISO_8859_1);
    assertTrue(bytes.startsWith("PAR1") && bytes.endsWith("PAR1"));
    assertTrue(bytes.contains("parquet.avro.schema"), "and with it the documentation");
  }

  @Test
  void encodingsInTheFooterAreSorted() throws IOException {
    List<ColumnChunk> columns = footer(Table.TONE_SUMMARY).getRow_groups().get(0).getColumns();
    assertEquals(Table.TONE_SUMMARY.schema().getFields().size(), columns.size());
    for (ColumnChunk column : columns) {
      List<Encoding> encodings = column.getMeta_data().getEncodings();
      assertEquals(encodings.stream().sorted().toList(), encodings, column.toString());
    }
  }

  @Test
  void enumsAreStrings() throws IOException, SQLException {
    for (Table table : PublicTables.ALL) {
      for (SchemaElement column : footer(table).getSchema()) {
        String name = table.folder() + ": " + column;
        assertFalse(column.isSetLogicalType() && column.getLogicalType().isSetENUM(), name);
        assertNotEquals(ConvertedType.ENUM, column.getConverted_type(), name);
      }
    }
    assertEquals(
        List.of("VARCHAR | PAIR"), query("DISTINCT typeof(scope), scope", "tone_summary", ""));
    assertEquals(
        List.of("VARCHAR"), query("DISTINCT typeof(location.resolution)", "events", ""), "nested");
  }

  @Test
  void aSchemaKeepsAllButItsEnums() {
    Schema schema =
        SchemaBuilder.record("Visit")
            .namespace("example")
            .doc("A visit of state.")
            .fields()
            .name("ranks")
            .type()
            .optional()
            .array()
            .items()
            .enumeration("Rank")
            .symbols("MINISTER", "PRESIDENT")
            .name("before")
            .doc("The visit before this one.")
            .type()
            .optional()
            .type("Visit")
            .name("rank")
            .type("Rank")
            .withDefault("MINISTER")
            .endRecord();
    assertEquals(
        schema
            .toString()
            .replaceFirst("\\{\"type\":\"enum\"[^}]*}", "\"string\"")
            .replace("\"Rank\"", "\"string\""),
        EnumsAsStrings.of(schema).toString());
  }

  @Test
  void theLicenceOfJtsIsInTheJar() throws IOException {
    String name = "/META-INF/licenses/jts-EDL-1.0.txt";
    try (InputStream licence = ParquetExport.class.getResourceAsStream(name)) {
      String text = new String(licence.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(text.contains("Eclipse Distribution License - v 1.0"), text);
    }
  }

  private FileMetaData footer(Table table) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(table.folder() + ".parquet"));
    int end = bytes.length - 8;
    int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(end);
    return Util.readFileMetaData(new ByteArrayInputStream(bytes, end - length, length));
  }
}
