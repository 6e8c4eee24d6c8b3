package org.detente;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that an engine cannot work with end with exit code 2 and one line with the fix. */
final class EngineCheckTest {
  private static final List<String> GOOD =
      List.of(
          "--runner=DataflowRunner",
          "--project=some-project",
          "--region=europe-west2",
          "--tempLocation=gs://bucket/temp",
          "--input=gs://bucket/crawl/**",
          "--output=gs://bucket/dataset");

  /** The good options, with some replaced, or left out when they end in "=". */
  private static String[] with(String... others) {
    List<String> args = new ArrayList<>(GOOD);
    for (String other : others) {
      String name = other.substring(0, other.indexOf('=') + 1);
      args.removeIf(arg -> arg.startsWith(name));
      if (!other.endsWith("=")) {
        args.add(other);
      }
    }
    return args.toArray(String[]::new);
  }

  @ParameterizedTest
  @CsvSource({
    "--project=,                          --project is missing, --project=PROJECT",
    "'--project=My project',              --project=My project, --project=my-project-1",
    "--region=,                           --region is missing, --region=europe-west2",
    "--tempLocation=,                     --tempLocation is missing,"
        + " --tempLocation=gs://BUCKET/temp",
    "--tempLocation=/tmp/x,               --tempLocation=/tmp/x, gs://BUCKET",
    "--output=dataset,                    --output=dataset, --output=gs://BUCKET/dataset",
    "--output=file:///data/set,           --output=file:///data/set, --output=gs://BUCKET/dataset",
    "--input=crawl/2021,                  --input=crawl/2021, --input=gs://BUCKET",
    "'--input=gs://b/x,/data/crawl',      --input=/data/crawl, --input=gs://BUCKET",
    "--actors=my.actors,                  --actors=my.actors, --actors=gs://BUCKET",
    "'--actors=gs://b/a, mine/b.actors',  --actors=mine/b.actors, --actors=gs://BUCKET",
    "--actions=my.tsv,                    --actions=my.tsv, --actions=gs://BUCKET",
    "--stagingLocation=staging,           --stagingLocation=staging, gs://BUCKET",
  })
  void mistakeIsNamedWithItsFix(String option, String named, String fix) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int code =
        Detente.run(
            with(option), System.out, new PrintStream(errors, true, StandardCharsets.UTF_8));
    String line = errors.toString(StandardCharsets.UTF_8);
    assertAll(
        () -> assertEquals(2, code),
        () -> assertEquals(1, line.lines().count(), line),
        () -> assertTrue(line.startsWith("detente: " + named), line),
        () -> assertTrue(line.contains(fix), line));
  }

  @Test
  void goodOptionsPass() {
    assertDoesNotThrow(() -> RunOptions.parse(with()));
    assertDoesNotThrow(
        () -> RunOptions.parse(with("--tempLocation=", "--gcpTempLocation=gs://b/t")));
  }

  @Test
  void otherRunnersMayUseThisMachine() {
    assertDoesNotThrow(() -> RunOptions.parse(new String[] {"--input=crawl", "--output=dataset"}));
  }

  private static EngineCheck check(String option) {
    return EngineCheck.of(List.of(with(option)), Runners.DATAFLOW);
  }

  @Test
  void templateOnThisMachineIsADryRun() {
    EngineCheck local = check("--templateLocation=target/job.json");
    EngineCheck launcher = check("--templateLocation=gs://bucket/job.json");
    assertAll(
        () -> assertTrue(local.isDryRun() && local.makesTemplate()),
        () -> assertTrue(!launcher.isDryRun() && launcher.makesTemplate()),
        () -> assertFalse(check("--region=r").makesTemplate()));
  }

  @Test
  void spreadSuitsTheRunner() {
    assertEquals(0, RunOptions.parse(with()).getSpreadBuckets());
    assertEquals(
        32,
        RunOptions.parse(new String[] {"--input=crawl", "--output=dataset"}).getSpreadBuckets());
  }
}
