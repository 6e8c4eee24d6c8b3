package org.detente.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Sentence;
import org.detente.record.AnnotatedArticle;

/**
 * Fits the weights of {@link ReportModel}: a proposal whose words are those of an attribution
 * counts 1, one that shares four fifths 0.5, all others 0. Logistic regression by AdaGrad (Duchi,
 * Hazan and Singer 2011), fixed seed: equal articles in equal order give equal weights.
 */
final class ReportFit {
  private static final int SEED = 20161107;
  private static final int EPOCHS = 8;
  private static final int MIN_COUNT = 4;
  private static final double RATE = 0.12;
  private static final double DECAY = 2e-6;

  /** Weights nearer to zero than this are left out, which makes the resource half as long. */
  private static final double MIN_WEIGHT = 0.02;

  private record Example(List<String> features, double target) {}

  private final List<Example> examples = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** Adds all proposals of an article. */
  void add(AnnotatedArticle row, List<GoldArticles.Attribution> gold) {
    MarkedText marked = MarkedText.of(AnnotatedText.of(row));
    List<BitSet> answers =
        gold.stream().map(answer -> GoldArticles.words(marked, answer.content())).toList();
    for (Sentence sentence : marked.text().sentences()) {
      List<Proposal> proposals = ProposalFinder.find(sentence);
      for (Proposal proposal : proposals) {
        if (!marked.outside(proposal.cue().index())) {
          continue;
        }
        Set<String> features = new HashSet<>(ReportFeatures.of(proposal, proposals, marked));
        features.forEach(feature -> counts.merge(feature, 1, Integer::sum));
        BitSet points = GoldArticles.points(marked.offsets(proposal.content()));
        examples.add(
            new Example(
                new ArrayList<>(new TreeSet<>(features)),
                target(GoldArticles.words(marked, points), answers)));
      }
    }
  }

  /** Number of proposals so far. */
  int size() {
    return examples.size();
  }

  /** Weights by feature, in the order of their names. */
  Map<String, Double> weights() {
    Map<String, Integer> index = new TreeMap<>();
    counts.forEach((feature, count) -> index.put(feature, count));
    index.values().removeIf(count -> count < MIN_COUNT);
    int next = 0;
    for (Map.Entry<String, Integer> entry : index.entrySet()) {
      entry.setValue(next++);
    }
    double[] fitted = fit(index);
    Map<String, Double> weights = new TreeMap<>();
    index.forEach(
        (feature, at) -> {
          if (Math.abs(fitted[at]) >= MIN_WEIGHT) {
            weights.put(feature, fitted[at]);
          }
        });
    return weights;
  }

  private double[] fit(Map<String, Integer> index) {
    List<int[]> rows = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (Example example : examples) {
      order.add(order.size());
      rows.add(
          example.features().stream().filter(index::containsKey).mapToInt(index::get).toArray());
    }
    double[] weights = new double[index.size()];
    double[] sums = new double[index.size()];
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (int row : order) {
        int[] features = rows.get(row);
        double sum = 0;
        for (int feature : features) {
          sum += weights[feature];
        }
        double gradient = examples.get(row).target() - 1 / (1 + StrictMath.exp(-sum));
        for (int feature : features) {
          double step = gradient - DECAY * examples.size() / 1000 * weights[feature];
          sums[feature] += step * step;
          weights[feature] += RATE * step / Math.sqrt(sums[feature] + 1e-8);
        }
      }
    }
    return weights;
  }

  private static double target(BitSet words, List<BitSet> answers) {
    double best = 0;
    for (BitSet answer : answers) {
      double share = GoldArticles.overlap(words, answer);
      best = Math.max(best, share == 1 ? 1 : share >= 0.8 ? 0.5 : 0);
    }
    return best;
  }
}
