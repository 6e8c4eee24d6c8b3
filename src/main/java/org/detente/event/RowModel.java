package org.detente.event;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.detente.model.LogisticModel;

/**
 * How likely a row is to be right in actors, type and modality, 0 to 1, by its {@link RowFeatures};
 * the {@code confidence} of the row. The weights are those of {@code row-model.tsv}, fitted on
 * readers' verdicts and on sentences coded by hand; the model card is {@code
 * src/docs/model-cards/row-model.md}. Loaded once; a malformed line fails the start.
 */
final class RowModel {
  private static final LogisticModel WEIGHTS =
      LogisticModel.resource(RowModel.class, "row-model.tsv");

  private static final int MOST_AGAINST = 3;

  private RowModel() {}

  /** Likelihood that the row with these features is right, to three digits. */
  static double score(List<String> features) {
    return Math.round(1000 * WEIGHTS.score(features)) / 1000.0;
  }

  /**
   * The features that speak most against a row, the heaviest first: {@code lemma=tell.v -0.34,
   * pos=VBZ -0.29}; at most three, empty when none does.
   */
  static String against(List<String> features) {
    return features.stream()
        .filter(feature -> WEIGHTS.weight(feature) < 0 && !feature.equals("bias"))
        .sorted(
            Comparator.comparingDouble(WEIGHTS::weight).thenComparing(Comparator.naturalOrder()))
        .limit(MOST_AGAINST)
        .map(feature -> String.format(Locale.ROOT, "%s %.2f", feature, WEIGHTS.weight(feature)))
        .collect(Collectors.joining(", "));
  }
}
