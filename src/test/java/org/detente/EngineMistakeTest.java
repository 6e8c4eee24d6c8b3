package org.detente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What engines say, wrapped as they wrap it, becomes one line with the fix. */
final class EngineMistakeTest {
  private static RuntimeException wrapped(Throwable cause) {
    return new RuntimeException(
        "Pipeline execution failed", new IllegalStateException("Job execution failed.", cause));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Recovery is suppressed by NoRestartBackoffTimeStrategy | restart-strategy.type",
        "Insufficient number of network buffers: required 33, but only 12 available. The total"
            + " number of network buffers is 2048 | 33 more are required, 12 are left",
        "NoResourceAvailableException: Could not acquire the minimum required resources."
            + " | too few free slots",
        "Too few memory segments provided. Hash Join needs at least 33 memory segments."
            + " | taskmanager.memory.managed.size",
        "Unable to open \"edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger\" as"
            + " class path, filename or URL | detente-models.jar",
        "--input: no file matches '/home/ana/crawl'; check the path | see no '/home/ana/crawl'",
        "org.detente.run.CheckOutput$OutputNotShared: --output=/home/ana/out is not reachable from"
            + " the workers | --output=/home/ana/out is not reachable from the workers; give",
        "java.lang.OutOfMemoryError: Metaspace | jvm-metaspace.size",
        "java.lang.OutOfMemoryError: Java heap space | taskmanager.memory.task.heap.size",
        "java.net.ConnectException: Connection refused | cluster.sh status",
      })
  void knownFailuresNameTheFix(String message, String fix) {
    Optional<String> line = EngineMistake.in(wrapped(new IOException(message)));
    assertTrue(line.orElse("").contains(fix.strip()), line.toString());
    assertEquals(1, line.orElse("").lines().count());
  }

  @Test
  void theDeepestCauseSpeaksFirst() {
    Throwable lost =
        new IOException(
            "Recovery is suppressed by NoRestartBackoffTimeStrategy",
            new OutOfMemoryError("Java heap space"));
    assertTrue(EngineMistake.in(wrapped(lost)).orElse("").contains("out of memory"));
  }

  @Test
  void anUnknownFailureIsLeftToItsRootCause() {
    RuntimeException failure = wrapped(new IOException("No space left on device"));
    assertEquals(Optional.empty(), EngineMistake.in(failure));
    assertEquals("IOException: No space left on device", EngineMistake.rootOf(failure));
  }
}
