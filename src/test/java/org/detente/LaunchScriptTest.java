package org.detente;

import static org.junit.jupiter.api.Assertions.assertAll;
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
import org.apache.beam.sdk.util.ReleaseInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code pipelines/dataflow/run.sh} with {@code --print}: workers are sized so that the models and
 * one article for each thread fit, and what does not fit is one line with exit code 2. And the
 * image recipes beside it name what exists.
 */
final class LaunchScriptTest {
  private static final Path FOLDER = Path.of("pipelines", "dataflow");

  private record Outcome(int code, String printed) {
    String option(String name) {
      return printed
          .lines()
          .filter(line -> line.startsWith("--" + name + "="))
          .map(line -> line.substring(name.length() + 3))
          .findFirst()
          .orElse("");
    }
  }

  @BeforeEach
  void needsBash() {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the script is for bash");
  }

  private static Outcome run(String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("/bin/bash", FOLDER.resolve("run.sh").toString(), "--print"));
    command.addAll(Arrays.asList(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return new Outcome(process.waitFor(), printed);
  }

  @ParameterizedTest
  @CsvSource({
    "n2-standard-4,    3",
    "n2-highmem-2,     1",
    "n2-highcpu-8,     7",
    "n1-standard-1,    1",
    "e2-custom-4-8192, 3",
    "custom-6-16384,   5",
  })
  void oneVcpuStaysFree(String machine, String threads) throws Exception {
    Outcome run = run("--bucket=gs://b", "--workerMachineType=" + machine, "gs://b/in", "gs://b/o");
    assertAll(
        run.printed(),
        () -> assertEquals(0, run.code()),
        () -> assertEquals(threads, run.option("numberOfWorkerHarnessThreads")),
        () -> assertEquals(machine, run.option("workerMachineType")));
  }

  @Test
  void otherOptionsAreHandedOn() throws Exception {
    Outcome run =
        run(
            "--project=p",
            "--bucket=gs://b/",
            "gs://b/in put/**",
            "gs://b/o",
            "--experiments=use_runner_v2");
    assertAll(
        run.printed(),
        () -> assertEquals("p", run.option("project")),
        () -> assertEquals("gs://b/in put/**", run.option("input")),
        () -> assertEquals("gs://b/detente-temp", run.option("tempLocation")),
        () -> assertEquals("gs://b/detente-staging", run.option("stagingLocation")),
        () -> assertEquals("use_runner_v2", run.option("experiments")));
  }

  @Test
  void dryRunWritesHere() throws Exception {
    Outcome run = run("--bucket=gs://b", "gs://b/in", "gs://b/o", "--dry-run=/some/folder");
    assertAll(
        run.printed(),
        () -> assertEquals("/some/folder/job.json", run.option("templateLocation")),
        () -> assertEquals("/some/folder/staging", run.option("stagingLocation")),
        () -> assertTrue(run.option("credentialFactoryClass").endsWith("NoopCredentialFactory")));
  }

  @ParameterizedTest
  @CsvSource({
    "--bucket=here,                                 --bucket",
    "--bucket=gs://b --workerMachineType=big,       --workerMachineType=big",
    "--bucket=gs://b --workerMachineType=g2-tiny-4, standard",
    "--bucket=gs://b --workerMachineType=n1-highcpu-1, more memory",
    "--bucket=gs://b --workerMachineType=n2-standard-2 --numberOfWorkerHarnessThreads=99, need",
    "--bucket=gs://b --numberOfWorkerHarnessThreads=0, numberOfWorkerHarnessThreads=0",
  })
  void mistakeIsOneLine(String options, String named) throws Exception {
    List<String> args = new ArrayList<>(List.of(options.split(" ", -1)));
    args.addAll(List.of("gs://b/in", "gs://b/o"));
    Outcome run = run(args.toArray(String[]::new));
    assertAll(
        run.printed(),
        () -> assertEquals(2, run.code()),
        () -> assertEquals(1, run.printed().lines().count()),
        () -> assertTrue(run.printed().contains(named)));
  }

  @Test
  void imagesNameWhatExists() throws Exception {
    String launcher = Files.readString(FOLDER.resolve("Dockerfile"), StandardCharsets.UTF_8);
    String worker = Files.readString(FOLDER.resolve("worker.Dockerfile"), StandardCharsets.UTF_8);
    JsonNode option =
        new ObjectMapper().readTree(Files.readAllBytes(FOLDER.resolve("option-detente.json")));
    assertAll(
        () -> assertTrue(launcher.contains("MAIN_CLASS=" + Detente.class.getName())),
        () -> assertTrue(launcher.contains("CLASSPATH=/template/detente-dataflow.jar")),
        () -> assertTrue(launcher.contains("java17-template-launcher-base")),
        () ->
            assertTrue(
                worker.contains(
                    "beam_java17_sdk:" + ReleaseInfo.getReleaseInfo().getSdkVersion() + "\n")),
        () ->
            assertTrue(
                worker.contains(
                    " " + option.path("options").path("classpath").get(0).asText() + "\n")));
  }
}
