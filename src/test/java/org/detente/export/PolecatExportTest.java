package org.detente.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads an export back as POLECAT's files are read: a header of 40 columns, tabs, no quoting. */
final class PolecatExportTest {
  private static final String HEADER =
      "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\t"
          + "Actor Name\tActor Country\tActor COW\tPrimary Actor Sector\tActor Sectors\t"
          + "Actor Title\tActor Name Raw\tWikipedia Actor ID\t"
          + "Recipient Name\tRecipient Country\tRecipient COW\tPrimary Recipient Sector\t"
          + "Recipient Sectors\tRecipient Title\tRecipient Name Raw\tWikipedia Recipient ID\t"
          + "Placename\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\tGeoNames ID\t"
          + "Raw Placename\tFeature Type\tSource\tPublication Date\tStory People\t"
          + "Story Organizations\tStory Locations\tLanguage\tVersion";
  private static final Map<String, Set<String>> TYPES =
      Map.of(
          "VERBAL COOPERATION", Set.of("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
          "MATERIAL COOPERATION", Set.of("COOPERATE", "AID", "RETREAT"),
          "VERBAL CONFLICT", Set.of("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
          "MATERIAL CONFLICT", Set.of("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"));

  @TempDir Path folder;
  private final Map<String, Map<String, String>> byType = new TreeMap<>();
  private List<ExportedFile> files = List.of();

  @BeforeEach
  void export() throws IOException {
    Path to = Files.createDirectory(folder.resolve("out"));
    files = new PolecatExport().write(ExportedDataset.write(folder.resolve("in"), 1), to);
    List<String> lines = new ArrayList<>(Files.readAllLines(to.resolve("polecat.txt")));
    String header = lines.remove(0);
    assertEquals(HEADER, header);
    String[] names = header.split("\t", -1);
    assertEquals(40, names.length);
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      assertEquals(40, cells.length, line);
      Map<String, String> row = new TreeMap<>();
      for (int i = 0; i < cells.length; i++) {
        assertTrue(!cells[i].isEmpty() && !cells[i].contains("\""), names[i] + ": " + line);
        row.put(names[i], cells[i]);
      }
      byType.put(row.get("Event Type"), row);
    }
    assertEquals(lines.size(), files.get(0).rows());
  }

  @Test
  void everyRowKeepsToTheCodeLists() {
    for (Map<String, String> row : byType.values()) {
      assertTrue(row.get("Event ID").matches("[0-9a-f]{32}"));
      assertEquals(10, LocalDate.parse(row.get("Event Date")).toString().length());
      assertTrue(TYPES.get(row.get("Quad Code")).contains(row.get("Event Type")), row.toString());
      assertTrue(row.get("Intensity").matches("None|-?\\d+(\\.\\d+)?"), row.toString());
      assertTrue(row.get("Actor Country").matches("None|[A-Z]{3}(; [A-Z]{3})*"));
      assertTrue(row.get("Actor COW").matches("None|\\d{1,3}(; \\d{1,3})*"));
    }
  }

  @Test
  void anAccusationKeepsItsActorsPlaceAndSources() {
    Map<String, String> row = byType.get("ACCUSE");
    assertEquals("2014-03-17", row.get("Event Date"));
    assertEquals("None", row.get("Event Mode"));
    assertEquals("-3", row.get("Intensity"));
    assertEquals("POL", row.get("Actor Country"));
    assertEquals("290", row.get("Actor COW"));
    assertEquals("365", row.get("Recipient COW"));
    assertEquals("GOV", row.get("Primary Actor Sector"));
    assertEquals("Warsaw", row.get("City"));
    assertEquals("POL", row.get("Country"));
    assertEquals("756135", row.get("GeoNames ID"));
    assertEquals("Neue Post; The Harbour Times", row.get("Source"));
    assertEquals("2014-03-17", row.get("Publication Date"));
    assertEquals("en", row.get("Language"));
  }

  @Test
  void aReciprocalEventIsOneRow() {
    Map<String, String> row = byType.get("CONSULT");
    assertEquals("meet", row.get("Event Mode"));
    assertEquals("diplomatic; military", row.get("Contexts"));
    assertEquals("ROU", row.get("Actor Country"));
    assertEquals("USA", row.get("Recipient Country"));
  }

  @Test
  void kosovoIsPloversAndACountryIsNoCity() {
    Map<String, String> row = byType.get("REQUEST");
    assertEquals("UNO", row.get("Actor Country"));
    assertEquals("None", row.get("Actor COW"));
    assertEquals("KOS", row.get("Recipient Country"));
    assertEquals("347", row.get("Recipient COW"));
    assertEquals("JRN; MED; REL", row.get("Recipient Sectors"));
    assertEquals("'='the leaders'", row.get("Recipient Name Raw"));
    assertEquals("None", row.get("City"));
    assertEquals("Ukraine", row.get("Placename"));
  }

  @Test
  void whatIsLeftOutIsSaid() {
    assertEquals(Set.of("ACCUSE", "CONSULT", "REQUEST"), byType.keySet());
    assertEquals(
        "1 statements, which PLOVER has no type for, 1 events without a date left out",
        files.get(0).note());
  }
}
