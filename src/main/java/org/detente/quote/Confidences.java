package org.detente.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How often each method is right, 0 to 1, as {@code confidences.tsv} has it: the share of its
 * quotations in held-out articles of PolNeAR train whose words and speaker were those of the
 * annotators. Loaded once; a malformed line fails the start.
 */
final class Confidences {
  private static final String RESOURCE = "confidences.tsv";
  private static final Map<String, Double> BY_METHOD = load();

  private Confidences() {}

  /** Confidence of a method; 0.5 for one that is not listed. */
  static double of(String method) {
    return BY_METHOD.getOrDefault(method, 0.5);
  }

  private static Map<String, Double> load() {
    Map<String, Double> table = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(Confidences.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] cells = line.split("\t", -1);
          table.put(cells[0], Double.valueOf(cells[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return Map.copyOf(table);
  }
}
