package org.detente;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.detente.dataflow.DataflowJob;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real launcher with every option translates the whole graph for Dataflow, for the classic
 * worker and for runner v2, without a cloud: each stage is there, each function can be read back
 * and is small, and nothing of this machine or of a model is in it. What this cannot show is a
 * worker's class path, its bucket and its quota.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DataflowGraphTest {
  /** Dataflow's own limit on the request that creates a job. */
  private static final int MAX_REQUEST_BYTES = 10_000_000;

  private static final int MAX_FUNCTION_BYTES = 100_000;

  /** The applications of {@link DetentePipeline} that do work, in their order. */
  private static final List<String> STAGES =
      List.of(
          "Read documents",
          "Extract articles",
          "Drop duplicates",
          "Spread articles",
          "Annotate articles",
          "Find mentions",
          "Attribute quotes",
          "Extract events",
          "Score tone",
          "Collapse events",
          "Summarize tone",
          "Write articles",
          "Write mentions",
          "Write quotes",
          "Write event mentions",
          "Write events",
          "Write tone summary",
          "Write dead letters",
          "Write annotated articles",
          "Commit run");

  private static final List<String> MODELS =
      List.of("edu.stanford", "edu/stanford", "ai.onnxruntime", "ai/onnxruntime", "opennlp");

  @TempDir static Path folder;
  private DataflowJob classic;
  private DataflowJob portable;

  @BeforeAll
  void translate() throws IOException {
    classic = translated();
    portable = translated("--experiments=use_runner_v2");
  }

  private static DataflowJob translated(String... more) throws IOException {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--input=gs://bucket/crawl/2021/*.warc.gz,gs://bucket/extra/",
                "--output=gs://bucket/dataset",
                "--runId=nightly-7",
                "--actors=gs://bucket/mine/more.actors",
                "--actions=gs://bucket/mine/actions.tsv",
                "--toneModel=encoder",
                "--maxDocumentBytes=5000000",
                "--maxSentenceTokens=100",
                "--maxAnnotateSeconds=60",
                "--maxDeadLetterFraction=0.1",
                "--numShards=4",
                "--spreadBuckets=0",
                "--stableUniqueNames=ERROR",
                "--filesToStage=" + jar("detente-dataflow.jar") + "," + jar("detente-models.jar")));
    options.addAll(List.of(more));
    return DataflowJob.translate(folder, DataflowGraphTest::run, options.toArray(String[]::new));
  }

  private static Path jar(String name) throws IOException {
    return Files.writeString(folder.resolve(name), name, StandardCharsets.UTF_8);
  }

  private static void run(String[] args) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int code = Detente.run(args, System.out, new PrintStream(errors, true, StandardCharsets.UTF_8));
    assertEquals(0, code, errors.toString(StandardCharsets.UTF_8));
  }

  @Test
  void everyStageIsAStepOfTheClassicJob() {
    List<String> steps = classic.steps();
    assertEquals(List.of(), missing(steps));
    assertTrue(steps.contains("Commit run/Publish"), steps.toString());
    assertTrue(
        steps.indexOf("Annotate articles/Annotate each article")
            < steps.indexOf("Score tone/Score each article"));
  }

  @Test
  void everyStageIsATransformOfThePortableGraph() {
    assertEquals(List.of(), portable.steps(), "runner v2 reads the staged graph");
    assertEquals(List.of(), missing(List.copyOf(portable.payloads().keySet())));
  }

  private static List<String> missing(List<String> steps) {
    return STAGES.stream()
        .filter(stage -> steps.stream().noneMatch(step -> step.startsWith(stage + "/")))
        .toList();
  }

  @Test
  void workersRunJava17OfTheSameBeam() {
    String pool = classic.request().path("environment").path("workerPools").toString();
    String pool2 = portable.request().path("environment").path("workerPools").toString();
    assertAll(
        () -> assertTrue(pool.contains("beam-java17-batch:2.70.0"), pool),
        () -> assertTrue(pool2.contains("beam_java17_sdk:2.70.0"), pool2),
        () ->
            assertTrue(
                portable.request().path("environment").toString().contains("use_runner_v2")));
  }

  @Test
  void codeAndModelsAreStagedAndNothingElse() {
    List<String> jars =
        List.of(
            folder.resolve("detente-dataflow.jar").toString(),
            folder.resolve("detente-models.jar").toString());
    assertEquals(jars, classic.staged());
    assertEquals(jars, portable.staged());
    assertTrue(
        classic
            .request()
            .path("environment")
            .path("workerPools")
            .get(0)
            .path("packages")
            .toString()
            .contains("detente-models"));
  }

  @Test
  void numberOfDocumentsReachesTheCommitAsASideInput() {
    assertEquals(1, classic.sideInputs("Commit run/Publish"));
  }

  @Test
  void functionsCanBeReadBack() {
    classic
        .functions()
        .forEach((step, function) -> assertNotNull(DataflowJob.read(function), step));
  }

  @Test
  void functionsAreSmallAndHoldNoModel() {
    assertTrue(classic.functions().size() > 100);
    assertSmallAndPlain(classic.functions());
    assertSmallAndPlain(portable.payloads());
    assertTrue(classic.request().toString().length() < MAX_REQUEST_BYTES);
  }

  private static void assertSmallAndPlain(Map<String, byte[]> functions) {
    List<String> here =
        List.of(System.getProperty("user.dir"), System.getProperty("user.home") + "/");
    functions.forEach(
        (step, bytes) -> {
          String text = new String(bytes, StandardCharsets.ISO_8859_1);
          assertTrue(bytes.length < MAX_FUNCTION_BYTES, step + " has " + bytes.length + " bytes");
          MODELS.forEach(model -> assertTrue(!text.contains(model), step + " holds " + model));
          here.forEach(path -> assertTrue(!text.contains(path), step + " holds " + path));
        });
  }
}
