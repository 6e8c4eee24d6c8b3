package org.detente.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Flink jars as the scripts build them on first use, in a folder of their own, so that the
 * build that runs the tests keeps its {@code target}; from the classes under test, which that build
 * has compiled and checked. Jars older than a class are built anew.
 */
final class FlinkBuild {
  private static final String FOLDER = "target/flink-it";
  static final Path JAR = Path.of(FOLDER, "detente-flink.jar");
  static final Path JOB_JAR = Path.of(FOLDER, "detente-flink-job.jar");

  /** What the scripts have to know. */
  static final Map<String, String> ENVIRONMENT =
      Map.of(
          "DETENTE_BUILD",
          FOLDER,
          "DETENTE_MAVEN_OPTIONS",
          "-Dclasses.folder=target/classes -Dmaven.main.skip=true -Dmaven.resources.skip=true"
              + " -Dspotless.check.skip=true -Dforbiddenapis.skip=true");

  private static final Path CLASSES = Path.of("target", "classes");

  private FlinkBuild() {}

  /** Builds unless the jars are there and new; {@code shell} has {@link #ENVIRONMENT}. */
  static void ensure(Shell shell) throws IOException, InterruptedException {
    if (Files.exists(JOB_JAR) && Files.getLastModifiedTime(JOB_JAR).compareTo(newest()) < 0) {
      Files.delete(JOB_JAR);
    }
    shell.run("bash", "-c", "source pipelines/flink/common.sh; build_once").succeeded();
  }

  private static FileTime newest() throws IOException {
    FileTime newest = Files.getLastModifiedTime(Path.of("pom.xml"));
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        FileTime time = Files.getLastModifiedTime(file);
        newest = time.compareTo(newest) > 0 ? time : newest;
      }
    }
    return newest;
  }
}
