package org.detente.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt as it lies in storage, as far as {@link Retention} asks.
 *
 * @param runId of its run
 * @param number from 1
 * @param complete whether it has {@code _SUCCESS}
 * @param halfRemoved whether a purge was cut off in it: no {@code _SUCCESS}, and a file that its
 *     manifest lists is gone (a manifest is written after every file that it lists)
 * @param parent the run that it was built upon; null when it has no manifest, or had no parent
 * @param newest when its newest file was written; null when the storage does not tell
 * @param files all of its files, by path
 */
record StoredAttempt(
    String runId,
    int number,
    boolean complete,
    boolean halfRemoved,
    @Nullable String parent,
    @Nullable Instant newest,
    List<StoredFile> files) {
  StoredAttempt {
    files = List.copyOf(files);
  }

  /** Folder below the dataset. */
  String folder() {
    return "runs/" + runId + "/attempt-" + number;
  }

  long bytes() {
    return files.stream().mapToLong(StoredFile::bytes).sum();
  }

  /** Whether its newest file was written after an instant, or the storage does not tell. */
  boolean isYoungerThan(Instant instant) {
    return newest == null || newest.isAfter(instant);
  }
}
