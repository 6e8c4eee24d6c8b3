package org.detente.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How often quotations are right, 0 to 1, by method and, where the report model decides, by its
 * likelihood, as {@code confidences.tsv} has it: the share whose words and speaker were those of
 * the annotators, in articles of PolNeAR train that the model had not seen. Loaded once; a
 * malformed line fails the start.
 */
final class Confidences {
  private static final String RESOURCE = "confidences.tsv";
  private static final double UNKNOWN = 0.5;
  private static final Map<String, NavigableMap<Double, Double>> BY_METHOD = load();

  private Confidences() {}

  /** Confidence of a method at a likelihood of 0 to 1; 0.5 for a method that is not listed. */
  static double of(String method, double likelihood) {
    NavigableMap<Double, Double> bands = BY_METHOD.get(method);
    Map.Entry<Double, Double> band = bands == null ? null : bands.floorEntry(likelihood);
    return band == null ? UNKNOWN : band.getValue();
  }

  private static Map<String, NavigableMap<Double, Double>> load() {
    Map<String, NavigableMap<Double, Double>> table = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(Confidences.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] cells = line.split("\t", -1);
          table
              .computeIfAbsent(cells[0], method -> new TreeMap<>())
              .put(Double.valueOf(cells[1]), Double.valueOf(cells[2]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return Map.copyOf(table);
  }
}
