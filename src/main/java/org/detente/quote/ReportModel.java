package org.detente.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A logistic model over binary features: how likely a proposal is to be a report as human
 * annotators mark it, 0 to 1. The weights are those of {@code report-model.tsv}, fitted on the
 * training articles of PolNeAR; the model card is {@code src/docs/model-cards/report-model.md}.
 * Loaded once; a malformed line fails the start.
 */
final class ReportModel {
  private static final String RESOURCE = "report-model.tsv";
  private static final ReportModel SHARED = load();

  private final Map<String, Double> weights;

  /** A model of given weights by feature. */
  ReportModel(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** The model of this JVM. */
  static ReportModel shared() {
    return SHARED;
  }

  /** Probability of a proposal with these features. */
  double score(List<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  private static ReportModel load() {
    Map<String, Double> weights = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(ReportModel.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          int tab = line.lastIndexOf('\t');
          weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return new ReportModel(weights);
  }
}
