package org.detente.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code nightly.sh} with a {@code java} that notes its arguments and ends with the exit codes it
 * is told to; a run that ends with 0 is published.
 */
@EnabledOnOs(OS.LINUX)
final class NightlyScriptTest {
  private static final Path SCRIPT = Path.of("pipelines/schedule/nightly.sh").toAbsolutePath();
  private static final String JAVA =
      """
      #!/usr/bin/env bash
      here=$(dirname "$0")
      while [ "$1" != "-jar" ]; do shift; done
      shift 2
      echo "$*" >> "$here/calls"
      code=$(head -n 1 "$here/codes"); sed -i 1d "$here/codes"
      for arg in "$@"; do
        case $arg in
          --output=*) output=${arg#*=} ;;
          --runId=*) id=${arg#*=} ;;
        esac
      done
      if [ "$1" = run ] && [ "$code" = 0 ]; then mkdir -p "$output"; echo "$id" > "$output/LATEST"; fi
      echo "ended with $code" >&2
      exit "$code"
      """;

  @TempDir Path folder;
  private String said = "";

  @BeforeEach
  void installInAFolder() throws IOException {
    Path java = Files.writeString(folder.resolve("java"), JAVA);
    assertTrue(java.toFile().setExecutable(true));
    Files.writeString(folder.resolve("detente.jar"), "");
    Files.writeString(
        folder.resolve("nightly.env"),
        """
        DETENTE_DATASET=%1$s/dataset
        DETENTE_CRAWL=%1$s/crawl/%%Y/%%m/%%d
        DETENTE_LOGS=%1$s/logs
        DETENTE_JAVA=%1$s/java
        DETENTE_JAR=%1$s/detente.jar
        DETENTE_OPTIONS="--toneModel=lexicon --numShards=2"
        DETENTE_RETRY_SECONDS=0
        DETENTE_ALERT='cat >> %1$s/alerts'
        """
            .formatted(folder));
    crawled("2026/11/21");
  }

  @Test
  void aNightIsPublishedThenOldRunsArePurged() throws Exception {
    assertEquals(0, night("2026-11-21", 0, 0), said);
    assertEquals(
        List.of(
            "run --input="
                + folder
                + "/crawl/2026/11/21 --output="
                + folder
                + "/dataset"
                + " --runId=nightly-2026-11-21 --toneModel=lexicon --numShards=2",
            "purge --dataset=" + folder + "/dataset --retainRuns=7"),
        calls());
    assertTrue(said.contains("nightly-2026-11-21: published"), said);
    assertTrue(
        Files.readString(folder.resolve("logs/nightly-2026-11-21.log")).contains("ended with 0"));
    assertFalse(Files.exists(folder.resolve("alerts")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 137})
  void aCrashIsTriedOnceMoreUnderTheSameName(int crash) throws Exception {
    assertEquals(0, night("2026-11-21", crash, 0, 0), said);
    assertEquals(3, calls().size());
    assertEquals(calls().get(0), calls().get(1));
  }

  @Test
  void aNightThatFailsTwiceIsReported() throws Exception {
    assertEquals(1, night("2026-11-21", 137, 1), said);
    assertEquals(2, calls().size(), "and nothing is purged");
    assertTrue(alerts().startsWith("detente: nightly-2026-11-21: failed twice"), alerts());
    assertTrue(alerts().contains("ended with 1"), "with the end of the log: " + alerts());
  }

  @Test
  void outOfMemoryTwiceNamesTheSetting() throws Exception {
    assertEquals(3, night("2026-11-21", 3, 3), said);
    assertTrue(alerts().contains("DETENTE_HEAP"), alerts());
  }

  @Test
  void aRefusalIsReportedAndNotTriedAgain() throws Exception {
    assertEquals(4, night("2026-11-21", 4), said);
    assertEquals(1, calls().size());
    assertTrue(alerts().contains("refused to publish"), alerts());
  }

  @Test
  void wrongSettingsAreNotTriedAgain() throws Exception {
    assertEquals(2, night("2026-11-21", 2), said);
    assertEquals(1, calls().size());
    assertTrue(alerts().contains("wrong settings"), alerts());
  }

  @Test
  void aPurgeThatFailsIsReported() throws Exception {
    assertEquals(1, night("2026-11-21", 0, 1), said);
    assertTrue(alerts().contains("published, but the purge failed"), alerts());
  }

  @Test
  void nightsThatWereMissedAreReadAlong() throws Exception {
    night("2026-11-21", 0, 0);
    crawled("2026/11/23");
    crawled("2026/11/24");
    assertEquals(4, night("2026-11-23", 4));
    assertEquals(0, night("2026-11-24", 0, 0), said);
    String input = calls().get(3).split(" ", 3)[1];
    assertEquals("--input=" + folder + "/crawl/2026/11/23," + folder + "/crawl/2026/11/24", input);
  }

  @Test
  void aNightThatIsRunAgainReadsWhatItReadBefore() throws Exception {
    night("2026-11-21", 0, 0);
    crawled("2026/11/22");
    night("2026-11-22", 0, 0);
    assertEquals(0, night("2026-11-21", 0, 0), said);
    assertEquals(calls().get(0), calls().get(4));
  }

  @Test
  void aNightWithoutACrawlIsReported() throws Exception {
    assertEquals(2, night("2026-11-22"), said);
    assertTrue(alerts().contains("no crawl at " + folder + "/crawl/2026/11/22"), alerts());
    assertFalse(Files.exists(folder.resolve("calls")));
  }

  @Test
  void twoNightsNeverOverlap() throws Exception {
    Files.createDirectories(folder.resolve("logs"));
    Process holder =
        new ProcessBuilder("flock", folder.resolve("logs/nightly.lock").toString(), "sleep", "60")
            .start();
    try {
      awaitLock();
      assertEquals(75, night("2026-11-21"), said);
      assertTrue(alerts().contains("still at work"), alerts());
      assertFalse(Files.exists(folder.resolve("calls")));
    } finally {
      holder.descendants().forEach(ProcessHandle::destroyForcibly);
      holder.destroyForcibly().waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-13-01", "2026-11-21; rm -rf /", "../../etc"})
  void aNightIsADate(String slot) throws Exception {
    assertEquals(2, night(slot), said);
    assertTrue(said.contains("give YYYY-MM-DD"), said);
  }

  private void awaitLock() throws IOException, InterruptedException {
    Path lock = folder.resolve("logs/nightly.lock");
    while (true) {
      ProcessBuilder probe = new ProcessBuilder("flock", "-n", lock.toString(), "true");
      if (Files.exists(lock) && probe.start().waitFor() != 0) {
        return;
      }
      Thread.onSpinWait();
    }
  }

  private void crawled(String night) throws IOException {
    Path crawl = Files.createDirectories(folder.resolve("crawl").resolve(night));
    Files.writeString(crawl.resolve("talks.txt"), "Envoys met in Geneva.");
  }

  private int night(String slot, int... codes) throws IOException, InterruptedException {
    Files.write(folder.resolve("codes"), Arrays.stream(codes).mapToObj(Integer::toString).toList());
    Path out = folder.resolve("out");
    List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
    command.addAll(List.of(folder.resolve("nightly.env").toString(), slot));
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start()
            .waitFor();
    said = Files.readString(out, StandardCharsets.UTF_8);
    return code;
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(folder.resolve("calls"), StandardCharsets.UTF_8);
  }

  private String alerts() throws IOException {
    return Files.readString(folder.resolve("alerts"), StandardCharsets.UTF_8);
  }
}
