package org.detente;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Keeps what a runner prints to {@code System.out} off the terminal: Flink's client prints some
 * hundred lines of raw counters behind every job. An action in, its result out; the stream is back
 * in place afterwards, whatever happens. Detente's own lines go to the stream it was given.
 */
final class Quiet {
  private Quiet() {}

  /** The result of an action whose prints are dropped. */
  static <T> T call(Supplier<T> action) {
    PrintStream terminal = System.out;
    try (PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      System.setOut(nowhere);
      return action.get();
    } finally {
      System.setOut(terminal);
    }
  }
}
