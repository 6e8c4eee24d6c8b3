package org.detente.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.detente.DatasetDigests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real cluster on loopback, one JobManager and two TaskManagers in JVMs of their own, by the
 * scripts of {@code pipelines/flink}: a job by Flink's command line whose TaskManager is killed
 * while it annotates, one more by {@code --flinkMaster}, and both datasets equal that of the
 * DirectRunner. The tests follow one another on the same cluster.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class FlinkClusterIT {
  private static final int ARTICLES = 80;

  @TempDir static Path folder;
  private Shell shell;
  private String master;
  private String crawl;
  private Map<String, String> expected;
  private List<Long> processes = List.of();

  @BeforeAll
  void buildAndStart() throws IOException, InterruptedException {
    int port = freePort();
    master = "127.0.0.1:" + port;
    shell = shell(Map.of());
    crawl = GeneratedCrawl.write(folder.resolve("crawl.jsonl"), ARTICLES).toString();
    FlinkBuild.ensure(shell);
    expected =
        DatasetDigests.ofDirectRun(crawl, folder.resolve("direct"), 2, "--toneModel=lexicon");
    shell(Map.of("DETENTE_FLINK_PORT", Integer.toString(port)))
        .run("pipelines/flink/cluster.sh", "start")
        .succeeded();
    processes =
        shell
            .run("pipelines/flink/cluster.sh", "status")
            .succeeded()
            .out()
            .lines()
            .filter(line -> line.contains(": process "))
            .map(line -> Long.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
            .toList();
  }

  @AfterAll
  void stop() throws IOException, InterruptedException {
    shell.run("pipelines/flink/cluster.sh", "stop");
  }

  private static Shell shell(Map<String, String> more) {
    Map<String, String> environment = new TreeMap<>(more);
    environment.putAll(FlinkBuild.ENVIRONMENT);
    environment.put("DETENTE_FLINK_CLUSTER", folder.resolve("cluster").toString());
    environment.put("DETENTE_FLINK_PARALLELISM", "2");
    return new Shell(folder, environment);
  }

  @Test
  @Order(1)
  void clusterHasAJobManagerAndTwoTaskManagers() throws Exception {
    assertEquals(3, processes.size());
    assertEquals(4, get("/overview").path("slots-total").asInt());
  }

  @Test
  @Order(2)
  void submitUploadsCodeOnly() throws IOException {
    assertTrue(Files.size(FlinkBuild.JOB_JAR) < 200_000_000);
    try (JarFile jar = new JarFile(FlinkBuild.JOB_JAR.toFile())) {
      List<String> models =
          jar.stream()
              .map(JarEntry::getName)
              .filter(name -> name.startsWith("edu/stanford/nlp/models/") || name.endsWith(".onnx"))
              .toList();
      assertEquals(List.of(), models);
    }
  }

  @Test
  @Order(3)
  void jobOutlivesATaskManagerKilledWhileItAnnotates() throws Exception {
    Path output = folder.resolve("killed");
    Shell.Running job =
        shell.start(
            "pipelines/flink/submit.sh",
            crawl,
            output.toString(),
            "--toneModel=lexicon",
            "--runId=same");
    String id = awaitAnnotation(job);
    shell.run("pipelines/flink/cluster.sh", "kill-taskmanager", "1").succeeded();
    Shell.Result end = job.await().succeeded();
    assertTrue(end.out().contains("Published run"), end.out());
    assertEquals(4, end.out().lines().count(), end.out());
    assertTrue(attempts(id) > 1, "no step was started again");
    assertEquals(expected, DatasetDigests.published(output));
  }

  @Test
  @Order(4)
  void survivorTakesAJobThatTheJarSubmitsItself() throws Exception {
    Path output = folder.resolve("jar");
    Shell.Result end =
        shell
            .run(
                "pipelines/flink/submit.sh",
                crawl,
                output.toString(),
                "--toneModel=lexicon",
                "--runId=same",
                "--flinkMaster=" + master,
                "--parallelism=2")
            .succeeded();
    assertTrue(end.out().contains("Published run"), end.out());
    assertEquals(expected, DatasetDigests.published(output));
  }

  @Test
  @Order(5)
  void moreSlotsThanThereAreIsRefused() throws Exception {
    String line =
        shell
            .run(
                "pipelines/flink/submit.sh",
                crawl,
                folder.resolve("never").toString(),
                "--flinkMaster=" + master,
                "--parallelism=9")
            .refusal(2);
    assertTrue(line.contains("--parallelism: 9 slots are needed"), line);
  }

  @Test
  @Order(6)
  void stopLeavesNoProcess() throws Exception {
    shell.run("pipelines/flink/cluster.sh", "stop").succeeded();
    for (long process : processes) {
      Optional<ProcessHandle> left = ProcessHandle.of(process);
      if (left.isPresent()) {
        // What is left is a process on its way out: it has ended, and init has not yet noticed.
        left.get().onExit().get(20, TimeUnit.SECONDS);
      }
    }
    assertFalse(Files.exists(folder.resolve("cluster/tmp")));
    String line =
        shell
            .run(
                "pipelines/flink/submit.sh",
                crawl,
                folder.resolve("never").toString(),
                "--flinkMaster=" + master)
            .refusal(2);
    assertTrue(line.contains("no Flink JobManager answers at " + master), line);
  }

  @Test
  @Order(7)
  void tooLittleMemoryIsRefusedWithBothAmounts() throws Exception {
    String given =
        shell(Map.of("DETENTE_FLINK_MEMORY", "900", "DETENTE_FLINK_PORT", "" + freePort()))
            .run("pipelines/flink/cluster.sh", "start")
            .refusal(2);
    assertTrue(given.matches(".*needs [0-9]+ MiB.* 900 are given.*"), given);
    String machine =
        shell(Map.of("DETENTE_FLINK_FREE", "3000", "DETENTE_FLINK_PORT", "" + freePort()))
            .run("pipelines/flink/cluster.sh", "start")
            .refusal(2);
    assertTrue(machine.matches(".*needs [0-9]+ MiB .* 3000 MiB free.*"), machine);
    String buffers =
        shell(Map.of("DETENTE_FLINK_NETWORK", "16", "DETENTE_FLINK_PORT", "" + freePort()))
            .run("pipelines/flink/cluster.sh", "start")
            .refusal(2);
    assertTrue(buffers.matches(".*need [0-9]+ MiB of network buffers, 16 are given.*"), buffers);
  }

  @Test
  @Order(8)
  void theJarsNameEachOther() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String line =
        shell
            .run(
                java,
                "-jar",
                FlinkBuild.JAR.toString(),
                "run",
                "--runner=DirectRunner",
                "--input=" + crawl,
                "--output=" + folder.resolve("never"))
            .refusal(2);
    assertTrue(line.contains("target/detente.jar"), line);
  }

  /** Waits until articles come out of the annotators of a running job; its id. */
  private String awaitAnnotation(Shell.Running job) throws Exception {
    while (job.isAlive()) {
      for (JsonNode one : get("/jobs/overview").path("jobs")) {
        if (one.path("state").asText().equals("RUNNING")) {
          String id = one.path("jid").asText();
          for (JsonNode vertex : get("/jobs/" + id).path("vertices")) {
            boolean annotates = vertex.path("name").asText().contains("Annotate each article");
            int written = vertex.path("metrics").path("write-records").asInt();
            if (annotates && written > 0 && vertex.path("status").asText().equals("RUNNING")) {
              return id;
            }
          }
        }
      }
      Thread.sleep(200);
    }
    throw new AssertionError("The job ended before it was seen at work: " + job.await());
  }

  /** The most attempts that any subtask of a job took. */
  private int attempts(String job) throws Exception {
    int most = 0;
    for (JsonNode vertex : get("/jobs/" + job).path("vertices")) {
      if (vertex.path("name").asText().contains("Annotate each article")) {
        String id = vertex.path("id").asText();
        for (JsonNode subtask : get("/jobs/" + job + "/vertices/" + id).path("subtasks")) {
          most = Math.max(most, subtask.path("attempt").asInt() + 1);
        }
      }
    }
    return most;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + master + path)).build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    return new ObjectMapper().readTree(answer.body());
  }

  /** The first of three free ports, below those that the system hands out. */
  private static int freePort() throws IOException {
    for (int port = 19_000; port < 32_000; port += 10) {
      if (isFree(port) && isFree(port + 1) && isFree(port + 2)) {
        return port;
      }
    }
    throw new IOException("no free port");
  }

  private static boolean isFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (BindException e) {
      return false;
    }
  }
}
