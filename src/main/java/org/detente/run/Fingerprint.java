package org.detente.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.annotate.CoreNlp;
import org.detente.failure.Version;
import org.detente.input.InputFiles.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a run rest upon, as SHA-256 in hexadecimal: the listing of the input, and for
 * each of the steps extract, annotate, cast, mention, quote, event and tone the version of Detente,
 * the revision of its code, the word lists and models that it ships, the options that change its
 * rows and the content of the user's own files. Equal fingerprints of a step mean equal rows from
 * equal input; a step's does not include the steps before it. Fails with {@link IOException} when a
 * shipped file is missing or a disk fails.
 */
public final class Fingerprint {
  /** The shipped files of each step, below {@code org/detente/}; a test keeps the list whole. */
  static final Map<String, List<String>> RESOURCES =
      Map.of(
          "extract",
          List.of(
              "article/boilerplate.tsv",
              "article/containers.tsv",
              "article/months.tsv",
              "article/pleas.tsv",
              "input/signatures.tsv"),
          "annotate",
          List.of(),
          "cast",
          List.of(
              "cast/cities.tsv",
              "cast/countries.tsv",
              "cast/given_names.tsv",
              "cast/metonyms.tsv",
              "cast/offices.tsv",
              "cast/organisation_words.tsv",
              "cast/organisations.tsv",
              "cast/person_suffixes.tsv",
              "cast/places.tsv",
              "cast/proxies.tsv",
              "cast/roles.tsv",
              "cast/titles.tsv",
              "cast/towns.tsv"),
          "mention",
          List.of(),
          "quote",
          List.of("quote/confidences.tsv", "quote/cues.tsv", "quote/report-model.tsv"),
          "event",
          List.of(
              "event/actions.tsv",
              "event/codes.tsv",
              "event/governors.tsv",
              "event/plover_scores.tsv",
              "event/roles.tsv",
              "event/row-model.tsv",
              "event/words.tsv"),
          "tone",
          List.of("tone/encoder-heads.bin", "tone/modifiers.tsv", "tone/stances.tsv"));

  /**
   * Counts the changes to the code of each step that change its rows; to be raised with each such
   * change, and kept honest by the golden files, which a test ties to these numbers.
   */
  static final Map<String, Integer> REVISIONS =
      Map.of(
          "extract", 1, "annotate", 4, "cast", 3, "mention", 1, "quote", 2, "event", 6, "tone", 3);

  /** Models of others that each step reads, by their places on the class path. */
  private static final Map<String, List<String>> MODELS =
      Map.of(
          "extract", List.of("/langdetect-183.bin"),
          "annotate",
              List.of(
                  "/edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger",
                  "/edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz",
                  "/edu/stanford/nlp/models/parser/nndep/english_UD.gz"),
          "tone",
              List.of(
                  "/vader_sentiment_lexicon.txt",
                  "/bge-small-en-v1.5-q.onnx",
                  "/bge-small-en-v1.5-q-tokenizer.json"));

  /** The options that change the rows of each step. */
  private static final Map<String, List<String>> OPTIONS =
      Map.of(
          "extract", List.of("maxDocumentBytes"),
          "annotate", List.of("maxSentenceTokens"),
          "event", List.of("minEventConfidence"),
          "tone", List.of("toneModel"));

  private Fingerprint() {}

  /** The version and the revisions, in one line. */
  public static String revisions() {
    return Version.CURRENT + " " + new TreeMap<>(REVISIONS);
  }

  /** Digest of addresses and sizes, in the order of the listing, which is sorted by address. */
  public static String ofListing(List<InputFile> files) {
    MessageDigest digest = TableDigest.sha256();
    for (InputFile file : files) {
      add(digest, file.uri(), Long.toString(file.bytes()));
    }
    return hex(digest);
  }

  /**
   * The digest of each step, by its name.
   *
   * @param options the options that hold, by name; {@code actors} and {@code actions} name files,
   *     of which one that is absent is left to the step that reads it
   */
  public static Map<String, String> ofSteps(Map<String, String> options) throws IOException {
    Map<String, String> steps = new TreeMap<>();
    for (String step : RESOURCES.keySet()) {
      MessageDigest digest = TableDigest.sha256();
      add(digest, "version", Version.CURRENT);
      add(digest, "revision", String.valueOf(REVISIONS.get(step)));
      for (String name : RESOURCES.getOrDefault(step, List.of())) {
        add(digest, name, shipped(name));
      }
      for (String name : MODELS.getOrDefault(step, List.of())) {
        add(digest, name, model(name));
      }
      for (String option : OPTIONS.getOrDefault(step, List.of())) {
        add(digest, option, options.getOrDefault(option, ""));
      }
      if (step.equals("annotate")) {
        add(digest, "corenlp", CoreNlp.VERSION);
      } else if (step.equals("cast")) {
        add(digest, "actors", users(options.get("actors")));
      } else if (step.equals("event")) {
        add(digest, "actions", users(options.get("actions")));
      }
      steps.put(step, hex(digest));
    }
    return steps;
  }

  /** A launcher that leaves the models to its workers has none on its own class path. */
  private static String model(String path) throws IOException {
    try (InputStream in = Fingerprint.class.getResourceAsStream(path)) {
      return in == null ? "absent" : contentOf(in);
    }
  }

  private static String shipped(String name) throws IOException {
    String path = "/org/detente/" + name;
    try (InputStream in = Fingerprint.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new FileNotFoundException(path + " is not on the class path");
      }
      return contentOf(in);
    }
  }

  private static String users(@Nullable String list) throws IOException {
    StringBuilder digests = new StringBuilder();
    if (list != null && !list.isBlank()) {
      for (String name : list.split(",", -1)) {
        String path = Storage.normalise(name.strip());
        if (Storage.exists(path)) {
          try (InputStream in = Storage.open(path)) {
            digests.append(contentOf(in)).append(' ');
          }
        } else {
          digests.append("absent ");
        }
      }
    }
    return digests.toString();
  }

  private static String contentOf(InputStream in) throws IOException {
    MessageDigest digest = TableDigest.sha256();
    byte[] buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return hex(digest);
  }

  private static void add(MessageDigest digest, String name, String value) {
    digest.update((name + "\t" + value + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
