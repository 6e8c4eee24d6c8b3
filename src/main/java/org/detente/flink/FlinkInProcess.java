package org.detente.flink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.detente.run.BadOption;

/**
 * The configuration of a Flink that runs inside the launcher's JVM: a parallelism in, a folder with
 * its {@code config.yaml} out, deleted when the JVM ends. Flink's own defaults hold 64 MiB of
 * network buffers and 128 MiB of managed memory whatever the parallelism, which the graph of a run
 * may exceed.
 */
final class FlinkInProcess {
  private static final int MANAGED = 32;

  private FlinkInProcess() {}

  /** Writes the configuration for one TaskManager with as many slots as the parallelism. */
  static Path configuration(int parallelism) {
    long network = FlinkMemory.network(parallelism, parallelism);
    String lines =
        String.join(
            "\n",
            FlinkMemory.SORT_SHUFFLE + ": " + Integer.MAX_VALUE,
            "taskmanager.memory.network.min: " + network + "m",
            "taskmanager.memory.network.max: " + network + "m",
            "taskmanager.memory.managed.size: " + Math.max(128, MANAGED * parallelism) + "m",
            "");
    try {
      Path folder = Files.createTempDirectory("detente-flink");
      Path file = folder.resolve("config.yaml");
      // Deleted in the reverse order.
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      Files.writeString(file, lines, StandardCharsets.UTF_8);
      return folder;
    } catch (IOException e) {
      throw new BadOption(
          "--flinkConfDir",
          "the temporary folder cannot be written (" + e + "); set -Djava.io.tmpdir to another",
          e);
    }
  }
}
