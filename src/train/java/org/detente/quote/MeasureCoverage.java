package org.detente.quote;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.detente.record.AnnotatedArticle;
import org.detente.record.QuoteKind;

/**
 * Prints the precision of attribution at thresholds of confidence, as the README has it: {@code
 * GOLD.jsonl ANNOTATED.avro}, formats as in {@link GoldArticles}; the report model is the one that
 * ships, so GOLD has to be articles that it was not fitted on.
 */
public final class MeasureCoverage {
  private static final double[] THRESHOLDS = {0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9};

  private MeasureCoverage() {}

  /** Judges and prints. */
  public static void main(String[] args) throws IOException {
    GoldArticles gold = GoldArticles.read(Path.of(args[0]));
    List<Judged> judged = new ArrayList<>();
    for (AnnotatedArticle row : gold.annotated(Path.of(args[1]))) {
      judged.addAll(Judged.of(new QuoteAttributor(), row, gold.of(row)));
    }
    print("direct and mixed", judged.stream().filter(p -> p.kind() != QuoteKind.INDIRECT).toList());
    print("indirect", judged.stream().filter(p -> p.kind() == QuoteKind.INDIRECT).toList());
  }

  private static void print(String name, List<Judged> judged) {
    System.out.printf(Locale.ROOT, "%s: %d pieces with a speaker%n", name, judged.size());
    System.out.println("confidence  kept  speaker right where the words are  both right");
    for (double threshold : THRESHOLDS) {
      List<Judged> kept = judged.stream().filter(p -> p.confidence() >= threshold).toList();
      double words = kept.stream().filter(Judged::words).count();
      double both = kept.stream().filter(Judged::speaker).count();
      System.out.printf(
          Locale.ROOT,
          "%10.1f %4.0f %% %8.1f %% %8.1f %%%n",
          threshold,
          100.0 * kept.size() / judged.size(),
          100 * both / Math.max(1, words),
          100 * both / Math.max(1, kept.size()));
    }
  }
}
