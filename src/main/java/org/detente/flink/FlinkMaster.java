package org.detente.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.run.BadOption;

/**
 * What a running Flink cluster says of itself, asked once before a job is sent: {@code
 * --flinkMaster=HOST:PORT} in, its version, slots, restart strategy and memory out. A cluster that
 * does not answer, or not as Flink does, is a {@link BadOption}. The only class that uses the
 * network, and only to the address that the user gave.
 *
 * @param address HOST:PORT of the JobManager's REST interface
 * @param version of Flink, e.g. 1.19.3
 * @param slots of all TaskManagers
 * @param lacking settings that a job of ours wants in the JobManager's own configuration; Flink
 *     ignores the client's
 * @param taskManagers that are registered now
 */
record FlinkMaster(
    String address,
    String version,
    int slots,
    List<String> lacking,
    List<FlinkMaster.TaskManager> taskManagers) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern ADDRESS = Pattern.compile("(?:http://)?([^:/\\[\\]]+:[0-9]{1,5})/?");
  private static final List<String> NO_RESTART =
      List.of("", "none", "off", "disable", "disabled", "no-restart");

  /**
   * One TaskManager.
   *
   * @param slots it has
   * @param heapMebibytes heap for tasks
   * @param networkMebibytes network buffers
   */
  record TaskManager(int slots, long heapMebibytes, long networkMebibytes) {}

  FlinkMaster {
    lacking = List.copyOf(lacking);
    taskManagers = List.copyOf(taskManagers);
  }

  /** The most slots that one TaskManager has; 0 when there is none. */
  int slotsOfOne() {
    return taskManagers.stream().mapToInt(TaskManager::slots).max().orElse(0);
  }

  /** Asks the cluster. */
  static FlinkMaster at(String master) {
    Matcher form = ADDRESS.matcher(master);
    if (!form.matches()) {
      throw new BadOption(
          "--flinkMaster", "HOST:PORT of a cluster, or [local], is needed, not '" + master + "'");
    }
    String address = form.group(1);
    JsonNode overview = get(address, "/overview");
    List<TaskManager> taskManagers = new ArrayList<>();
    for (JsonNode one : get(address, "/taskmanagers").path("taskmanagers")) {
      JsonNode memory = one.path("memoryConfiguration");
      taskManagers.add(
          new TaskManager(
              one.path("slotsNumber").asInt(),
              memory.path("taskHeap").asLong() >> 20,
              memory.path("networkMemory").asLong() >> 20));
    }
    return new FlinkMaster(
        address,
        overview.path("flink-version").asText(),
        overview.path("slots-total").asInt(),
        lacking(get(address, "/jobmanager/config")),
        taskManagers);
  }

  private static List<String> lacking(JsonNode configuration) {
    Map<String, String> settings = new TreeMap<>();
    for (JsonNode entry : configuration) {
      settings.put(entry.path("key").asText(), entry.path("value").asText().strip());
    }
    List<String> lacking = new ArrayList<>();
    String strategy =
        settings.getOrDefault(
            "restart-strategy.type", settings.getOrDefault("restart-strategy", ""));
    if (NO_RESTART.contains(strategy.toLowerCase(Locale.ROOT))) {
      lacking.add("restart-strategy.type: fixed-delay (a lost TaskManager fails the run)");
    }
    if (!settings.containsKey(FlinkMemory.SORT_SHUFFLE)) {
      lacking.add(
          FlinkMemory.SORT_SHUFFLE + ": " + Integer.MAX_VALUE + " (network buffers may run out)");
    }
    return lacking;
  }

  private static JsonNode get(String address, String path) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address + path)).timeout(PATIENCE).build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        return new ObjectMapper().readTree(answer.body());
      }
      throw new IOException("status " + answer.statusCode() + " for " + path);
    } catch (IOException e) {
      throw absent(address, e.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw absent(address, "interrupted", e);
    }
  }

  private static BadOption absent(String address, String why, Throwable cause) {
    return new BadOption(
        "--flinkMaster",
        "no Flink JobManager answers at "
            + address
            + " ("
            + why
            + "); start a cluster with pipelines/flink/cluster.sh start, or give the host and port"
            + " of its web page",
        cause);
  }
}
