package org.detente.nights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts Detente. */
public interface Launcher {
  /** Runs a command to its end, its output into a log; returns the exit code. */
  int run(List<String> command, Path log) throws IOException, InterruptedException;

  /**
   * Java machines of their own, with the class path of this one, or with the jar that the system
   * property {@code detente.jar} names. They compile little, since they live for seconds.
   */
  static Launcher ofJvms() {
    return (command, log) -> start(command, log).waitFor();
  }

  /** A Java machine of its own, started. */
  static Process start(List<String> command, Path log) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of("-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.add("-Xmx1500m");
    String jar = System.getProperty("detente.jar");
    line.addAll(
        jar != null
            ? List.of("-jar", jar)
            : List.of("-cp", System.getProperty("java.class.path"), "org.detente.Detente"));
    line.addAll(command);
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** The end of a log, for the message of a failure. */
  static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    } catch (IOException e) {
      return "no log: " + e;
    }
  }
}
