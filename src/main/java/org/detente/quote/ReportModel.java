package org.detente.quote;

import java.util.List;
import org.detente.model.LogisticModel;

/**
 * How likely a proposal is to be a report as human annotators mark it, 0 to 1, by its {@link
 * ReportFeatures}. The weights are those of {@code report-model.tsv}, fitted on the training
 * articles of PolNeAR; the model card is {@code src/docs/model-cards/report-model.md}. Loaded once;
 * a malformed line fails the start.
 */
final class ReportModel {
  private static final ReportModel SHARED =
      new ReportModel(LogisticModel.resource(ReportModel.class, "report-model.tsv"));

  private final LogisticModel model;

  /** A model of given weights. */
  ReportModel(LogisticModel model) {
    this.model = model;
  }

  /** The model of this JVM. */
  static ReportModel shared() {
    return SHARED;
  }

  /** Probability of a proposal with these features. */
  double score(List<String> features) {
    return model.score(features);
  }
}
