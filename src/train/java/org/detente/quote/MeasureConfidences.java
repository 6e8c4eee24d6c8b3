package org.detente.quote;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.detente.model.LogisticModel;
import org.detente.record.AnnotatedArticle;

/**
 * Measures how often each method of attribution is right and writes the table of {@link
 * Confidences}: {@code GOLD.jsonl ANNOTATED.avro OUT.tsv}, formats as in {@link GoldArticles}. Each
 * fifth of the articles is judged by a report model that was fitted on the other four.
 */
public final class MeasureConfidences {
  private static final int FOLDS = 5;

  /** Lower ends of the bands of likelihood for a method that the report model decides. */
  private static final double[] BANDS = {0, 0.25, 0.5, 0.7, 0.85, 0.95};

  /** Weight of the method's own share in that of each band, in quotations. */
  private static final double PRIOR = 8;

  /** Counted less often than this, a method of {@link #BY_HAND} keeps its value. */
  private static final int MIN_COUNTED = 8;

  /** Forms that newspapers hardly print, and transcripts and letters do. */
  private static final Map<String, Double> BY_HAND =
      new TreeMap<>(Map.of("SIGNATURE", 0.8, "TRANSCRIPT", 0.8));

  private static final class Count {
    private int right;
    private int all;

    void add(boolean isRight) {
      right += isRight ? 1 : 0;
      all++;
    }
  }

  private MeasureConfidences() {}

  /** Measures and writes. */
  public static void main(String[] args) throws IOException {
    GoldArticles gold = GoldArticles.read(Path.of(args[0]));
    List<Judged> judged = judge(gold, gold.annotated(Path.of(args[1])));
    try (PrintStream out = new PrintStream(args[2], StandardCharsets.UTF_8)) {
      out.println(
          "# How often a quotation's words and speaker are right. UTF-8, tab-separated; # begins a comment.");
      out.println("# method      as in quote.method");
      out.println(
          "# from        likelihood by the report model from which the row holds, up to the method's next row; 0 where no model decides");
      out.println(
          "# confidence  share whose words (four fifths or more) and speaker are the annotators', (right + 1) / (all + 2); in a band of");
      out.println(
          "#             likelihood drawn towards the method's share as if by 8 quotations, and never below the band before");
      out.println("# quotations  how many were counted; 0 where the value is set by hand");
      out.println(
          "# Measured by MeasureConfidences on PolNeAR train, each fifth by a report model fitted on the other four.");
      write(judged, out);
    }
    System.out.println(judged.size() + " pieces judged");
  }

  private static List<Judged> judge(GoldArticles gold, List<AnnotatedArticle> rows) {
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      ReportFit fit = new ReportFit();
      for (int i = 0; i < rows.size(); i++) {
        if (i % FOLDS != fold) {
          fit.add(rows.get(i), gold.of(rows.get(i)));
        }
      }
      QuoteAttributor attributor =
          new QuoteAttributor(new ReportModel(new LogisticModel(fit.weights())));
      for (int i = fold; i < rows.size(); i += FOLDS) {
        judged.addAll(Judged.of(attributor, rows.get(i), gold.of(rows.get(i))));
      }
    }
    return judged;
  }

  private static void write(List<Judged> judged, PrintStream out) {
    Map<String, TreeMap<Double, Count>> table = new TreeMap<>();
    for (Judged piece : judged) {
      double band = 0;
      for (double from : BANDS) {
        band = piece.likelihood() < 1 && piece.likelihood() >= from ? from : band;
      }
      table
          .computeIfAbsent(piece.method(), method -> new TreeMap<>())
          .computeIfAbsent(band, from -> new Count())
          .add(piece.speaker());
    }
    for (Map.Entry<String, Double> value : BY_HAND.entrySet()) {
      TreeMap<Double, Count> bands = table.get(value.getKey());
      if (bands == null || all(bands) < MIN_COUNTED) {
        table.remove(value.getKey());
        out.printf(Locale.ROOT, "%s\t0.00\t%.2f\t0%n", value.getKey(), value.getValue());
      }
    }
    table.forEach(
        (method, bands) -> {
          int right = bands.values().stream().mapToInt(count -> count.right).sum();
          double share = (right + 1.0) / (all(bands) + 2);
          double least = 0;
          for (Map.Entry<Double, Count> band : bands.entrySet()) {
            Count count = band.getValue();
            least = Math.max(least, (count.right + PRIOR * share) / (count.all + PRIOR));
            double from = band.getKey().equals(bands.firstKey()) ? 0 : band.getKey();
            out.printf(Locale.ROOT, "%s\t%.2f\t%.2f\t%d%n", method, from, least, count.all);
          }
        });
  }

  private static int all(Map<Double, Count> bands) {
    return bands.values().stream().mapToInt(count -> count.all).sum();
  }
}
