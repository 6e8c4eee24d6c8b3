package org.detente;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeMap;
import org.detente.nights.KillPoint;
import org.detente.nights.KilledNights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights over growing, overlapping, corrected and broken crawls, each of which reads what was
 * fetched that night; two are killed and started again. The tables are those of one clean run over
 * everything. {@code src/bench/kill-nights.sh 20} plays ten nights with twenty seeds.
 */
@DisabledOnOs(OS.WINDOWS)
final class KillAndRerunTest {
  @TempDir Path folder;

  @Test
  void killedNightsEndInTheTablesOfACleanRun() throws Exception {
    TreeMap<Integer, List<KillPoint>> points = new TreeMap<>();
    points.put(2, List.of(KillPoint.TABLES));
    points.put(3, List.of(KillPoint.SUCCESS));
    List<String> kills =
        new KilledNights(folder, 1, KilledNights.Input.TONIGHT, KillAndRerunTest::here)
            .play(4, points);
    assertEquals(2, kills.size());
  }

  /** Runs in this JVM, whose models are loaded already. */
  static int here(List<String> command, Path log) throws IOException {
    try (PrintStream out =
        new PrintStream(
            Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            true,
            StandardCharsets.UTF_8)) {
      return Detente.run(command.toArray(String[]::new), out, out);
    }
  }
}
