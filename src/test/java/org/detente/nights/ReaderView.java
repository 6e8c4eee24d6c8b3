package org.detente.nights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

/**
 * A dataset as its readers see it, by nothing but the published contract: {@code LATEST}, {@code
 * current}, {@code _SUCCESS} and {@code manifest.json}.
 */
final class ReaderView {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path root;

  ReaderView(Path root) {
    this.root = root;
  }

  /** The published run; empty before the first. */
  Optional<String> latest() throws IOException {
    Path latest = root.resolve("LATEST");
    return Files.exists(latest)
        ? Optional.of(Files.readString(latest, StandardCharsets.UTF_8).strip())
        : Optional.empty();
  }

  /**
   * Fails unless what readers see is whole: by {@code LATEST} and by {@code current} a complete
   * attempt whose files are those of its manifest, byte for byte and row for row.
   */
  void requireWhole() throws IOException {
    Optional<String> latest = latest();
    if (latest.isEmpty()) {
      assertTrue(Files.notExists(root.resolve("current")), "a link before the first run");
      return;
    }
    requireWhole(attempt(latest.get()));
    Path current = root.resolve("current");
    if (Files.exists(current)) {
      requireWhole(current.toRealPath());
    }
  }

  /** The digest of each table of the published run but the private ledger. */
  Map<String, String> digests() throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (JsonNode table : manifest(attempt(latest().orElseThrow())).get("tables")) {
      String name = table.get("table").asText();
      if (!name.equals("ledger")) {
        digests.put(name, table.get("rows").asText() + " rows " + table.get("digest").asText());
      }
    }
    return digests;
  }

  /** The published attempt of a run: the highest that is complete. */
  Path attempt(String runId) throws IOException {
    try (Stream<Path> attempts = Files.list(root.resolve("runs").resolve(runId))) {
      return attempts
          .filter(attempt -> Files.exists(attempt.resolve("_SUCCESS")))
          .max((a, b) -> Integer.compare(number(a), number(b)))
          .orElseThrow(() -> new AssertionError("LATEST names " + runId + ", which is not whole"));
    }
  }

  private static int number(Path attempt) {
    return Integer.parseInt(attempt.getFileName().toString().substring("attempt-".length()));
  }

  private static JsonNode manifest(Path attempt) throws IOException {
    return JSON.readTree(attempt.resolve("manifest.json").toFile());
  }

  private static void requireWhole(Path attempt) throws IOException {
    assertTrue(Files.exists(attempt.resolve("_SUCCESS")), attempt + " is not complete");
    TreeSet<String> listed = new TreeSet<>();
    for (JsonNode file : manifest(attempt).get("files")) {
      String path = file.get("path").asText();
      Path at = attempt.resolve(path);
      assertEquals(file.get("sha256").asText(), sha256(Files.readAllBytes(at)), at.toString());
      if (path.endsWith(".avro")) {
        listed.add(path);
        assertEquals(file.get("rows").asLong(), rows(at), at.toString());
      }
    }
    try (Stream<Path> files = Files.walk(attempt)) {
      TreeSet<String> there = new TreeSet<>();
      files
          .filter(file -> file.toString().endsWith(".avro"))
          .forEach(file -> there.add(attempt.relativize(file).toString().replace('\\', '/')));
      assertEquals(listed, there, "readers glob files that the manifest does not list");
    }
  }

  private static long rows(Path file) throws IOException {
    long rows = 0;
    try (DataFileReader<GenericRecord> reader =
        new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
      while (reader.hasNext()) {
        reader.next();
        rows++;
      }
    }
    return rows;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
