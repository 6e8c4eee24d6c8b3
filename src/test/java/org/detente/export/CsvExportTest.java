package org.detente.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads an export back with Commons CSV. */
final class CsvExportTest {
  private static final CSVFormat RFC_4180 =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();

  @TempDir Path folder;

  @BeforeEach
  void export() throws IOException {
    new CsvExport().write(ExportedDataset.write(folder.resolve("in"), 1), folder);
  }

  private List<CSVRecord> read(String table) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(folder.resolve(table + ".csv"), StandardCharsets.UTF_8, RFC_4180)) {
      List<CSVRecord> rows = parser.getRecords();
      rows.forEach(row -> assertTrue(row.isConsistent(), row.toString()));
      return rows;
    }
  }

  @Test
  void textComesBackButForTheApostrophe() throws IOException {
    CSVRecord quote = read("quotes").get(0);
    assertEquals("'" + ExportedDataset.HOSTILE.replace("\r\n-5", "\r\n'-5"), quote.get("text"));
    assertEquals("'@minister", quote.get("speaker_name"));
    assertEquals("[{\"begin\":3,\"end\":9},{\"begin\":11,\"end\":15}]", quote.get("spans"));
  }

  @Test
  void numbersStayNumbers() throws IOException {
    assertEquals("-1.25", read("quotes").get(0).get("tone"));
    CSVRecord tone = read("tone_summary").get(0);
    assertEquals("-0.25", tone.get("mean"));
    assertEquals("2010", tone.get("year"));
    for (CSVRecord event : read("events")) {
      assertTrue(event.get("goldstein").matches("-?\\d+\\.\\d+"), event.toString());
    }
  }

  @Test
  void recordsAreFlatAndNullIsEmpty() throws IOException {
    CSVRecord dated = read("events").get(0);
    assertEquals("GOV", dated.get("actor1_sector"));
    List<CSVRecord> articles = read("articles");
    assertEquals("2014-03-18", articles.get(0).get("published_on"));
    assertEquals("", articles.get(1).get("published_on"));
    assertEquals("", articles.get(1).get("url"));
    assertTrue(read("mentions").isEmpty());
    assertTrue(Files.readString(folder.resolve("mentions.csv")).startsWith("mention_id,"));
  }
}
