package org.detente.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.beam.model.pipeline.v1.RunnerApi;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.util.StringUtils;

/**
 * What the DataflowRunner would submit, made without any access to a cloud: the job request that it
 * writes as a template, the graph that it stages, and the files that it would upload.
 *
 * @param request the body of the request that would create the job
 * @param graph the portable graph, which a worker of runner v2 runs
 * @param staged the files to upload
 */
public record DataflowJob(JsonNode request, RunnerApi.Pipeline graph, List<String> staged) {
  /** Options that keep the runner from asking for credentials, buckets or a network. */
  public static List<String> offline(Path folder) {
    String gcp = "org.apache.beam.sdk.extensions.gcp.";
    return List.of(
        "--runner=DataflowRunner",
        "--project=some-project",
        "--region=europe-west2",
        "--tempLocation=gs://bucket/temp",
        "--gcpTempLocation=gs://bucket/temp",
        "--stagingLocation=gs://bucket/staging",
        "--pathValidatorClass=" + gcp + "storage.NoopPathValidator",
        "--credentialFactoryClass=" + gcp + "auth.NoopCredentialFactory",
        "--stagerClass=" + RecordingStager.class.getName(),
        "--templateLocation=" + folder.resolve("template.json"));
  }

  /** Runs a launcher with {@link #offline} options and gathers what came of it. */
  public static DataflowJob translate(Path folder, Launcher launcher, String... options)
      throws IOException {
    RecordingStager.clear();
    launcher.launch(
        Stream.concat(offline(folder).stream(), Stream.of(options)).toArray(String[]::new));
    JsonNode request =
        new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("template.json")));
    byte[] graph = RecordingStager.bytes().get("pipeline.pb");
    return new DataflowJob(request, RunnerApi.Pipeline.parseFrom(graph), RecordingStager.sources());
  }

  /** Whatever starts a run with a command line. */
  public interface Launcher {
    /** Starts it. */
    void launch(String[] args) throws IOException;
  }

  /** The names of the steps for the classic worker; empty for runner v2. */
  public List<String> steps() {
    List<String> names = new ArrayList<>();
    for (JsonNode step : request.path("steps")) {
      names.add(text(step.path("properties").path("user_name")));
    }
    return names;
  }

  /** The number of side inputs of a step for the classic worker. */
  public int sideInputs(String name) {
    for (JsonNode step : request.path("steps")) {
      if (text(step.path("properties").path("user_name")).equals(name)) {
        return step.path("properties").path("non_parallel_inputs").size();
      }
    }
    throw new IllegalArgumentException("No step " + name);
  }

  /** The serialised functions of the classic worker's steps, as its worker will read them. */
  public Map<String, byte[]> functions() {
    Map<String, byte[]> functions = new LinkedHashMap<>();
    for (JsonNode step : request.path("steps")) {
      JsonNode function = step.path("properties").path("serialized_fn");
      if (step.path("kind").asText().equals("ParallelDo")) {
        functions.put(
            text(step.path("properties").path("user_name")),
            StringUtils.jsonStringToByteArray(text(function)));
      }
    }
    return functions;
  }

  /** The payloads of the portable graph's transforms, by their full names. */
  public Map<String, byte[]> payloads() {
    Map<String, byte[]> payloads = new LinkedHashMap<>();
    for (RunnerApi.PTransform step : graph.getComponents().getTransformsMap().values()) {
      payloads.put(step.getUniqueName(), step.getSpec().getPayload().toByteArray());
    }
    return payloads;
  }

  /** Reads a function back, as a worker does. */
  public static Object read(byte[] function) {
    return SerializableUtils.deserializeFromByteArray(function, "a step's function");
  }

  private static String text(JsonNode value) {
    return value.isObject() ? value.path("value").asText() : value.asText();
  }
}
