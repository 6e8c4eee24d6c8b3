package org.detente.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the weights of a {@link LogisticModel} to examples: logistic regression with a ridge penalty
 * (le Cessie and van Houwelingen 1992), by Newton steps on one weight after the other until none
 * moves. No random numbers: equal examples in equal order give equal weights.
 *
 * @param penalty half of it times the square of each weight is added to the loss
 * @param minCount features of fewer examples get no weight
 */
public record LogisticFit(double penalty, int minCount) {
  /** The feature of all examples, which is not held back by the penalty. */
  private static final String BIAS = "bias";

  private static final int SWEEPS = 100;
  private static final double STILL = 1e-4;

  /** Steps are no longer than this, so that the first ones do not jump over the optimum. */
  private static final double LONGEST = 1;

  /**
   * One example.
   *
   * @param features names of the features that hold, each once
   * @param right what the model is to say
   * @param weight how many examples it stands for
   */
  public record Example(List<String> features, boolean right, double weight) {}

  /** Weights by feature, in the order of their names. */
  public Map<String, Double> weights(List<Example> examples) {
    Map<String, List<Integer>> rows = new TreeMap<>();
    for (int i = 0; i < examples.size(); i++) {
      for (String feature : examples.get(i).features()) {
        rows.computeIfAbsent(feature, f -> new ArrayList<>()).add(i);
      }
    }
    rows.values().removeIf(list -> list.size() < minCount);
    double[] sums = new double[examples.size()];
    Map<String, Double> weights = new TreeMap<>();
    rows.keySet().forEach(feature -> weights.put(feature, 0.0));
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double furthest = 0;
      for (Map.Entry<String, List<Integer>> entry : rows.entrySet()) {
        double step = step(entry.getKey(), entry.getValue(), weights, sums, examples);
        furthest = Math.max(furthest, Math.abs(step));
      }
      if (furthest < STILL) {
        break;
      }
    }
    return weights;
  }

  /** Moves one weight, and the sums of its examples with it; by how much. */
  private double step(
      String feature,
      List<Integer> rows,
      Map<String, Double> weights,
      double[] sums,
      List<Example> examples) {
    double weight = weights.getOrDefault(feature, 0.0);
    double ridge = feature.equals(BIAS) ? 0 : penalty;
    double slope = ridge * weight;
    double curve = ridge + 1e-9;
    for (int row : rows) {
      Example example = examples.get(row);
      double likely = 1 / (1 + StrictMath.exp(-sums[row]));
      slope += example.weight() * (likely - (example.right() ? 1 : 0));
      curve += example.weight() * likely * (1 - likely);
    }
    double step = Math.max(-LONGEST, Math.min(LONGEST, -slope / curve));
    weights.put(feature, weight + step);
    rows.forEach(row -> sums[row] += step);
    return step;
  }

  /**
   * What models that were fitted without them say of the examples.
   *
   * @param folds the part that each example belongs to; no part is fitted on itself
   */
  public double[] outOfFold(List<Example> examples, int[] folds) {
    double[] said = new double[examples.size()];
    for (int fold : Arrays.stream(folds).distinct().sorted().toArray()) {
      List<Example> others = new ArrayList<>();
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] != fold) {
          others.add(examples.get(i));
        }
      }
      LogisticModel model = new LogisticModel(weights(others));
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == fold) {
          said[i] = model.score(examples.get(i).features());
        }
      }
    }
    return said;
  }
}
