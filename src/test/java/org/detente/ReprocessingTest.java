package org.detente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.detente.failure.Version;
import org.detente.input.InputFiles;
import org.detente.output.Table;
import org.detente.run.Fingerprint;
import org.detente.run.Manifest;
import org.detente.run.PlanRun;
import org.detente.run.RefusedToPublish;
import org.detente.run.RunClock;
import org.detente.run.RunPlan;
import org.detente.run.TakedownFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nightly runs over crawls that grow, change and break: after each of them the public tables equal
 * those of one clean run over everything, and only the work that was due was done.
 */
class ReprocessingTest {
  private static final String MEETING =
      line(
          "meeting",
          "https://example.org/arland/meeting",
          "British Foreign Secretary Anna Hale met Russian Foreign Minister Pavel Orlov in Moscow on"
              + " Monday. \\\"We want better relations,\\\" Hale said. Russia condemned the sanctions.");
  private static final String EXPULSION =
      line(
          "expulsion",
          "https://example.org/arland/expulsion",
          "Britain expelled four Russian diplomats on Tuesday. \\\"This decision is hostile,\\\" the"
              + " Russian Foreign Ministry said in a statement. Moscow promised to respond.");
  private static final String TALKS =
      line(
          "talks",
          "https://example.org/arland/talks",
          "US Secretary of State Mark Ellis held talks with the Russian president in Geneva on"
              + " Friday. The White House welcomed the talks. \\\"They were useful,\\\" Ellis said.");
  private static final String TALKS_CORRECTED =
      TALKS.replace("in Geneva on Friday", "in Vienna on Thursday");

  @TempDir Path folder;
  private int runs;

  private static String line(String id, String url, String text) {
    return "{\"id\":\""
        + id
        + "\",\"url\":\""
        + url
        + "\",\"published\":\"2016-03-0"
        + (1 + id.length() % 9)
        + "\",\"text\":\""
        + text
        + "\"}\n";
  }

  @Test
  void anUnchangedCrawlIsCarriedOverWithoutAnyWork() throws IOException {
    crawl("night-1/a.jsonl", MEETING + EXPULSION);
    Path output = folder.resolve("dataset");
    Counters first = run(output, "night-1");
    assertEquals(2, first.of("articles_extracted"));
    assertEquals(2, first.of("articles_annotated"));
    Map<String, String> tables = tables(output);

    Counters second = run(output, "night-1");
    assertEquals(tables, tables(output));
    assertEquals(2, second.of("documents_unchanged"));
    assertEquals(2, second.of("annotations_reused"));
    for (String work :
        List.of(
            "articles_extracted",
            "articles_annotated",
            "articles_scored",
            "event_mentions_found")) {
      assertEquals(0, second.of(work), work);
    }
  }

  @Test
  void aNightsOwnFolderIsEnough() throws IOException {
    crawl("night-1/a.jsonl", MEETING + EXPULSION);
    crawl("night-2/b.jsonl", TALKS);
    Path output = folder.resolve("dataset");
    run(output, "night-1");
    Counters second = run(output, "night-2");
    assertEquals(2, second.of("documents_missing"));
    assertEquals(1, second.of("documents_new"));
    assertEquals(1, second.of("articles_annotated"));
    assertEquals(clean("night-1", "night-2"), tables(output));
  }

  @Test
  void aCorrectedPageTakesThePlaceOfTheOldOne() throws IOException {
    crawl("night-1/a.jsonl", MEETING + TALKS);
    Path output = folder.resolve("dataset");
    run(output, "night-1");
    crawl("night-1/a.jsonl", MEETING + TALKS_CORRECTED);
    Counters second = run(output, "night-1");
    assertEquals(1, second.of("documents_changed"));
    assertEquals(1, second.of("articles_annotated"));
    assertEquals(clean("night-1"), tables(output));
    String ledger = String.join("\n", TableRows.asJson(output.resolve("current"), Table.LEDGER));
    assertTrue(ledger.contains("\"until_run\": \"r2\""), ledger);
  }

  @Test
  void aNewerCaptureInAnotherFileSupersedes() throws IOException {
    crawl("night-1/a.jsonl", TALKS.replace("{", "{\"captured_at\":\"2016-03-09T23:10:00Z\","));
    crawl("night-2/b.jsonl", TALKS_CORRECTED.replace("{", "{\"captured_at\":\"2016-03-10\","));
    Path output = folder.resolve("dataset");
    run(output, "night-2");
    run(output, "night-1");
    String articles =
        String.join("\n", TableRows.asJson(output.resolve("current"), Table.ARTICLES));
    assertTrue(articles.contains("in Vienna on Thursday"), articles);
    assertFalse(articles.contains("in Geneva on Friday"), articles);
    assertEquals(clean("night-1", "night-2"), tables(output));
  }

  @Test
  void aBrokenFileHealsWhenItComesAgain() throws IOException {
    crawl("night-1/a.jsonl", MEETING + TALKS.substring(0, 60) + "\n");
    Path output = folder.resolve("dataset");
    run(output, "night-1");
    assertEquals(Map.of("MALFORMED", 1L), published(output).documents().deadLettersByReason());
    crawl("night-1/a.jsonl", MEETING + TALKS);
    run(output, "night-1");
    assertEquals(Map.of(), published(output).documents().deadLettersByReason());
    assertEquals(clean("night-1"), tables(output));
  }

  @Test
  void newActionsRecodeEventsWithoutCallingCoreNlp() throws IOException {
    crawl("night-1/a.jsonl", MEETING + EXPULSION);
    Path output = folder.resolve("dataset");
    run(output, "night-1");
    Map<String, String> before = tables(output);
    Path actions = folder.resolve("actions.tsv");
    Files.writeString(actions, otherType(ruleThatFired(output)));
    Counters second = run(output, "night-1", "--actions=" + actions);
    assertEquals(0, second.of("articles_extracted"));
    assertEquals(0, second.of("articles_annotated"));
    assertEquals(0, second.of("articles_scored"));
    assertTrue(second.of("event_mentions_found") > 0);
    assertEquals(before.get("mentions"), tables(output).get("mentions"));
    assertNotEquals(before.get("event_mentions"), tables(output).get("event_mentions"));
    assertEquals(clean(List.of("--actions=" + actions), "night-1"), tables(output));
  }

  @Test
  void newActorsRecastEverythingWithoutCallingCoreNlp() throws IOException {
    crawl("night-1/a.jsonl", MEETING + EXPULSION);
    Path output = folder.resolve("dataset");
    run(output, "night-1");
    Map<String, String> before = tables(output);
    Path actors = folder.resolve("own.actors");
    Files.writeString(actors, "ANNA_HALE_ [ARL]\n");
    Counters second = run(output, "night-1", "--actors=" + actors);
    assertEquals(0, second.of("articles_extracted"));
    assertEquals(0, second.of("articles_annotated"));
    assertEquals(2, second.of("annotations_reused"));
    assertEquals(2, second.of("casts_resolved"));
    assertNotEquals(before.get("mentions"), tables(output).get("mentions"));
    assertEquals(clean(List.of("--actors=" + actors), "night-1"), tables(output));
  }

  @Test
  void aTakedownHoldsForEver() throws IOException {
    crawl("night-1/a.jsonl", MEETING + EXPULSION);
    Path output = folder.resolve("dataset");
    run(output, "night-1");
    Path tombstones = folder.resolve("takedowns.txt");
    Files.writeString(
        tombstones,
        "# asked for by the publisher\nhttp://www.example.org/arland/expulsion?utm_source=x\n");
    run(output, "night-1", "--tombstones=" + tombstones);
    assertFalse(everything(output).contains("Tuesday"));
    crawl("night-2/c.jsonl", EXPULSION.replace("four", "five") + TALKS);
    run(output, "night-2");
    assertFalse(everything(output).contains("Tuesday"));
    assertTrue(everything(output).contains("Geneva"));
    assertEquals(2, published(output).documents().states().get("TOMBSTONE"));
  }

  @Test
  void aTakedownOfABrokenLineDoesNotUpsetTheAccounts() throws IOException {
    crawl("night-1/a.jsonl", MEETING + EXPULSION);
    Path output = folder.resolve("dataset");
    Path tombstones = folder.resolve("takedowns.txt");
    Files.writeString(tombstones, "\uFEFFexpulsion\n");
    run(output, "night-1", "--tombstones=" + tombstones);
    crawl("night-1/a.jsonl", MEETING + "{\"id\":\"expulsion\",\"text\":\"\"}\n");
    run(output, "night-1");
    assertEquals(Map.of("EMPTY", 1L), published(output).documents().deadLettersByReason());
    crawl("night-1/a.jsonl", MEETING + EXPULSION.replace("four", "five"));
    run(output, "night-1");
    assertFalse(everything(output).contains("Tuesday"));
  }

  @Test
  void aMirrorForgetsWhatIsGone() throws IOException {
    crawl("mirror/a.jsonl", MEETING);
    crawl("mirror/b.jsonl", TALKS);
    Path output = folder.resolve("dataset");
    run(output, "mirror");
    Files.delete(folder.resolve("mirror/b.jsonl"));
    Counters second = run(output, "mirror", "--onMissing=TOMBSTONE");
    assertEquals(1, second.of("documents_tombstone"));
    assertEquals(clean("mirror"), tables(output));
  }

  @Test
  void anEmptyMirrorIsRefused() throws IOException {
    crawl("mirror/a.jsonl", MEETING);
    crawl("mirror/b.jsonl", TALKS);
    crawl("mirror/c.jsonl", EXPULSION);
    Path output = folder.resolve("dataset");
    run(output, "mirror");
    Map<String, String> before = tables(output);
    Files.delete(folder.resolve("mirror/b.jsonl"));
    Files.delete(folder.resolve("mirror/c.jsonl"));
    Exception refused =
        assertThrows(Exception.class, () -> run(output, "mirror", "--onMissing=TOMBSTONE"));
    assertEquals(
        "67 % of the published run's documents are not in the input, over"
            + " --maxMissingFraction=0.5; check --input, or give --onMissing=KEEP",
        RefusedToPublish.causeOf(refused).orElseThrow());
    assertEquals(before, tables(output));
    run(output, "mirror", "--onMissing=TOMBSTONE", "--maxMissingFraction=0.7");
    assertEquals(clean("mirror"), tables(output));
  }

  @Test
  void aPreviewWritesNothing() throws IOException {
    crawl("night-1/a.jsonl", MEETING);
    Path output = folder.resolve("dataset");
    assertTrue(preview(output).startsWith("Nothing is published yet"));
    assertFalse(Files.exists(output));
    run(output, "night-1");
    List<Path> files = files(output);
    crawl("night-1/a.jsonl", MEETING.replace("Monday", "Sunday") + TALKS);
    String lines = preview(output);
    assertTrue(lines.contains("1 NEW") && lines.contains("1 CHANGED"), lines);
    assertTrue(lines.contains("because of other content: 1"), lines);
    assertEquals(files, files(output));
  }

  private static String ruleThatFired(Path output) throws IOException {
    String row = TableRows.asJson(output.resolve("current"), Table.EVENT_MENTIONS).get(0);
    Matcher rule = Pattern.compile("\"rule_id\": \"([^\"]+)\"").matcher(row);
    assertTrue(rule.find(), row);
    return rule.group(1).replaceFirst("/.*", "");
  }

  /** The row of a built-in action, which now tells of a request. */
  private static String otherType(String id) throws IOException {
    Path actions = Path.of("src/main/resources/org/detente/event/actions.tsv");
    for (String row : Files.readAllLines(actions)) {
      if (row.startsWith(id + "\t")) {
        List<String> cells = new ArrayList<>(List.of(row.split("\t", -1)));
        cells.set(4, "REQUEST");
        cells.set(5, "");
        cells.set(7, "020");
        return String.join("\t", cells) + "\n";
      }
    }
    throw new AssertionError("no action " + id);
  }

  private String preview(Path output) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        Detente.run(
            new String[] {
              "--input=" + folder.resolve("night-1"), "--output=" + output, "--planOnly=true"
            },
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err);
    assertEquals(0, code);
    return out.toString(StandardCharsets.UTF_8);
  }

  private void crawl(String file, String lines) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, lines);
  }

  private Map<String, String> clean(String... nights) throws IOException {
    return clean(List.of(), nights);
  }

  /** The tables of one clean run over some nights. */
  private Map<String, String> clean(List<String> options, String... nights) throws IOException {
    Path output = folder.resolve("clean-" + runs);
    run(output, String.join(",", nights), options.toArray(String[]::new));
    return tables(output);
  }

  private record Counters(Map<String, Long> values) {
    long of(String name) {
      return values.getOrDefault(name, 0L);
    }
  }

  private Counters run(Path output, String nights, String... more) throws IOException {
    List<String> inputs = new ArrayList<>();
    for (String night : nights.split(",", -1)) {
      inputs.add(folder.resolve(night).toString());
    }
    List<String> args =
        new ArrayList<>(
            List.of(
                "--input=" + String.join(",", inputs),
                "--output=" + output,
                "--toneModel=lexicon",
                "--spreadBuckets=2"));
    args.addAll(List.of(more));
    DetenteOptions options = RunOptions.parse(args.toArray(String[]::new));
    runs++;
    RunPlan plan =
        PlanRun.by(RunClock.at(Instant.EPOCH))
            .recording("", Fingerprint.ofSteps(EffectiveOptions.of(options)))
            .plan(
                options.getOutput(),
                InputFiles.patterns(options.getInput()),
                "r" + runs,
                Map.of(),
                Version.CURRENT);
    Pipeline pipeline = Pipeline.create(options);
    var takedowns = TakedownFile.of(plan, options.getTombstones());
    TakedownFile.write(plan, takedowns);
    DetentePipeline.build(pipeline, options, plan, takedowns);
    PipelineResult result = pipeline.run();
    assertEquals(PipelineResult.State.DONE, result.waitUntilFinish());
    Map<String, Long> counters = new TreeMap<>();
    result
        .metrics()
        .queryMetrics(MetricsFilter.builder().build())
        .getCounters()
        .forEach(c -> counters.merge(c.getName().getName(), c.getAttempted(), Long::sum));
    return new Counters(counters);
  }

  private static Manifest published(Path output) throws IOException {
    return Manifest.published(output.toString());
  }

  /** Digests of the tables, without the ledger, which remembers the runs. */
  private static Map<String, String> tables(Path output) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (Manifest.TableEntry table : published(output).tables()) {
      if (!table.table().equals("ledger")) {
        digests.put(table.table(), table.rows() + " rows " + table.digest());
      }
    }
    assertNotEquals(0, digests.size());
    return digests;
  }

  private static String everything(Path output) throws IOException {
    StringBuilder text = new StringBuilder();
    for (var table : Table.values()) {
      text.append(String.join("\n", TableRows.asJson(output.resolve("current"), table)));
    }
    return text.toString();
  }

  private static List<Path> files(Path output) throws IOException {
    try (Stream<Path> all = Files.walk(output)) {
      return all.sorted().toList();
    }
  }
}
