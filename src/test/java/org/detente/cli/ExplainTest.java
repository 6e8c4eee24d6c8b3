package org.detente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detente.event.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code annotate --explain}: beside the rows for machines, and alone for a reader. */
final class ExplainTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EXPULSION = "Russia expelled two British diplomats on Monday.";
  @TempDir Path folder;

  private static String print(String stdin, String... args) throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, UTF_8);
    ByteArrayInputStream in = new ByteArrayInputStream(stdin.getBytes(UTF_8));
    assertEquals(0, new AnnotateCommand(out, in).run(args));
    return printed.toString(UTF_8);
  }

  private List<JsonNode> annotate(String input, String... more) throws IOException {
    Path out = folder.resolve("out.jsonl");
    List<String> args = new ArrayList<>(List.of("--input=" + input, "--output=" + out));
    args.addAll(List.of(more));
    print("", args.toArray(String[]::new));
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(out, UTF_8)) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  private static String slice(JsonNode line, JsonNode begin, JsonNode end) {
    int[] points = line.at("/article/text").asText().codePoints().toArray();
    return new String(points, begin.asInt(), end.asInt() - begin.asInt());
  }

  /** What is explained as coded is what is in the rows, and nothing else changes. */
  @Test
  void explanationsAreTheRowsOfTheSampleArticles() throws IOException {
    List<JsonNode> plain = annotate("sample-input", "--layers=article,events");
    List<JsonNode> explained = annotate("sample-input", "--layers=article,events", "--explain");
    assertEquals(plain.size(), explained.size());
    int events = 0;
    int refused = 0;
    for (int i = 0; i < plain.size(); i++) {
      assertFalse(plain.get(i).has("explain"));
      ObjectNode line = (ObjectNode) explained.get(i);
      List<JsonNode> told = new ArrayList<>();
      for (JsonNode sentence : line.path("explain")) {
        assertEquals(
            sentence.get("text").asText(), slice(line, sentence.get("begin"), sentence.get("end")));
        assertEquals(sentence.get("triggers").isEmpty(), !sentence.get("reason").isNull());
        for (JsonNode trigger : sentence.get("triggers")) {
          refused += wellFormed(line, trigger);
          trigger.get("events").forEach(told::add);
        }
      }
      List<JsonNode> rows = new ArrayList<>();
      line.path("events").forEach(rows::add);
      assertEquals(rows.size(), told.size());
      for (int e = 0; e < rows.size(); e++) {
        ObjectNode row = (ObjectNode) told.get(e);
        row.remove(List.of("date_text", "date_resolution", "location"));
        assertEquals(rows.get(e), row);
      }
      events += rows.size();
      line.remove("explain");
      assertEquals(plain.get(i), line);
    }
    assertTrue(events > 50 && refused > 50, events + " events, " + refused + " refused triggers");
  }

  /** One for a refused trigger. */
  private static int wellFormed(JsonNode line, JsonNode trigger) {
    String words = trigger.get("text").asText();
    JsonNode span = trigger.get("trigger");
    assertEquals(words, slice(line, span.get(0), span.get(1)));
    boolean coded = trigger.get("outcome").asText().equals("CODED");
    assertEquals(coded, !trigger.get("events").isEmpty(), words);
    assertEquals(coded, trigger.get("reason").isNull(), words);
    if (!coded) {
      Refusal reason = Refusal.valueOf(trigger.get("reason").asText());
      assertTrue(reason != Refusal.OUTRANKED, words + " is outranked by none");
    }
    for (JsonNode event : trigger.get("events")) {
      assertEquals(span, event.get("trigger"));
      assertEquals(trigger.get("rule_id"), event.get("rule_id"));
      assertEquals(trigger.get("cameo_code"), event.get("cameo_code"));
      assertEquals(trigger.get("modality"), event.get("modality"));
      taken(event.get("actor1"), trigger.get("actor1"));
      taken(event.get("actor2"), trigger.get("actor2"), trigger.get("actor1"));
    }
    return coded ? 0 : 1;
  }

  /** The actor of a row is among those that are told as found and kept. */
  private static void taken(JsonNode actor, JsonNode... sides) {
    if (actor.isNull()) {
      return;
    }
    for (JsonNode side : sides) {
      for (JsonNode found : side) {
        boolean same =
            found.get("reason").isNull()
                && found.get("begin").equals(actor.get("begin"))
                && found.get("end").equals(actor.get("end"))
                && found.get("name").equals(actor.get("name"));
        if (same) {
          return;
        }
      }
    }
    throw new AssertionError(actor + " is not among " + List.of(sides));
  }

  @Test
  void oneSentenceIsPrintedForReading() throws IOException {
    String told = print("", "--explain", "--text=" + EXPULSION, "--published=2018-03-30");
    for (String line :
        List.of(
            EXPULSION,
            "  \"expelled\" [7:15] CODED",
            "    actor1    \"Russia\" Russia RUS GOV, slot subj, as COUNTRY",
            "    actor2    \"British diplomats\" British diplomats GBR GOV, slot obj, as ROLE",
            "    meaning   SANCTION 166 ACTUAL: no word above changes it",
            "    event     SANCTION/expel, CAMEO 166, quad class 4",
            "    date      2018-03-26 by \"on Monday\", DAY",
            "1 sentence, 1 trigger, 1 event")) {
      assertTrue(told.lines().anyMatch(l -> l.startsWith(line)), line + ": not in " + told);
    }
  }

  @Test
  void whatIsRefusedIsPrintedWithItsReason() throws IOException {
    String told = print("", "--explain", "--text=It attacked Norway. Oslo.");
    for (String line :
        List.of(
            "    why       NO_ACTOR, " + Refusal.NO_ACTOR.sentence(),
            "    actor1    none: \"It\", slot subj: PRONOUN_UNRESOLVED",
            "  no event: NOT_PARSED",
            "2 sentences, 1 trigger, 0 events")) {
      assertTrue(told.lines().anyMatch(l -> l.startsWith(line)), line + ": not in " + told);
    }
  }

  @Test
  void theStandardInputIsADash() throws IOException {
    assertEquals(
        print("", "--explain", "--text=" + EXPULSION),
        print(EXPULSION + "\n", "--explain=true", "--text=-"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --text=Oslo is cold.                             | --explain
          --explain --text=                                | --text
          --explain --text=-                               | --text=-
          --explain --text=Oslo --input=in.jsonl           | --input
          --explain --text=Oslo --output=out.jsonl         | --output
          --explain --text=Oslo --layers=events            | --layers
          --explain --text=Oslo --published=30/3/2018      | --published=30/3/2018
          --explain=perhaps --text=Oslo                    | --explain=perhaps
          --explain --input=a --output=b --layers=quotes   | --explain
          --explain --input=a --output=b --published=2018-03-30 | --published
          --explain                                        | --input
          """)
  void optionsThatDoNotGoTogetherAreNamed(String args, String named) {
    UsageException failure =
        assertThrows(UsageException.class, () -> print("", args.split(" (?=--)")));
    assertTrue(failure.getMessage().contains(named), failure::getMessage);
    assertFalse(failure.getMessage().contains("\n"));
  }

  @Test
  void helpListsEveryReason() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new HelpCommand(new PrintStream(printed, true, UTF_8)).run(new String[] {"annotate"});
    String help = printed.toString(UTF_8);
    for (Refusal reason : Refusal.values()) {
      assertTrue(help.contains(reason + "  " + reason.sentence()), reason.name());
    }
  }
}
