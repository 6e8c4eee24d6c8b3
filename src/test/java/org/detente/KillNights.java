package org.detente;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.detente.nights.KilledNights;

/**
 * {@code KillNights FOLDER SEEDS NIGHTS all|tonight}: plays {@link KilledNights} with the seeds
 * from 1 ({@code 7-9}: with these), prints a line for each, and ends with code 1 when one failed.
 * {@code src/bench/kill-nights.sh} starts it.
 */
final class KillNights {
  private KillNights() {}

  /** Plays; see the class. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    int dash = args[1].indexOf('-');
    int first = dash < 0 ? 1 : Integer.parseInt(args[1].substring(0, dash));
    int last = Integer.parseInt(args[1].substring(dash + 1));
    int nights = Integer.parseInt(args[2]);
    KilledNights.Input input = KilledNights.Input.valueOf(args[3].toUpperCase(Locale.ROOT));
    int failed = 0;
    for (int seed = first; seed <= last; seed++) {
      Path own = Files.createDirectories(folder.resolve("seed-" + seed));
      try {
        List<String> kills =
            new KilledNights(own, seed, input, KillAndRerunTest::here).play(nights);
        System.out.println("seed " + seed + ": equal; killed " + kills);
      } catch (AssertionError e) {
        failed++;
        System.out.println("seed " + seed + ": FAILED: " + e.getMessage());
      }
    }
    System.out.println(failed == 0 ? "all seeds equal" : failed + " seeds failed");
    System.exit(failed == 0 ? 0 : 1);
  }
}
