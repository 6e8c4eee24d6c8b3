package org.detente.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/**
 * The Flink jars as the scripts build them on first use, in a folder of their own, so that the
 * build that runs the tests keeps its {@code target}. Jars older than a source are built anew.
 */
final class FlinkBuild {
  static final String FOLDER = "target/flink-it";
  static final Path JAR = Path.of(FOLDER, "detente-flink.jar");
  static final Path JOB_JAR = Path.of(FOLDER, "detente-flink-job.jar");

  private FlinkBuild() {}

  /** Builds unless the jars are there and new; {@code shell} has DETENTE_BUILD set. */
  static void ensure(Shell shell) throws IOException, InterruptedException {
    if (Files.exists(JOB_JAR) && Files.getLastModifiedTime(JOB_JAR).compareTo(newest()) < 0) {
      Files.delete(JOB_JAR);
    }
    shell.run("bash", "-c", "source pipelines/flink/common.sh; build_once").succeeded();
  }

  private static FileTime newest() throws IOException {
    FileTime newest = Files.getLastModifiedTime(Path.of("pom.xml"));
    for (String folder : new String[] {"src/main", "schemas"}) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.toList()) {
          FileTime time = Files.getLastModifiedTime(file);
          newest = time.compareTo(newest) > 0 ? time : newest;
        }
      }
    }
    return newest;
  }
}
