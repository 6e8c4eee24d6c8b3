package org.detente.quote;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.detente.record.AnnotatedArticle;

/**
 * Fits the weights of {@link ReportModel} and writes their file: {@code GOLD.jsonl ANNOTATED.avro
 * OUT.tsv}. The formats are those of {@link GoldArticles}, which makes ANNOTATED where it is
 * missing.
 */
public final class TrainReportModel {
  private TrainReportModel() {}

  /** Fits and writes. */
  public static void main(String[] args) throws IOException {
    GoldArticles gold = GoldArticles.read(Path.of(args[0]));
    ReportFit fit = new ReportFit();
    for (AnnotatedArticle row : gold.annotated(Path.of(args[1]))) {
      fit.add(row, gold.of(row));
    }
    Map<String, Double> weights = fit.weights();
    try (PrintStream out = new PrintStream(args[2], StandardCharsets.UTF_8)) {
      out.println(
          "# Weights of ReportModel, a logistic model over binary features: is a proposed clause reported speech?");
      out.println(
          "# feature  name as ReportFeatures writes it; weight  added where the feature holds. Fitted by TrainReportModel.");
      weights.forEach((name, weight) -> out.printf(Locale.ROOT, "%s\t%.3f%n", name, weight));
    }
    System.out.println(fit.size() + " proposals, " + weights.size() + " weights");
  }
}
