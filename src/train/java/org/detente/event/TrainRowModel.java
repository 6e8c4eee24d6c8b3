package org.detente.event;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.AnnotationLimits;
import org.detente.annotate.ArticleAnnotator;
import org.detente.annotate.CoreNlp;
import org.detente.article.ArticleExtractor;
import org.detente.cast.CastResolver;
import org.detente.event.GoldEvents.Coding;
import org.detente.event.JudgedRows.Judged;
import org.detente.input.DocumentReader;
import org.detente.input.InputFiles;
import org.detente.model.LogisticFit;
import org.detente.model.LogisticFit.Example;
import org.detente.quote.GoldArticles;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.DeadLetter;
import org.detente.record.SourceDocument;

/**
 * Fits the weights of {@link RowModel} and writes their file: {@code POLNEAR.jsonl ANNOTATED.avro
 * VERDICTS.tsv OUT.tsv}; the first two as {@link GoldArticles} has them, the verdicts as {@link
 * JudgedRows}. Then shows, out of fold (ten folds by article or passage), how many rows a limit of
 * the confidence keeps, and how many of them are right.
 */
public final class TrainRowModel {
  private static final LogisticFit FIT = new LogisticFit(20, 3);
  private static final int FOLDS = 10;

  /** Weights nearer to zero than this are left out. */
  private static final double MIN_WEIGHT = 0.005;

  private static final double[] LIMITS = {0, 0.3, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8};

  /** Read from the working directory. */
  private static final String SAMPLES = "sample-input";

  private TrainRowModel() {}

  /** Fits, writes and shows. */
  public static void main(String[] args) throws IOException {
    JudgedRows judged = new JudgedRows(Path.of(args[2]));
    for (AnnotatedArticle article :
        GoldArticles.read(Path.of(args[0])).annotated(Path.of(args[1]))) {
      judged.add(article);
    }
    addSamples(judged);
    add(judged, "event-gold", c -> !c.even());
    add(judged, "event-varied", c -> c.number() <= 160);
    add(judged, "event-hard", c -> true);
    List<Judged> rows = judged.rows();
    List<Example> examples = rows.stream().map(Judged::example).toList();
    Map<String, Double> weights = FIT.weights(examples);
    weights.values().removeIf(weight -> Math.abs(weight) < MIN_WEIGHT);
    try (PrintStream out = new PrintStream(args[3], StandardCharsets.UTF_8)) {
      out.println(
          "# Weights of RowModel, a logistic model over binary features: is a row right in actors, type and modality?");
      out.println(
          "# feature  name as RowFeatures writes it; weight  added where the feature holds. Fitted by TrainRowModel.");
      weights.forEach((name, weight) -> out.printf(Locale.ROOT, "%s\t%.3f%n", name, weight));
    }
    System.out.printf(
        Locale.ROOT,
        "%d rows, %d weights; %d verdicts on rows that are gone%n",
        rows.size(),
        weights.size(),
        judged.gone());
    int[] folds = rows.stream().mapToInt(r -> Math.floorMod(r.text().hashCode(), FOLDS)).toArray();
    double[] said = FIT.outOfFold(examples, folds);
    show("all", rows, said, row -> true);
    for (String set : new TreeSet<>(rows.stream().map(Judged::set).toList())) {
      show(set, rows, said, row -> row.set().equals(set));
    }
    calibration(rows, said);
  }

  /** The articles of sample-input, whose rows readers judged too. */
  private static void addSamples(JudgedRows judged) throws IOException {
    ArticleExtractor extractor = new ArticleExtractor();
    ArticleAnnotator annotator =
        new ArticleAnnotator(CoreNlp.shared(), new CastResolver(), AnnotationLimits.DEFAULT);
    DocumentReader.Sink articles =
        new DocumentReader.Sink() {
          @Override
          public void document(SourceDocument document) {
            Article article = extractor.extract(document);
            if (article.getStatus() == ArticleStatus.OK) {
              int at = article.getSourceId().indexOf(SAMPLES + "/");
              judged.add(
                  article.getSourceId().substring(Math.max(0, at)),
                  AnnotatedText.of(annotator.annotate(article)));
            }
          }

          @Override
          public void failure(DeadLetter letter) {
            // Some samples are broken on purpose.
          }
        };
    for (InputFiles.InputFile file : InputFiles.list(SAMPLES)) {
      DocumentReader.create().readFile(file.uri(), articles);
    }
  }

  private static void add(JudgedRows judged, String set, Predicate<Coding> which) {
    GoldEvents.read(set + ".jsonl").stream().filter(which).forEach(c -> judged.add(set, c));
  }

  private static void show(String name, List<Judged> rows, double[] said, Predicate<Judged> which) {
    List<String> cells = new ArrayList<>();
    for (double limit : LIMITS) {
      int all = 0;
      int kept = 0;
      int right = 0;
      for (int i = 0; i < said.length; i++) {
        if (which.test(rows.get(i))) {
          all++;
          kept += said[i] >= limit ? 1 : 0;
          right += said[i] >= limit && rows.get(i).example().right() ? 1 : 0;
        }
      }
      cells.add(
          String.format(
              Locale.ROOT,
              "%.2f: %d of %d rows, %.1f %% right",
              limit,
              kept,
              all,
              100.0 * right / kept));
    }
    System.out.println(name + "  " + String.join("; ", cells));
  }

  /** How many of the rows of about the same confidence are right. */
  private static void calibration(List<Judged> rows, double[] said) {
    Map<Integer, int[]> bins = new TreeMap<>();
    for (int i = 0; i < said.length; i++) {
      int[] bin = bins.computeIfAbsent((int) (said[i] * 10), b -> new int[2]);
      bin[0]++;
      bin[1] += rows.get(i).example().right() ? 1 : 0;
    }
    bins.forEach(
        (bin, count) ->
            System.out.printf(
                Locale.ROOT,
                "confidence .%d to .%d: %d rows, %.1f %% right%n",
                bin,
                bin + 1,
                count[0],
                100.0 * count[1] / count[0]));
  }
}
