package org.detente.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.specific.SpecificDatumReader;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.detente.record.AnnotatedArticle;

/**
 * Fits the weights of {@link ReportModel}: {@code GOLD.jsonl OUT.tsv ANNOTATED.avro...}. GOLD holds
 * one article a line, {@code {"id","attributions":[{"content":[[begin,end],...]}]}} in code points;
 * the Avro files hold the same articles as {@link AnnotatedArticle} with the id as source id. A
 * proposal whose words are those of an attribution counts 1, one that shares four fifths 0.5, all
 * others 0. Logistic regression by AdaGrad, fixed seed: equal input gives equal weights.
 */
public final class TrainReportModel {
  private static final int SEED = 20161107;
  private static final int EPOCHS = 8;
  private static final int MIN_COUNT = 4;
  private static final double RATE = 0.12;
  private static final double DECAY = 2e-6;

  private static final class Example {
    private final int[] features;
    private final double target;

    Example(int[] features, double target) {
      this.features = features;
      this.target = target;
    }

    int[] features() {
      return features;
    }

    double target() {
      return target;
    }
  }

  private TrainReportModel() {}

  /** Fits and writes. */
  public static void main(String[] args) throws IOException {
    Map<String, List<BitSet>> gold = gold(Path.of(args[0]));
    List<List<String>> names = new ArrayList<>();
    List<Double> targets = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 2; i < args.length; i++) {
      try (DataFileReader<AnnotatedArticle> rows =
          new DataFileReader<>(
              new File(args[i]), new SpecificDatumReader<>(AnnotatedArticle.class))) {
        for (AnnotatedArticle row : rows) {
          collect(row, gold, names, targets, counts);
        }
      }
    }
    List<String> vocabulary = new ArrayList<>();
    for (Map.Entry<String, Integer> entry : new TreeMap<>(counts).entrySet()) {
      if (entry.getValue() >= MIN_COUNT) {
        vocabulary.add(entry.getKey());
      }
    }
    Map<String, Integer> index = new HashMap<>();
    for (String name : vocabulary) {
      index.put(name, index.size());
    }
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int[] features =
          names.get(i).stream().filter(index::containsKey).mapToInt(index::get).toArray();
      examples.add(new Example(features, targets.get(i)));
    }
    double[] weights = fit(examples, vocabulary.size());
    try (PrintStream out = new PrintStream(args[1], StandardCharsets.UTF_8)) {
      out.println(
          "# Weights of ReportModel, a logistic model over binary features: is a proposed clause reported speech?");
      out.println(
          "# feature  name as ReportFeatures writes it; weight  added where the feature holds. Fitted by TrainReportModel.");
      for (int i = 0; i < weights.length; i++) {
        if (Math.abs(weights[i]) >= 0.02) {
          out.printf(Locale.ROOT, "%s\t%.3f%n", vocabulary.get(i), weights[i]);
        }
      }
    }
    System.out.println(examples.size() + " proposals, " + vocabulary.size() + " features");
  }

  private static void collect(
      AnnotatedArticle row,
      Map<String, List<BitSet>> gold,
      List<List<String>> names,
      List<Double> targets,
      Map<String, Integer> counts) {
    MarkedText marked = MarkedText.of(AnnotatedText.of(row));
    List<BitSet> answers = gold.getOrDefault(row.getArticle().getSourceId(), List.of());
    for (Sentence sentence : marked.text().sentences()) {
      List<Proposal> proposals = ProposalFinder.find(sentence);
      for (Proposal proposal : proposals) {
        if (!marked.outside(proposal.cue().index())) {
          continue;
        }
        List<String> features = ReportFeatures.of(proposal, proposals, marked);
        Set<String> distinct = new HashSet<>(features);
        distinct.forEach(feature -> counts.merge(feature, 1, Integer::sum));
        names.add(new ArrayList<>(new TreeSet<>(distinct)));
        targets.add(target(words(marked, marked.offsets(proposal.content())), answers, marked));
      }
    }
  }

  /** Code point positions at which the words of some spans begin. */
  private static BitSet words(MarkedText marked, List<Stretch> spans) {
    BitSet words = new BitSet();
    for (Stretch span : spans) {
      List<Token> tokens = marked.text().tokens();
      boolean first = true;
      for (int i = marked.text().tokenIndex(span.first());
          i < tokens.size() && tokens.get(i).begin() < span.end();
          i++) {
        Token token = tokens.get(i);
        if (MarkedText.isWord(token)) {
          if (!(first && token.text().equalsIgnoreCase("that"))) {
            words.set(token.begin());
          }
          first = false;
        }
      }
    }
    return words;
  }

  private static double target(BitSet words, List<BitSet> answers, MarkedText marked) {
    double best = 0;
    for (BitSet span : answers) {
      List<Stretch> runs = new ArrayList<>();
      for (int at = span.nextSetBit(0); at >= 0; at = span.nextSetBit(span.nextClearBit(at))) {
        runs.add(new Stretch(at, span.nextClearBit(at)));
      }
      BitSet truth = words(marked, runs);
      if (!truth.intersects(words)) {
        continue;
      }
      BitSet both = (BitSet) truth.clone();
      both.and(words);
      double share =
          (double) both.cardinality() / Math.max(truth.cardinality(), words.cardinality());
      best = Math.max(best, share == 1 ? 1 : share >= 0.8 ? 0.5 : 0);
    }
    return best;
  }

  private static double[] fit(List<Example> examples, int size) {
    double[] weights = new double[size];
    double[] sums = new double[size];
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        double sum = 0;
        for (int feature : example.features()) {
          sum += weights[feature];
        }
        double gradient = example.target() - 1 / (1 + StrictMath.exp(-sum));
        for (int feature : example.features()) {
          double step = gradient - DECAY * examples.size() / 1000 * weights[feature];
          sums[feature] += step * step;
          weights[feature] += RATE * step / Math.sqrt(sums[feature] + 1e-8);
        }
      }
    }
    return weights;
  }

  private static Map<String, List<BitSet>> gold(Path path) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, List<BitSet>> gold = new HashMap<>();
    for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
      JsonNode article = json.readTree(line);
      List<BitSet> spans = new ArrayList<>();
      for (JsonNode attribution : article.get("attributions")) {
        BitSet content = new BitSet();
        for (JsonNode span : attribution.get("content")) {
          content.set(span.get(0).asInt(), span.get(1).asInt());
        }
        spans.add(content);
      }
      gold.put(article.get("id").asText(), spans);
    }
    return gold;
  }
}
