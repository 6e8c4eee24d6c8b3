package org.detente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.detente.cli.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each jar has one runner, and says which jar has the other. */
final class RunnersTest {
  private static final List<String> DIRECT_JAR = List.of("DirectRunner");
  private static final List<String> FLINK_JAR = List.of("FlinkRunner");

  @Test
  void theOnlyRunnerOfTheJarNeedsNoName() {
    assertEquals("FlinkRunner", Runners.chosen(List.of("--input=crawl"), FLINK_JAR));
    assertEquals("DirectRunner", Runners.chosen(List.of("--input=crawl"), DIRECT_JAR));
    assertEquals(
        List.of("--input=crawl", "--runner=FlinkRunner"),
        Runners.named(List.of("--input=crawl"), "FlinkRunner"));
  }

  @Test
  void withSeveralRunnersTheLaptopIsTheDefault() {
    assertEquals("DirectRunner", Runners.chosen(List.of(), List.of("DirectRunner", "FlinkRunner")));
  }

  @ParameterizedTest
  @CsvSource({
    "FlinkRunner",
    "flinkrunner",
    "flink",
    "org.apache.beam.runners.flink.FlinkRunner",
  })
  void runnersGoByAllNamesThatBeamKnows(String name) {
    assertEquals("FlinkRunner", Runners.chosen(List.of("--runner=" + name), FLINK_JAR));
  }

  @ParameterizedTest
  @CsvSource({
    "FlinkRunner, DirectRunner, -Pflink, target/detente-flink.jar",
    "flink, DirectRunner, -Pflink, target/detente-flink.jar",
    "DataflowRunner, DirectRunner, -Pdataflow, target/detente-dataflow.jar",
    "DirectRunner, FlinkRunner, mvn -q -DskipTests package, target/detente.jar",
    "SamzaRunner, DirectRunner, leave --runner out, FlinkRunner",
  })
  void aJarBuiltForAnotherRunnerNamesTheRightOne(
      String asked, String present, String fix, String jar) {
    UsageException refused =
        assertThrows(
            UsageException.class,
            () -> Runners.chosen(List.of("--runner=" + asked), List.of(present)));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith("--runner=" + asked + " is not in this jar"), message);
    assertTrue(message.contains(fix) && message.contains(jar), message);
    assertEquals(1, message.lines().count());
  }
}
