package org.detente.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the tables of a dataset on the local file system. */
final class Datasets {
  private Datasets() {}

  /**
   * The folder of the tables: {@code DIR/current} of a dataset, or the folder itself when it is
   * that of an attempt.
   *
   * @throws UsageException if there is neither
   */
  static Path tables(String dataset) {
    Path folder = Path.of(dataset);
    for (Path candidate : new Path[] {folder.resolve("current"), folder}) {
      if (Files.exists(candidate.resolve("_SUCCESS"))) {
        return candidate;
      }
    }
    throw new UsageException(
        "--dataset=" + dataset + " holds no published run; give the --output of a run");
  }
}
