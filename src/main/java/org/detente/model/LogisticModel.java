package org.detente.model;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Logistic regression over binary features: the names of the features that hold in, a likelihood
 * from 0 to 1 out. Features without a weight count nothing. Immutable, thread-safe; equal lists in
 * equal order give equal digits.
 */
public final class LogisticModel {
  private final Map<String, Double> weights;

  /** A model of given weights by feature. */
  public LogisticModel(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /**
   * The model of a resource: UTF-8, one feature a line, its name, a tab, its weight; lines that
   * begin with # are comments.
   *
   * @param beside a class in whose package the resource lies
   * @throws NumberFormatException if a weight is no number
   * @throws IllegalArgumentException if a line has no tab, or a feature two weights
   */
  public static LogisticModel resource(Class<?> beside, String name) {
    Map<String, Double> weights = new HashMap<>();
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("Not on the class path: " + name);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          int tab = line.lastIndexOf('\t');
          if (tab < 0
              || weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)))
                  != null) {
            throw new IllegalArgumentException(name + ": no weight, or a second one: " + line);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return new LogisticModel(weights);
  }

  /** Likelihood where these features hold, each counted as often as it is listed. */
  public double score(List<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  /** Weight of a feature; 0 where it has none. */
  public double weight(String feature) {
    return weights.getOrDefault(feature, 0.0);
  }
}
