package org.detente;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detente.output.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The real main over {@code sample-input}: every public table, good rows and dead letters, equals
 * its golden file in {@code src/test/resources/golden}. After a wanted change write them anew with
 * {@code -Dupdate.golden=true} and read the diff. Tone is the lexicon's, whose digits don't depend
 * on the processor.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PipelineGoldenTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  @TempDir static Path output;
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private int exitCode;

  @BeforeAll
  void runOverTheSamples() {
    exitCode =
        Detente.run(
            new String[] {
              "--input=sample-input",
              "--output=" + output,
              "--runId=golden",
              "--toneModel=lexicon",
              "--stableUniqueNames=ERROR",
              "--enforceImmutability=true",
              "--enforceEncodability=true"
            },
            new PrintStream(terminal, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(
      value = Table.class,
      names = {"ANNOTATED", "LEDGER"},
      mode = EnumSource.Mode.EXCLUDE)
  void tableEqualsItsGoldenFile(Table table) throws IOException {
    assertEquals(0, exitCode, errors.toString(StandardCharsets.UTF_8));
    List<String> rows = TableRows.asJson(output.resolve("current"), table);
    Path golden = GOLDEN.resolve(table.folder() + ".jsonl");
    if (Boolean.getBoolean("update.golden")) {
      Files.createDirectories(GOLDEN);
      Files.write(golden, rows, StandardCharsets.UTF_8);
    }
    assertEquals(
        String.join("\n", Files.readAllLines(golden, StandardCharsets.UTF_8)),
        String.join("\n", rows));
  }

  @Test
  void articlesAreWhatAPersonReads() throws IOException {
    SampleExpectations run = new SampleExpectations(output.resolve("current"));
    List<String> wrong = new ArrayList<>();
    for (JsonNode expected : SampleExpectations.read()) {
      for (String difference : run.differences(expected)) {
        wrong.add(
            expected.get("path").asText() + " " + expected.path("id").asText() + " " + difference);
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void speakersAreWhomAPersonReads() throws IOException {
    SampleExpectations run = new SampleExpectations(output.resolve("current"));
    List<String> wrong = new ArrayList<>();
    for (JsonNode expected : SampleExpectations.readQuotes()) {
      for (String difference : run.quoteDifferences(expected)) {
        wrong.add(expected.get("path").asText() + " " + difference);
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void runIsPublished() throws IOException {
    assertAll(
        () -> assertEquals("golden", Files.readString(output.resolve("LATEST")).strip()),
        () -> assertTrue(Files.exists(output.resolve("current/_SUCCESS"))),
        () -> assertTrue(Files.exists(output.resolve("current/manifest.json"))),
        () -> assertTrue(Files.exists(output.resolve("current/summary.csv"))),
        () -> assertTrue(Files.exists(output.resolve("current/report/index.html"))),
        () -> assertTrue(Files.exists(output.resolve("runs/golden/run.json"))));
  }

  @Test
  void terminalSaysWhatBecameOfTheInput() {
    String closing = terminal.toString(StandardCharsets.UTF_8);
    assertAll(
        () -> assertTrue(closing.startsWith("Read 65 documents"), closing),
        () -> assertTrue(closing.contains("refused (1 EMPTY"), closing),
        () -> assertTrue(closing.contains("Published run golden in " + output), closing));
  }
}
