package org.detente;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rows of a run in a JVM of Turkish locale, Latin-1 files and the time zone of Apia are those
 * of a JVM with the usual settings: CoreNLP lower-cases by the default locale, where "I" may become
 * a letter without a dot.
 */
final class LocaleIndependenceTest {
  @TempDir Path folder;

  @Test
  void rowsDoNotDependOnLocaleEncodingAndTimeZone() throws Exception {
    String usual = annotate("usual", List.of());
    String odd =
        annotate(
            "odd",
            List.of(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1",
                "-Duser.timezone=Pacific/Apia"));
    assertEquals(usual, odd);
  }

  private String annotate(String name, List<String> settings)
      throws IOException, InterruptedException {
    Path out = folder.resolve(name + ".jsonl");
    Path log = folder.resolve(name + ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx2g");
    command.addAll(settings);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of(
            Detente.class.getName(),
            "annotate",
            "--input=sample-input/jsonl",
            "--output=" + out,
            "--toneModel=lexicon"));
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertEquals(0, code, () -> read(log));
    return read(out);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
