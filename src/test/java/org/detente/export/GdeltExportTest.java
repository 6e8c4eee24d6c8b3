package org.detente.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detente.Rows;
import org.detente.record.EventMention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads an export back as the codebook of GDELT 2.0 describes it: 61 and 16 tab-separated cells,
 * each of the form that its column allows.
 */
final class GdeltExportTest {
  private static final String ACTOR = "(?:[A-Z]{3}){0,6}";
  private static final String CODE = "(?:[A-Z]{3})?";
  private static final String NUMBER = "(?:0|-?[1-9]\\d*|-?(?:0|[1-9]\\d*)\\.\\d*[1-9])";
  private static final String PLACE =
      "Type=[0-5] FullName=.* CountryCode=(?:[A-Z]{2})? ADM1Code=(?:[A-Z]{2})? ADM2Code="
          + " Lat=NUM? Long=NUM? FeatureID=(?:[A-Z]{2})?";
  private static final String EVENT =
      "GLOBALEVENTID=\\d{1,16} SQLDATE=\\d{8} MonthYear=\\d{6} Year=\\d{4}"
          + " FractionDate=\\d{4}\\.\\d{4} @1 @2 IsRootEvent=[01] EventCode=\\d{3,4}"
          + " EventBaseCode=\\d{3} EventRootCode=(?:0[1-9]|1\\d|20) QuadClass=[1-4]"
          + " GoldsteinScale=NUM NumMentions=[1-9]\\d* NumSources=[1-9]\\d*"
          + " NumArticles=[1-9]\\d* AvgTone=NUM? #1Geo_ #2Geo_ #Geo_"
          + " DATEADDED=(?:\\d{8}000000)? SOURCEURL=(?:https?://\\S+)?";
  private static final String MENTION =
      "GLOBALEVENTID=\\d{1,16} EventTimeDate=(?:\\d{14})? MentionTimeDate=(?:\\d{14})?"
          + " MentionType=[12] MentionSourceName=.* MentionIdentifier=.+ SentenceID=[1-9]\\d*"
          + " Actor1CharOffset=(?:-1|\\d+) Actor2CharOffset=(?:-1|\\d+)"
          + " ActionCharOffset=\\d+ InRawText=[01] Confidence=(?:100|\\d{1,2}) MentionDocLen="
          + " MentionDocTone=NUM? MentionDocTranslationInfo= Extras=[0-9a-f]{32}";
  private static final Set<String> ROLES =
      Set.of(
          ("COP GOV INS JUD MIL OPP REB SEP SPY UAF AGR BUS CRM CVL DEV EDU ELI ENV HLH HRI LAB LEG"
                  + " MED REF MOD RAD PTY IGO IMG INT MNC NGM NGO UIS")
              .split(" "));

  @TempDir Path folder;
  private List<Map<String, String>> events = List.of();
  private List<Map<String, String>> mentions = List.of();
  private List<ExportedFile> files = List.of();

  @BeforeEach
  void export() throws IOException {
    Path to = Files.createDirectory(folder.resolve("out"));
    files = new GdeltExport().write(ExportedDataset.write(folder.resolve("in"), 1), to);
    events = read(to.resolve("events.export.CSV"), schema(EVENT), 61);
    mentions = read(to.resolve("events.mentions.CSV"), schema(MENTION), 16);
    assertEquals(
        String.join("\t", schema(EVENT).keySet()) + "\n",
        Files.readString(to.resolve("events.export.header.txt")));
    assertEquals(
        String.join("\t", schema(MENTION).keySet()) + "\n",
        Files.readString(to.resolve("events.mentions.header.txt")));
  }

  /** The columns of a schema with the form of their cells. */
  private static Map<String, String> schema(String text) {
    String all = text;
    for (String number : List.of("1", "2")) {
      String actor =
          "Code="
              + ACTOR
              + " Name=.* CountryCode=CC KnownGroupCode=CC EthnicCode= Religion1Code="
              + " Religion2Code= Type1Code=CC Type2Code=CC Type3Code=CC";
      all = all.replace("@" + number, prefixed("Actor" + number, actor.replace("CC", CODE)));
      all = all.replace("#" + number + "Geo_", prefixed("Actor" + number + "Geo_", PLACE));
    }
    all = all.replace("#Geo_", prefixed("ActionGeo_", PLACE));
    Map<String, String> columns = new LinkedHashMap<>();
    for (String column : all.split(" ", -1)) {
      String[] parts = column.split("=", 2);
      columns.put(parts[0], parts[1].replace("NUM", NUMBER));
    }
    return columns;
  }

  private static String prefixed(String prefix, String columns) {
    return prefix + columns.replace(" ", " " + prefix);
  }

  private static List<Map<String, String>> read(Path file, Map<String, String> schema, int cells)
      throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> names = List.copyOf(schema.keySet());
    assertEquals(cells, names.size());
    String text = Files.readString(file);
    assertTrue(text.endsWith("\n") && !text.contains("\r") && !text.contains("\""), text);
    for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
      String[] values = line.split("\t", -1);
      assertEquals(cells, values.length, line);
      Map<String, String> row = new TreeMap<>();
      for (int i = 0; i < cells; i++) {
        String form = schema.get(names.get(i));
        assertTrue(values[i].matches(form), names.get(i) + "=" + values[i] + " not " + form);
        row.put(names.get(i), values[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private List<Map<String, String>> withCode(String cameo) {
    return events.stream().filter(row -> row.get("EventCode").equals(cameo)).toList();
  }

  private Map<String, String> only(String cameo) {
    assertEquals(1, withCode(cameo).size(), cameo);
    return withCode(cameo).get(0);
  }

  @Test
  void anAccusationIsOneRow() {
    Map<String, String> row = only("112");
    assertEquals("20140317", row.get("SQLDATE"));
    assertEquals("2014.2110", row.get("FractionDate"));
    assertEquals("POLGOV", row.get("Actor1Code"));
    assertEquals("GOVERNMENT OF POL", row.get("Actor1Name"));
    assertEquals("GOV", row.get("Actor1Type1Code"));
    assertEquals("RUS", row.get("Actor2CountryCode"));
    assertEquals("3", row.get("QuadClass"));
    assertEquals("-2", row.get("GoldsteinScale"));
    assertEquals(
        "2 2 2",
        row.get("NumMentions") + " " + row.get("NumArticles") + " " + row.get("NumSources"));
    assertEquals("-3.75", row.get("AvgTone"), "-1.5 of -4 to 4, stretched to -10 to 10");
    assertEquals("4", row.get("ActionGeo_Type"));
    assertEquals("Warsaw, Poland", row.get("ActionGeo_FullName"));
    assertEquals("PL", row.get("ActionGeo_CountryCode"));
    assertEquals("52.23", row.get("ActionGeo_Lat"));
    assertEquals("20140317000000", row.get("DATEADDED"));
    assertEquals("https://post.example/m2?a=1&b=2", row.get("SOURCEURL"), "the earliest report");
    assertEquals("1", row.get("IsRootEvent"));
  }

  @Test
  void aReciprocalEventIsTwoRows() {
    List<Map<String, String>> rows = withCode("040");
    assertEquals(2, rows.size());
    Set<String> pairs =
        rows.stream()
            .map(row -> row.get("Actor1CountryCode") + row.get("Actor2CountryCode"))
            .collect(Collectors.toSet());
    assertEquals(Set.of("ROMUSA", "USAROM"), pairs, "CAMEO's Romania is ROM");
    assertEquals("3", rows.get(0).get("ActionGeo_Type"), "a town in the United States");
  }

  @Test
  void statementsAndAppealsAreVerbalCooperationAsInGdelt() {
    assertEquals("1", only("010").get("QuadClass"));
    assertEquals("0", only("010").get("ActionGeo_Type"), "a place that nobody knows");
    assertEquals("", only("010").get("ActionGeo_FullName"));
    Map<String, String> appeal = only("0251");
    assertEquals("1", appeal.get("QuadClass"));
    assertEquals("025", appeal.get("EventBaseCode"));
    assertEquals("-0.3", appeal.get("GoldsteinScale"));
    assertEquals("UNO", appeal.get("Actor1KnownGroupCode"));
    assertEquals("IGO", appeal.get("Actor1Type1Code"));
    assertEquals("1", appeal.get("ActionGeo_Type"));
    assertEquals("UP", appeal.get("ActionGeo_CountryCode"), "FIPS 10-4, not ISO's UA");
    assertEquals("KSVMEDHLH", appeal.get("Actor2Code"), "journalists are MED, medics HLH");
    assertEquals("'='THE LEADERS'", appeal.get("Actor2Name"));
  }

  @Test
  void everyRoleIsOneThatGdeltHas() {
    for (Map<String, String> row : events) {
      for (String cell : List.of("Actor1Type1Code", "Actor1Type2Code", "Actor2Type1Code")) {
        assertTrue(row.get(cell).isEmpty() || ROLES.contains(row.get(cell)), row.get(cell));
      }
    }
  }

  @Test
  void whatIsLeftOutIsSaid() {
    assertEquals(0, withCode("190").size());
    assertEquals("1 events without a date left out", files.get(0).note());
    assertEquals(events.size(), files.get(0).rows());
    assertEquals(mentions.size(), files.get(1).rows());
  }

  @Test
  void everyMentionBelongsToARow() {
    Set<String> ids =
        events.stream().map(row -> row.get("GLOBALEVENTID")).collect(Collectors.toSet());
    assertEquals(events.size(), ids.size());
    assertEquals(
        ids, mentions.stream().map(row -> row.get("GLOBALEVENTID")).collect(Collectors.toSet()));
    Map<String, String> uncited =
        mentions.stream()
            .filter(row -> row.get("MentionType").equals("2"))
            .findFirst()
            .orElseThrow();
    assertEquals("The Harbour Times, " + Rows.id("a1"), uncited.get("MentionIdentifier"));
    assertEquals("80", uncited.get("Confidence"));
    Map<String, String> resolved =
        mentions.stream().filter(row -> row.get("InRawText").equals("0")).findFirst().orElseThrow();
    assertEquals(only("0251").get("GLOBALEVENTID"), resolved.get("GLOBALEVENTID"));
    String said = only("010").get("GLOBALEVENTID");
    assertEquals(
        "-1",
        mentions.stream()
            .filter(row -> row.get("GLOBALEVENTID").equals(said))
            .findFirst()
            .orElseThrow()
            .get("Actor2CharOffset"));
  }

  @Test
  void idsAreExactAsDoubles() {
    for (EventMention mention : ExportedDataset.mentions()) {
      if (mention.getEventId() != null) {
        long id = GdeltId.of(mention.getEventId());
        assertEquals(id, (long) (double) id);
        assertTrue(id >= 0 && id < 1L << 53, mention.getEventId());
      }
    }
    assertEquals((1L << 53) - 1, GdeltId.of("f".repeat(32)));
    assertEquals(1, GdeltId.of("00000000000008" + "0".repeat(18)));
  }
}
