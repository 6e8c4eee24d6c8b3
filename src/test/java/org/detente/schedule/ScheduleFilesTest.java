package org.detente.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The files of {@code pipelines/schedule} fit one another; the DAG loads, where there is a Python.
 */
final class ScheduleFilesTest {
  private static final Path SCHEDULE = Path.of("pipelines/schedule");
  private static final String COMMAND =
      "/opt/detente/pipelines/schedule/nightly.sh /etc/detente/nightly.env";

  private static String text(String name) throws IOException {
    return Files.readString(SCHEDULE.resolve(name), StandardCharsets.UTF_8);
  }

  @Test
  void cronAndSystemdStartTheSameCommand() throws IOException {
    assertTrue(Files.isExecutable(SCHEDULE.resolve("nightly.sh")));
    assertTrue(text("crontab.example").contains("\n0 3 * * * " + COMMAND + " > /dev/null\n"));
    assertTrue(text("detente.service").contains("\nExecStart=" + COMMAND + "\n"));
    assertTrue(text("detente.timer").contains("\nOnCalendar=*-*-* 03:00:00 UTC\n"));
  }

  @Test
  void theServiceMayWriteWhereTheSettingsSay() throws IOException {
    String settings = text("nightly.env.example");
    for (String setting : List.of("DETENTE_DATASET=", "DETENTE_LOGS=")) {
      assertTrue(settings.contains("\n" + setting + "/srv/detente/"), setting);
    }
    assertTrue(text("detente.service").contains("\nReadWritePaths=/srv/detente\n"));
  }

  @Test
  void everySettingIsExplained() throws IOException {
    String settings = text("nightly.env.example");
    List<String> missing =
        text("nightly.sh")
            .lines()
            .flatMap(line -> Arrays.stream(line.split("[^A-Z_]+", -1)))
            .filter(word -> word.startsWith("DETENTE_") && !word.equals("DETENTE_SLOT"))
            .filter(word -> !settings.contains(word + "="))
            .distinct()
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void theDagNamesRunsByTheirSlot() throws IOException {
    String dag = text("detente_dag.py");
    assertTrue(dag.contains("\"runId\": \"slot-{{ ts_nodash }}\""));
    assertTrue(dag.contains("max_active_runs=1"));
    assertTrue(dag.contains("BeamRunJavaPipelineOperator"));
  }

  @Test
  void theDagLoads() throws Exception {
    assumeTrue(hasPython(), "no python3 on this machine");
    Process python =
        new ProcessBuilder(
                "python3",
                "-B",
                "src/test/resources/schedule/load_dag.py",
                SCHEDULE.resolve("detente_dag.py").toString())
            .redirectErrorStream(true)
            .start();
    List<JsonNode> lines = new ArrayList<>();
    String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, python.waitFor(), printed);
    for (String line : printed.lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertEquals("detente", lines.get(0).get("dag").asText());
    assertEquals(1, lines.get(0).get("max_active_runs").asInt());
    assertEquals("slot-{{ ts_nodash }}", lines.get(1).get("runId").asText());
    assertEquals("run", lines.get(2).get("after").get(0).asText());
    assertTrue(lines.get(2).get("command").asText().contains(" purge --dataset="));
    for (JsonNode ended : lines.subList(3, lines.size())) {
      int code = ended.get("code").asInt();
      assertEquals(code != 2 && code != 4, ended.get("tried_again").asBoolean(), "code " + code);
    }
    assertEquals(9, lines.size());
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      Process python = new ProcessBuilder("python3", "-c", "").start();
      return python.waitFor(30, TimeUnit.SECONDS) && python.exitValue() == 0;
    } catch (IOException notThere) {
      return false;
    }
  }
}
