package org.detente.tone;

import java.util.Locale;
import java.util.Random;

/**
 * Fits one network of {@link ToneHeads}: a hidden layer with dropout, cross-entropy, AdamW (Kingma
 * and Ba 2015; Loshchilov and Hutter 2019) with a rate that falls to 0. Features are standardised;
 * the weights handed back take them as they come.
 */
final class NetworkFit {
  private static final int HIDDEN = 64;
  private static final int EPOCHS = 6;
  private static final int BATCH = 64;
  private static final double RATE = 1e-3;
  private static final double DECAY = 0.1;
  private static final double DROPOUT = 0.5;

  private final Random random;
  private final int width;
  private final Parameters inner;
  private final Parameters innerConstants = new Parameters(HIDDEN);
  private final Parameters outer = new Parameters(3 * HIDDEN);
  private final Parameters outerConstants = new Parameters(3);

  private NetworkFit(int width, int seed) {
    this.width = width;
    this.random = new Random(seed);
    this.inner = new Parameters(width * HIDDEN);
    inner.start(random, Math.sqrt(1.0 / width));
    outer.start(random, Math.sqrt(1.0 / HIDDEN));
  }

  /** Fits a network; the seed sets the first weights, the order of rows and the dropout. */
  static ToneHeads.Network fit(Examples examples, int seed) {
    double[] means = examples.means();
    double[] deviations = examples.deviations(means);
    float[][] rows = new float[examples.size()][means.length];
    for (int r = 0; r < rows.length; r++) {
      for (int i = 0; i < means.length; i++) {
        rows[r][i] = (float) ((examples.features(r)[i] - means[i]) / deviations[i]);
      }
    }
    NetworkFit fit = new NetworkFit(means.length, seed);
    fit.train(rows, examples);
    return fit.network(means, deviations);
  }

  private void train(float[][] rows, Examples examples) {
    int[] order = new int[rows.length];
    for (int r = 0; r < order.length; r++) {
      order[r] = r;
    }
    int batches = (rows.length + BATCH - 1) / BATCH;
    int step = 0;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order);
      for (int batch = 0; batch < batches; batch++) {
        int from = batch * BATCH;
        int to = Math.min(from + BATCH, rows.length);
        for (int at = from; at < to; at++) {
          learn(rows[order[at]], (int) examples.value(order[at]) + 1, to - from);
        }
        double rate = RATE * (1 - (double) ++step / (EPOCHS * batches));
        inner.step(rate, DECAY, step);
        innerConstants.step(rate, 0, step);
        outer.step(rate, DECAY, step);
        outerConstants.step(rate, 0, step);
      }
    }
  }

  private void shuffle(int[] order) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  /** Adds the gradient of one row. */
  private void learn(float[] row, int truth, int batch) {
    float[] units = innerConstants.values.clone();
    for (int i = 0; i < width; i++) {
      int at = i * HIDDEN;
      for (int h = 0; h < HIDDEN; h++) {
        units[h] += row[i] * inner.values[at + h];
      }
    }
    float[] kept = new float[HIDDEN];
    for (int h = 0; h < HIDDEN; h++) {
      boolean keep = random.nextDouble() >= DROPOUT;
      kept[h] = keep && units[h] > 0 ? (float) (1 / (1 - DROPOUT)) : 0;
      units[h] *= kept[h];
    }
    double[] errors = softmax(units);
    errors[truth] -= 1;
    float[] unitErrors = new float[HIDDEN];
    for (int c = 0; c < 3; c++) {
      float error = (float) (errors[c] / batch);
      outerConstants.gradient[c] += error;
      for (int h = 0; h < HIDDEN; h++) {
        outer.gradient[c * HIDDEN + h] += error * units[h];
        unitErrors[h] += error * outer.values[c * HIDDEN + h] * kept[h];
      }
    }
    for (int h = 0; h < HIDDEN; h++) {
      innerConstants.gradient[h] += unitErrors[h];
    }
    for (int i = 0; i < width; i++) {
      int at = i * HIDDEN;
      for (int h = 0; h < HIDDEN; h++) {
        inner.gradient[at + h] += row[i] * unitErrors[h];
      }
    }
  }

  private double[] softmax(float[] units) {
    double[] scores = new double[3];
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      double score = outerConstants.values[c];
      for (int h = 0; h < HIDDEN; h++) {
        score += units[h] * outer.values[c * HIDDEN + h];
      }
      scores[c] = StrictMath.exp(score);
      sum += scores[c];
    }
    for (int c = 0; c < 3; c++) {
      scores[c] /= sum;
    }
    return scores;
  }

  private ToneHeads.Network network(double[] means, double[] deviations) {
    float[][] weights = new float[HIDDEN][width];
    float[] constants = new float[HIDDEN];
    for (int h = 0; h < HIDDEN; h++) {
      double constant = innerConstants.values[h];
      for (int i = 0; i < width; i++) {
        double weight = inner.values[i * HIDDEN + h] / deviations[i];
        weights[h][i] = (float) weight;
        constant -= weight * means[i];
      }
      constants[h] = (float) constant;
    }
    return ToneHeads.Network.of(weights, constants, outer.values, outerConstants.values);
  }

  /** Macro-F1, and the bias of the mean balance, of heads on rows they were not fitted on. */
  static String figures(ToneHeads heads, Examples examples) {
    int[][] counts = new int[3][3];
    double bias = 0;
    for (int r = 0; r < examples.size(); r++) {
      TargetTone tone = heads.target(examples.features(r));
      int guess = 1;
      guess = tone.negative() > tone.neutral() ? 0 : guess;
      guess = tone.positive() > Math.max(tone.negative(), tone.neutral()) ? 2 : guess;
      counts[(int) examples.value(r) + 1][guess]++;
      bias += (tone.balance() - examples.value(r)) / examples.size();
    }
    double f1 = 0;
    for (int c = 0; c < 3; c++) {
      int sum = 0;
      for (int other = 0; other < 3; other++) {
        sum += counts[c][other] + counts[other][c];
      }
      f1 += 200.0 * counts[c][c] / sum / 3;
    }
    return String.format(Locale.ROOT, "macro-F1 %.1f, bias %+.3f", f1, bias);
  }

  /** Some weights, their gradient, and Adam's two running means. */
  private static final class Parameters {
    private final float[] values;
    private final float[] gradient;
    private final float[] first;
    private final float[] second;

    Parameters(int size) {
      values = new float[size];
      gradient = new float[size];
      first = new float[size];
      second = new float[size];
    }

    void start(Random random, double deviation) {
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (random.nextGaussian() * deviation);
      }
    }

    void step(double rate, double decay, int step) {
      float firstScale = (float) (1 / (1 - Math.pow(0.9, step)));
      float secondScale = (float) (1 / (1 - Math.pow(0.999, step)));
      for (int i = 0; i < values.length; i++) {
        first[i] = 0.9f * first[i] + 0.1f * gradient[i];
        second[i] = 0.999f * second[i] + 0.001f * gradient[i] * gradient[i];
        float move = first[i] * firstScale / ((float) Math.sqrt(second[i] * secondScale) + 1e-8f);
        values[i] -= (float) (rate * (move + decay * values[i]));
        gradient[i] = 0;
      }
    }
  }
}
