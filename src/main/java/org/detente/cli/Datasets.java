package org.detente.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.detente.run.Manifest;

/** Finds the tables of a dataset on the local file system. */
final class Datasets {
  private Datasets() {}

  /**
   * The folder of the tables: the one that {@code DIR/current} of a dataset leads to now, or the
   * folder itself when it is that of an attempt. It has no symbolic link in it, so that a run that
   * is published meanwhile doesn't mix with what is read.
   *
   * @throws UsageException if there is neither
   */
  static Path tables(String dataset) throws IOException {
    Path folder = Path.of(dataset);
    for (Path candidate : new Path[] {folder.resolve("current"), folder}) {
      if (Files.exists(candidate.resolve("_SUCCESS"))) {
        return candidate.toRealPath();
      }
    }
    throw new UsageException(
        "--dataset=" + dataset + " holds no published run; give the --output of a run");
  }

  /**
   * Checks that every file of the manifest has its size, since Avro reads a file that was cut off
   * as if it ended there.
   *
   * @throws IOException if one has not, or is missing
   */
  static void checkSizes(Path tables) throws IOException {
    Manifest manifest =
        Manifest.ofJson(Files.readString(tables.resolve("manifest.json"), StandardCharsets.UTF_8));
    for (Manifest.FileEntry file : manifest.files()) {
      Path path = tables.resolve(file.path());
      boolean whole = Files.exists(path) && Files.size(path) == file.bytes();
      if (file.path().endsWith(".avro") && !whole) {
        throw new IOException(
            path + " is not the file of " + file.bytes() + " bytes that was published");
      }
    }
  }
}
