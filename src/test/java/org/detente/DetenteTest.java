package org.detente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes on the command line end with exit code 2 and one line that names option and fix. */
final class DetenteTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Detente.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String oneLine() {
    String printed = err.toString(StandardCharsets.UTF_8);
    assertEquals(1, printed.lines().count(), printed);
    return printed;
  }

  private Path article(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("crawl"));
    return Files.writeString(folder.resolve("crawl").resolve(name), text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "run --output=x, input",
    "run --input=x, output",
    "run --input=x --output=y --inptu=z, inptu",
    "run --input=sample-input --output=y --maxDeadLetterFraction=2, maxDeadLetterFraction",
    "run --input=sample-input --output=y --maxMissingFraction=-1, maxMissingFraction",
    "run --input=sample-input --output=y --maxDocumentBytes=-1, maxDocumentBytes",
    "run --input=sample-input --output=y --maxDocumentBytes=many, maxDocumentBytes",
    "run --input=no/such/folder --output=y, no/such/folder",
    "run --input=sample-input --input=x --output=y, twice",
    "run --input=sample-input --output=y --actors=no/such/file, actors",
    "run --input=sample-input --output=y --actions=no/such/file, actions",
    "help nonsense, nonsense",
    "annotate --output=x, input",
    "annotate --input=x --output=y --layers=quotes;sound, layers",
    "annotate --input=x --output=y --threads=0, threads",
    "annotate --input=no/such/file.jsonl --output=y, no/such/file.jsonl",
    "annotate something, something",
    "export --dataset=. --format=xls --output=y, format",
    "purge --dataset=x, retainRuns",
    "purge --dataset=x --retainRuns=0, retainRuns",
    "purge --dataset=no/such/folder --retainRuns=2, no/such/folder",
    "report --dataset=. --output=y, dataset",
    "analyse, analyse",
  })
  void mistakesAreNamed(String command, String word) {
    assertEquals(2, run(command.replace(';', ',').split(" ", -1)));
    assertTrue(oneLine().contains(word), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void outputInsideTheInputIsRefused() throws IOException {
    article("talks.txt", "Envoys met in Geneva.");
    String crawl = folder.resolve("crawl").toString();
    assertEquals(2, run("run", "--input=" + crawl, "--output=" + crawl + "/dataset"));
    assertTrue(oneLine().contains("--output"));
    assertFalse(Files.exists(folder.resolve("crawl/dataset")));
  }

  @Test
  void tooManyDeadLettersPublishNothing() throws IOException {
    article("one.html", "");
    article("two.html", "");
    Path dataset = folder.resolve("dataset");
    int code =
        run(
            "--input=" + folder.resolve("crawl"),
            "--output=" + dataset,
            "--maxDeadLetterFraction=0.5");
    assertEquals(4, code, err.toString(StandardCharsets.UTF_8));
    assertTrue(oneLine().contains("EMPTY"), err.toString(StandardCharsets.UTF_8));
    assertFalse(Files.exists(dataset.resolve("LATEST")));
  }

  @Test
  void helpListsTheOptions() {
    assertEquals(0, run("help", "run"));
    String help = out.toString(StandardCharsets.UTF_8);
    assertTrue(help.contains("--maxDeadLetterFraction"), help);
    assertTrue(help.contains("annotate"), help);
    assertEquals(0, run("--help"));
    assertEquals(0, run("annotate", "--help"));
  }
}
