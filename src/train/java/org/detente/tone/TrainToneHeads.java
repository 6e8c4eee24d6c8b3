package org.detente.tone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.AnnotationLimits;
import org.detente.annotate.ArticleAnnotator;
import org.detente.annotate.CoreNlp;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.detente.cast.CastResolver;
import org.detente.record.Article;

/**
 * Fits the heads of {@link EncoderTone} and writes their file. Equal data and seeds give equal
 * weights. Fits on {@code newsmtsc_train.jsonl} and {@code nyt_editorials_dev.jsonl}; shows figures
 * on {@code newsmtsc_rw_dev.jsonl} and {@code newsmtsc_mt_dev.jsonl}, and of five-fold
 * cross-validation by article on the editorials.
 *
 * <p>Arguments: the folder with these files, the file to write.
 */
public final class TrainToneHeads {
  private static final int NETWORKS = 8;

  private final ArticleAnnotator annotator =
      new ArticleAnnotator(CoreNlp.shared(), new CastResolver(), AnnotationLimits.DEFAULT);

  private TrainToneHeads() {}

  /** Runs the training. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    TrainToneHeads trainer = new TrainToneHeads();
    Examples editorials = trainer.sentences(data.resolve("nyt_editorials_dev.jsonl"));
    System.out.println(RidgeFit.crossValidate(editorials, 5));
    Examples train = trainer.targets(data.resolve("newsmtsc_train.jsonl"));
    List<ToneHeads.Network> networks = new ArrayList<>();
    for (int seed = 0; seed < NETWORKS; seed++) {
      networks.add(NetworkFit.fit(train, seed));
    }
    ToneHeads heads = new ToneHeads(networks, RidgeFit.fit(editorials));
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
      heads.write(out);
    }
    for (String part : List.of("rw", "mt")) {
      Examples dev = trainer.targets(data.resolve("newsmtsc_" + part + "_dev.jsonl"));
      System.out.println(part + " " + NetworkFit.figures(heads, dev));
    }
  }

  private Examples targets(Path file) throws IOException {
    Examples examples = new Examples();
    for (JsonNode row : rows(file)) {
      AnnotatedText text = annotate(row.get("text").asText());
      int begin = row.get("begin").asInt();
      int end = row.get("end").asInt();
      Sentence sentence = text.sentenceOf(text.tokens().get(text.tokenIndex(begin)));
      List<Token> tokens = sentence.tokens();
      float[] features =
          SentenceEncoder.shared().encode(tokens).target(begin, end, ToneLexicon.count(tokens));
      if (features != null) {
        examples.add(features, row.get("polarity").asInt(), "");
      }
    }
    return examples;
  }

  private Examples sentences(Path file) throws IOException {
    Examples examples = new Examples();
    for (JsonNode row : rows(file)) {
      List<Token> tokens = annotate(row.get("text").asText()).tokens();
      examples.add(
          SentenceEncoder.shared().encode(tokens).sentence(ToneLexicon.count(tokens)),
          row.get("score").asDouble(),
          row.get("article").asText());
    }
    return examples;
  }

  private AnnotatedText annotate(String text) {
    Article article = new Article();
    article.setText(text);
    return AnnotatedText.of(annotator.annotate(article));
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      rows.add(json.readTree(line));
    }
    return rows;
  }
}
