package org.detente.flink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;

/** Runs a command as a user would, in the folder of the project, and keeps what it prints. */
final class Shell {
  private static final long MINUTES = 10;

  private final Path folder;
  private final Map<String, String> environment;

  /**
   * A shell.
   *
   * @param folder for what commands print
   * @param environment beside that of the test
   */
  Shell(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = Map.copyOf(environment);
  }

  /** The end of a command. */
  record Result(int code, String out, String err) {
    /** This result, if the command succeeded. */
    Result succeeded() {
      Assertions.assertEquals(0, code, out + err);
      return this;
    }

    /** The one line that a refused command prints. */
    String refusal(int expected) {
      Assertions.assertEquals(expected, code, out + err);
      List<String> lines = err.lines().filter(line -> line.startsWith("detente: ")).toList();
      Assertions.assertEquals(1, lines.size(), err);
      return lines.get(0);
    }
  }

  /** A command that goes on while the test does other things. */
  static final class Running {
    private final Process process;
    private final Path out;
    private final Path err;

    private Running(Process process, Path out, Path err) {
      this.process = process;
      this.out = out;
      this.err = err;
    }

    boolean isAlive() {
      return process.isAlive();
    }

    void stop() {
      process.destroy();
    }

    Result await() throws IOException, InterruptedException {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        Assertions.fail("No end after " + MINUTES + " minutes: " + Files.readString(err));
      }
      return new Result(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    }
  }

  Result run(String... command) throws IOException, InterruptedException {
    return start(command).await();
  }

  Running start(String... command) throws IOException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    // A Maven inside the script uses the repository of the Maven that runs the tests.
    String repository = System.getProperty("detente.repository", "");
    if (!repository.isEmpty()) {
      String options = builder.environment().getOrDefault("MAVEN_OPTS", "");
      builder.environment().put("MAVEN_OPTS", options + " -Dmaven.repo.local=" + repository);
    }
    return new Running(builder.start(), out, err);
  }
}
