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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detente.annotate.TaggedSentences;
import org.detente.annotate.Token;

/**
 * Fits the heads of {@link EncoderTone} and writes their file. Equal data and seeds give equal
 * weights. Fits on {@code newsmtsc_train.jsonl} with {@link Variations} of its sentences, and on
 * {@code nyt_editorials_dev.jsonl}; shows figures on {@code newsmtsc_rw_dev.jsonl} and {@code
 * newsmtsc_mt_dev.jsonl}, and of five-fold cross-validation by article on the editorials.
 *
 * <p>Arguments: the folder with these files, the file to write.
 */
public final class TrainToneHeads {
  private static final int NETWORKS = 4;

  private TrainToneHeads() {}

  /** Runs the training. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    Examples editorials = sentences(data.resolve("nyt_editorials_dev.jsonl"));
    System.out.println(RidgeFit.crossValidate(editorials, 5));
    List<LabelledSentence> train = labelled(data.resolve("newsmtsc_train.jsonl"));
    List<LabelledSentence> all = new ArrayList<>(train);
    all.addAll(new Variations(NETWORKS).of(train));
    Examples examples = targets(all);
    System.out.printf(
        Locale.ROOT,
        "%d sentences, %d with variations, %d targets%n",
        train.size(),
        all.size(),
        examples.size());
    List<ToneHeads.Network> networks = new ArrayList<>();
    for (int seed = 0; seed < NETWORKS; seed++) {
      networks.add(NetworkFit.fit(examples, seed));
    }
    ToneHeads heads = new ToneHeads(networks, RidgeFit.fit(editorials));
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
      heads.write(out);
    }
    for (String part : List.of("rw", "mt")) {
      Examples dev = targets(labelled(data.resolve("newsmtsc_" + part + "_dev.jsonl")));
      System.out.println(part + " " + NetworkFit.figures(heads, dev));
    }
  }

  /** The sentences that hold the targets of a file; targets of one sentence together. */
  private static List<LabelledSentence> labelled(Path file) throws IOException {
    Map<String, List<LabelledSentence.Target>> targets = new LinkedHashMap<>();
    for (JsonNode row : rows(file)) {
      targets
          .computeIfAbsent(row.get("text").asText(), key -> new ArrayList<>())
          .add(
              new LabelledSentence.Target(
                  row.get("begin").asInt(), row.get("end").asInt(), row.get("polarity").asInt()));
    }
    List<LabelledSentence> labelled = new ArrayList<>();
    targets.forEach(
        (text, list) -> {
          for (List<Token> sentence : TaggedSentences.of(text)) {
            int end = sentence.get(sentence.size() - 1).end();
            List<LabelledSentence.Target> own = new ArrayList<>(list);
            own.removeIf(target -> target.begin() >= end);
            list.removeAll(own);
            if (!own.isEmpty()) {
              labelled.add(new LabelledSentence(sentence, own));
            }
          }
        });
    return labelled;
  }

  private static Examples targets(List<LabelledSentence> sentences) {
    Examples examples = new Examples();
    for (LabelledSentence sentence : sentences) {
      EncodedSentence encoded = SentenceEncoder.shared().encode(sentence.tokens());
      ToneLexicon.Counts counts = ToneLexicon.count(sentence.tokens());
      for (LabelledSentence.Target target : sentence.targets()) {
        float[] features = encoded.target(target.begin(), target.end(), counts);
        if (features != null) {
          examples.add(features, target.polarity(), "");
        }
      }
    }
    return examples;
  }

  private static Examples sentences(Path file) throws IOException {
    Examples examples = new Examples();
    for (JsonNode row : rows(file)) {
      List<Token> tokens =
          TaggedSentences.of(row.get("text").asText()).stream().flatMap(List::stream).toList();
      examples.add(
          SentenceEncoder.shared().encode(tokens).part(tokens, ToneLexicon.count(tokens)),
          row.get("score").asDouble(),
          row.get("article").asText());
    }
    return examples;
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
