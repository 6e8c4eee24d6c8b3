package org.detente.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detente.run.BadOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run on Flink is started with, against a JobManager that only answers questions. */
final class FlinkLaunchTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String version = "1.19.3";
  private String strategy = "fixed-delay";
  private String shuffle = FlinkMemory.SORT_SHUFFLE;
  private int slots = 2;
  private int heapMebibytes = 1200;
  private int networkMebibytes = 128;
  private HttpServer jobManager;
  private String address;

  @BeforeEach
  void startJobManager() throws IOException {
    jobManager = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    address = "127.0.0.1:" + jobManager.getAddress().getPort();
    answer(
        "/overview",
        () -> "{\"slots-total\":" + 2 * slots + ",\"flink-version\":\"" + version + "\"}");
    answer(
        "/taskmanagers", () -> "{\"taskmanagers\":[" + taskManager() + "," + taskManager() + "]}");
    answer(
        "/jobmanager/config",
        () ->
            "[{\"key\":\"restart-strategy.type\",\"value\":\""
                + strategy
                + "\"},{\"key\":\""
                + shuffle
                + "\",\"value\":\"2147483647\"}]");
    jobManager.start();
  }

  @AfterEach
  void stopJobManager() {
    jobManager.stop(0);
  }

  private String taskManager() {
    return "{\"slotsNumber\":"
        + slots
        + ",\"memoryConfiguration\":{\"taskHeap\":"
        + ((long) heapMebibytes << 20)
        + ",\"networkMemory\":"
        + ((long) networkMebibytes << 20)
        + "}}";
  }

  private void answer(String path, java.util.function.Supplier<String> body) {
    jobManager.createContext(
        path,
        exchange -> {
          byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private List<String> complete(String... args) {
    return FlinkLaunch.complete(
        Arrays.asList(args), new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String refusal(String... args) {
    return String.valueOf(assertThrows(BadOption.class, () -> complete(args)).getMessage());
  }

  @Test
  void withoutAMasterFlinkRunsInThisProcessOnAllProcessors() {
    List<String> all = complete("--runner=FlinkRunner");
    assertTrue(all.contains("--flinkMaster=[local]"), all.toString());
    assertTrue(
        all.contains("--parallelism=" + Runtime.getRuntime().availableProcessors()),
        all.toString());
  }

  @Test
  void whatTheUserGivesStays() {
    List<String> all = complete("--flinkMaster=[local]", "--parallelism=7");
    assertTrue(all.contains("--parallelism=7"), all.toString());
    assertTrue(all.contains("--flinkMaster=[local]"), all.toString());
  }

  @Test
  void inOneProcessFlinkGetsRoomForTheShuffles() throws IOException {
    String folder =
        complete("--parallelism=16").stream()
            .filter(arg -> arg.startsWith("--flinkConfDir="))
            .map(arg -> arg.substring(arg.indexOf('=') + 1))
            .findFirst()
            .orElseThrow();
    String configuration = Files.readString(Path.of(folder, "config.yaml"));
    assertTrue(configuration.contains(FlinkMemory.SORT_SHUFFLE + ": 2147483647"), configuration);
    assertTrue(configuration.contains("taskmanager.memory.network.max: 896m"), configuration);
  }

  @Test
  void aHeapTooSmallForTheSubtasksIsRefusedWithBothAmounts() {
    FlinkMemory.checkHeap(2, FlinkMemory.heap(2));
    BadOption refused =
        assertThrows(BadOption.class, () -> FlinkMemory.checkHeap(2, FlinkMemory.heap(2) - 1));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("need 800 MiB of heap, 799 are given"),
        refused.getMessage());
  }

  @Test
  void workersGetPathsAsSeenFromTheLauncher() {
    String here = Path.of("").toAbsolutePath().toString();
    assertEquals(
        here + "/crawl/*.html,/data/x,gs://bucket/y",
        FlinkLaunch.absolute("./crawl/*.html,/data/x,gs://bucket/y"));
    assertTrue(complete("--input=crawl", "--output=out").contains("--output=" + here + "/out"));
  }

  @Test
  void aJobLeavesTheSlotsOfOneTaskManagerFree() {
    assertTrue(complete("--flinkMaster=" + address).contains("--parallelism=2"));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void onlyOneJarIsSent() {
    List<String> sent = new ArrayList<>(complete("--flinkMaster=" + address));
    sent.removeIf(arg -> !arg.startsWith("--filesToStage="));
    assertEquals(1, sent.size());
    assertTrue(!sent.get(0).contains("models"), sent.toString());
  }

  @Test
  void aClusterThatRestartsNothingIsWarnedOf() {
    strategy = "none";
    shuffle = "some.other.key";
    complete("--flinkMaster=" + address);
    String warning = err.toString(StandardCharsets.UTF_8);
    assertTrue(warning.contains("restart-strategy.type: fixed-delay"), warning);
    assertTrue(warning.contains(FlinkMemory.SORT_SHUFFLE), warning);
    assertEquals(1, warning.lines().count());
  }

  @Test
  void anotherVersionIsRefused() {
    version = "1.20.1";
    String message = refusal("--flinkMaster=" + address);
    assertTrue(message.contains("1.20.1") && message.contains("1.19"), message);
  }

  @Test
  void tooFewSlotsAreRefused() {
    String message = refusal("--flinkMaster=" + address, "--parallelism=5");
    assertTrue(message.startsWith("--parallelism: 5 slots are needed"), message);
    assertTrue(message.contains("has 4"), message);
  }

  @Test
  void tooLittleHeapIsRefusedWithBothAmounts() {
    heapMebibytes = 384;
    String message = refusal("--flinkMaster=" + address);
    assertTrue(message.contains("needs " + FlinkMemory.heap(2) + " MiB"), message);
    assertTrue(message.contains("384 are there"), message);
  }

  @Test
  void tooFewNetworkBuffersAreRefusedWithBothAmounts() {
    slots = 32;
    heapMebibytes = 16_000;
    String message = refusal("--flinkMaster=" + address, "--parallelism=64");
    assertTrue(message.contains(FlinkMemory.network(32, 64) + " MiB of network buffers"), message);
    assertTrue(message.contains("128 are there"), message);
  }

  @Test
  void aMasterThatDoesNotAnswerIsNamed() {
    jobManager.stop(0);
    String message = refusal("--flinkMaster=" + address);
    assertTrue(message.contains("no Flink JobManager answers at " + address), message);
    assertTrue(message.contains("cluster.sh start"), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cluster", "[remote]", "127.0.0.1:port", "yarn://x:1"})
  void aMasterThatIsNoAddressIsRefused(String master) {
    assertTrue(refusal("--flinkMaster=" + master).contains("HOST:PORT"));
  }
}
