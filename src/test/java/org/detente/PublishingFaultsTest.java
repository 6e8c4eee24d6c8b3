package org.detente;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.detente.memory.MemoryFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong around publishing ends with an exit code and one line, and readers keep the run
 * before: storage that runs full at any point, folders that cannot be written, input that is gone.
 */
final class PublishingFaultsTest {
  private static final String DATASET = "mem://bucket/news";

  @TempDir Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void crawlTheFirstNight() throws IOException {
    MemoryFileSystem.clear();
    crawl("norway.txt", "Norway criticised Sweden on Monday for closing two ports to its ferries.");
  }

  private void crawl(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("crawl"));
    Files.writeString(folder.resolve("crawl").resolve(name), text, StandardCharsets.UTF_8);
  }

  private int run(String output, String runId) {
    err.reset();
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Detente.run(
        new String[] {
          "--input=" + folder.resolve("crawl"),
          "--output=" + output,
          "--runId=" + runId,
          "--toneModel=lexicon",
          "--targetParallelism=1",
          "--spreadBuckets=1",
          "--maxDeadLetterFraction=1"
        },
        nowhere,
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String oneLine() {
    String printed = err.toString(StandardCharsets.UTF_8);
    assertEquals(1, printed.lines().count(), printed);
    return printed;
  }

  private static byte[] bytes(String address) {
    return requireNonNull(MemoryFileSystem.below(address).get(address), address);
  }

  private static Set<String> files() {
    return MemoryFileSystem.below("mem://").keySet();
  }

  private static String object(String name) {
    return new String(bytes(DATASET + "/" + name), StandardCharsets.UTF_8);
  }

  private static Map<String, String> digests(String attempt) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (JsonNode table :
        new ObjectMapper().readTree(bytes(attempt + "/manifest.json")).get("tables")) {
      digests.put(table.get("table").asText(), table.get("digest").asText());
    }
    digests.remove("ledger");
    return digests;
  }

  @Test
  void storageThatRunsFullAnywhereLeavesTheRunBefore() throws IOException {
    assertEquals(0, run(DATASET, "monday"), () -> err.toString(StandardCharsets.UTF_8));
    assertEquals("monday\n", object("LATEST"));
    crawl("japan.txt", "Japan thanked Canada on Tuesday for its help after the earthquake.");
    MemoryFileSystem.fillAfter(1L << 40);
    assertEquals(0, run("mem://bucket/other", "tuesday"));
    long needed = (1L << 40) - MemoryFileSystem.free();

    for (int fifths = 1; fifths <= 4; fifths++) {
      MemoryFileSystem.fillAfter(needed * fifths / 5);
      assertEquals(1, run(DATASET, "tuesday"), "full after " + fifths + " fifths");
      String line = oneLine();
      assertTrue(line.contains("No space left"), line);
      assertTrue(line.contains(DATASET + "/runs/tuesday/"), "names the file: " + line);
      assertEquals("monday\n", object("LATEST"));
      assertFalse(files().contains(DATASET + "/runs/tuesday/attempt-" + fifths + "/_SUCCESS"));
    }

    MemoryFileSystem.fillAfter(1L << 40);
    assertEquals(0, run(DATASET, "tuesday"), () -> err.toString(StandardCharsets.UTF_8));
    assertEquals("tuesday\n", object("LATEST"));
    assertEquals(
        digests("mem://bucket/other/runs/tuesday/attempt-1"),
        digests(DATASET + "/runs/tuesday/attempt-5"));
  }

  @Test
  void storageThatIsFullFromTheStartIsAnOptionsFault() {
    MemoryFileSystem.fillAfter(0);
    assertEquals(2, run(DATASET, "monday"));
    assertTrue(oneLine().contains("--output: cannot write to " + DATASET), err::toString);
    assertFalse(files().contains(DATASET + "/LATEST"));
  }

  @Test
  void anOutputBelowAFileIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "not a folder");
    assertEquals(2, run(file.resolve("dataset").toString(), "monday"));
    assertTrue(oneLine().contains("--output: cannot write to " + file), err::toString);
  }

  @Test
  void anOutputWithoutPermissionIsNamed() throws IOException {
    Path locked = Files.createDirectories(folder.resolve("locked"));
    assertTrue(locked.toFile().setWritable(false));
    assumeFalse(Files.isWritable(locked), "the superuser may write everywhere");
    assertEquals(2, run(locked.resolve("dataset").toString(), "monday"));
    assertTrue(oneLine().contains("--output: cannot write to " + locked), err::toString);
  }

  @Test
  void inputThatIsGoneIsRecorded() throws IOException {
    Files.createSymbolicLink(folder.resolve("crawl/gone.html"), folder.resolve("nowhere.html"));
    assertEquals(0, run(DATASET, "monday"), () -> err.toString(StandardCharsets.UTF_8));
    assertTrue(object("runs/monday/attempt-1/manifest.json").contains("\"SOURCE_GONE\" : 1"));
  }

  @Test
  void aFolderAmongTheInputThatVanishedIsNamed() {
    err.reset();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    int code =
        Detente.run(
            new String[] {"--input=" + folder.resolve("last-night"), "--output=" + DATASET},
            errors,
            errors);
    assertEquals(2, code);
    assertTrue(oneLine().contains("last-night"), err::toString);
    assertEquals(0, files().size());
  }
}
