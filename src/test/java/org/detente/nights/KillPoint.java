package org.detente.nights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a run is killed. Two points last but a moment; there a named pipe in the place of the file
 * that a run writes next holds the run up until it is killed.
 */
public enum KillPoint {
  /** At a random moment of a run's usual time. */
  ANY(null),
  /** As soon as the attempt is claimed. */
  STARTED(null),
  /** As soon as a table's file begins to be written. */
  TABLES(null),
  /** Tables, summary, report and manifest are written, {@code _SUCCESS} is not. */
  MANIFEST("._SUCCESS.tmp"),
  /** {@code _SUCCESS} is written, {@code LATEST} names the run before. */
  SUCCESS(".LATEST.tmp"),
  /** As soon as {@code LATEST} names the run; it may end sooner than it is killed. */
  PUBLISHED(null);

  private final @Nullable String pipe;

  KillPoint(@Nullable String pipe) {
    this.pipe = pipe;
  }

  /** Whether a run is at the point. */
  boolean isReached(Path root, Path attempt, String runId) throws IOException {
    return switch (this) {
      case ANY -> false;
      case STARTED -> Files.exists(attempt.resolve("_STARTED"));
      case TABLES -> hasTables(attempt);
      case MANIFEST -> Files.exists(attempt.resolve("manifest.json"));
      case SUCCESS -> Files.exists(attempt.resolve("_SUCCESS"));
      case PUBLISHED -> new ReaderView(root).latest().filter(runId::equals).isPresent();
    };
  }

  /** Where a named pipe holds the run up; null when none does. */
  @Nullable Path pipe(Path root, Path attempt) {
    if (pipe == null) {
      return null;
    }
    return this == SUCCESS ? root.resolve(pipe) : attempt.resolve(pipe);
  }

  private static boolean hasTables(Path attempt) throws IOException {
    if (!Files.isDirectory(attempt.resolve("_temporary"))) {
      return false;
    }
    try (Stream<Path> files = Files.list(attempt.resolve("_temporary"))) {
      return files.findAny().isPresent();
    }
  }
}
