package org.detente.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Stands in for Dataflow's service on the loopback interface: takes a job, keeps its request, and
 * says of every job that it is in the state it was made with. It runs nothing.
 */
public final class StandInService implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> jobs = Collections.synchronizedList(new ArrayList<>());
  private final String state;
  private final HttpServer server;

  private StandInService(String state) throws IOException {
    this.state = state;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** A service whose jobs end in a state such as {@code JOB_STATE_DONE}. */
  public static StandInService endingJobsAs(String state) throws IOException {
    return new StandInService(state);
  }

  /** The options that make the runner submit here. */
  public List<String> options() {
    return List.of(
        "--apiRootUrl=http://127.0.0.1:" + server.getAddress().getPort() + "/",
        "--dataflowEndpoint=",
        "--jobName=stand-in");
  }

  /** The requests to create a job, so far. */
  public List<JsonNode> jobs() {
    return List.copyOf(jobs);
  }

  private void answer(HttpExchange exchange) throws IOException {
    ObjectNode answer = JSON.createObjectNode();
    if (exchange.getRequestMethod().equals("POST")) {
      jobs.add(body(exchange));
    }
    if (exchange.getRequestURI().getPath().endsWith("/messages")) {
      answer.putArray("jobMessages");
    } else {
      answer.put("id", "job-1").put("name", "stand-in").put("projectId", "some-project");
      answer.put("clientRequestId", jobs.get(jobs.size() - 1).path("clientRequestId").asText());
      answer.put("currentState", state);
    }
    byte[] bytes = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static JsonNode body(HttpExchange exchange) throws IOException {
    InputStream in = new BufferedInputStream(exchange.getRequestBody());
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    return JSON.readTree(zipped ? new GZIPInputStream(in) : in);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
