package org.detente.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Linear regression with a penalty on the squares of the weights, on standardised features. */
final class RidgeFit {
  /** Chosen by cross-validation among 500, 1000, 2000, 4000. */
  private static final double PENALTY = 1000;

  private RidgeFit() {}

  /** A weight for each feature as it comes, then the constant. */
  static float[] fit(Examples examples) {
    int width = examples.width();
    double[] means = examples.means();
    double[] deviations = examples.deviations(means);
    double mean = 0;
    for (int r = 0; r < examples.size(); r++) {
      mean += examples.value(r) / examples.size();
    }
    double[][] products = new double[width][width + 1];
    for (int i = 0; i < width; i++) {
      products[i][i] = PENALTY;
    }
    double[] row = new double[width];
    for (int r = 0; r < examples.size(); r++) {
      for (int i = 0; i < width; i++) {
        row[i] = (examples.features(r)[i] - means[i]) / deviations[i];
      }
      for (int i = 0; i < width; i++) {
        for (int j = 0; j < width; j++) {
          products[i][j] += row[i] * row[j];
        }
        products[i][width] += row[i] * (examples.value(r) - mean);
      }
    }
    double[] solved = solve(products);
    float[] weights = new float[width + 1];
    double constant = mean;
    for (int i = 0; i < width; i++) {
      weights[i] = (float) (solved[i] / deviations[i]);
      constant -= solved[i] * means[i] / deviations[i];
    }
    weights[width] = (float) constant;
    return weights;
  }

  /** Pearson's r with the ratings, by sentence and by mean of the article; articles stay whole. */
  static String crossValidate(Examples examples, int folds) {
    List<String> articles = new ArrayList<>();
    int[] fold = new int[examples.size()];
    for (int r = 0; r < fold.length; r++) {
      if (!articles.contains(examples.article(r))) {
        articles.add(examples.article(r));
      }
      fold[r] = articles.indexOf(examples.article(r)) % folds;
    }
    double[] guesses = new double[examples.size()];
    double[] values = new double[examples.size()];
    for (int k = 0; k < folds; k++) {
      Examples train = new Examples();
      for (int r = 0; r < examples.size(); r++) {
        if (fold[r] != k) {
          train.add(examples.features(r), examples.value(r), "");
        }
      }
      ToneHeads heads = new ToneHeads(List.of(), fit(train));
      for (int r = 0; r < examples.size(); r++) {
        if (fold[r] == k) {
          guesses[r] = heads.sentence(examples.features(r));
          values[r] = examples.value(r);
        }
      }
    }
    List<double[]> means = new ArrayList<>();
    for (String article : articles) {
      double[] sums = new double[3];
      for (int r = 0; r < examples.size(); r++) {
        if (examples.article(r).equals(article)) {
          sums[0] += guesses[r];
          sums[1] += values[r];
          sums[2]++;
        }
      }
      means.add(new double[] {sums[0] / sums[2], sums[1] / sums[2]});
    }
    return String.format(
        Locale.ROOT,
        "editorials, %d folds: r %.3f by sentence, %.3f by article",
        folds,
        correlation(guesses, values),
        correlation(
            means.stream().mapToDouble(m -> m[0]).toArray(),
            means.stream().mapToDouble(m -> m[1]).toArray()));
  }

  /** Gaussian elimination of a positive definite system with its right side in the last column. */
  private static double[] solve(double[][] rows) {
    int n = rows.length;
    for (int p = 0; p < n; p++) {
      for (int r = p + 1; r < n; r++) {
        double factor = rows[r][p] / rows[p][p];
        for (int c = p; c <= n; c++) {
          rows[r][c] -= factor * rows[p][c];
        }
      }
    }
    double[] solved = new double[n];
    for (int p = n - 1; p >= 0; p--) {
      double sum = rows[p][n];
      for (int c = p + 1; c < n; c++) {
        sum -= rows[p][c] * solved[c];
      }
      solved[p] = sum / rows[p][p];
    }
    return solved;
  }

  private static double correlation(double[] a, double[] b) {
    double n = a.length;
    double sa = 0;
    double sb = 0;
    for (int i = 0; i < n; i++) {
      sa += a[i] / n;
      sb += b[i] / n;
    }
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < n; i++) {
      ab += (a[i] - sa) * (b[i] - sb);
      aa += (a[i] - sa) * (a[i] - sa);
      bb += (b[i] - sb) * (b[i] - sb);
    }
    return ab / Math.sqrt(aa * bb);
  }
}
