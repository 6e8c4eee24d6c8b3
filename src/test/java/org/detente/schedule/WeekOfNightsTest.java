package org.detente.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code try-week.sh}: nights on sample data through the command of the cron entry, three of them
 * here, of which the third is killed and started again.
 */
@EnabledOnOs(OS.LINUX)
final class WeekOfNightsTest {
  @TempDir Path folder;

  @Test
  void nightsArePublishedOneByOne() throws Exception {
    Path printed = folder.resolve("printed");
    ProcessBuilder week =
        new ProcessBuilder(
                "bash", "pipelines/schedule/try-week.sh", folder.resolve("week").toString(), "3")
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    week.environment().put("DETENTE_JAR", jar().toString());
    // Short lives: no time spent on compiling well.
    week.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    int code = week.start().waitFor();

    String text = Files.readString(printed, StandardCharsets.UTF_8);
    assertEquals(0, code, text);
    for (String night : new String[] {"2026-11-15", "2026-11-16", "2026-11-17"}) {
      assertTrue(text.contains(night + ": published runs/nightly-" + night + "/attempt-"), text);
    }
  }

  /** A runnable jar that names the class path of this test. */
  private Path jar() throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "org.detente.Detente");
    main.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toAbsolutePath().toUri().toString())
            .collect(Collectors.joining(" ")));
    Path jar = folder.resolve("detente.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return jar;
  }
}
