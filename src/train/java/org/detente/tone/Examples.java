package org.detente.tone;

import java.util.ArrayList;
import java.util.List;

/** Rows to fit on: features, the value to foretell, and the article that the row comes from. */
final class Examples {
  private final List<float[]> features = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();
  private final List<String> articles = new ArrayList<>();

  void add(float[] row, double value, String article) {
    features.add(row);
    values.add(value);
    articles.add(article);
  }

  int size() {
    return features.size();
  }

  int width() {
    return features.get(0).length;
  }

  float[] features(int row) {
    return features.get(row);
  }

  double value(int row) {
    return values.get(row);
  }

  String article(int row) {
    return articles.get(row);
  }

  /** Mean of each feature. */
  double[] means() {
    double[] means = new double[width()];
    for (float[] row : features) {
      for (int i = 0; i < means.length; i++) {
        means[i] += row[i] / features.size();
      }
    }
    return means;
  }

  /** Standard deviation of each feature. */
  double[] deviations(double[] means) {
    double[] deviations = new double[means.length];
    for (float[] row : features) {
      for (int i = 0; i < means.length; i++) {
        deviations[i] += (row[i] - means[i]) * (row[i] - means[i]) / features.size();
      }
    }
    for (int i = 0; i < deviations.length; i++) {
      deviations[i] = Math.sqrt(deviations[i]) + 1e-6;
    }
    return deviations;
  }
}
