package org.detente.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * The reporting words of {@code cues.tsv}: a token in, its class out, null for words that report
 * nothing. Loaded once; a malformed line fails the start.
 */
final class CueLexicon {
  /** What a reporting word says that somebody does. */
  enum CueClass {
    SPEECH,
    ACT,
    BELIEF,
    INTENTION,
    EVIDENCE
  }

  private static final String RESOURCE = "cues.tsv";
  private static final CueLexicon SHARED = load();

  private final Map<String, CueClass> verbs = new LinkedHashMap<>();
  private final Map<String, CueClass> nouns = new LinkedHashMap<>();

  private CueLexicon() {}

  /** The lexicon of this JVM. */
  static CueLexicon shared() {
    return SHARED;
  }

  /** The class of a verb or noun; null when it is no cue. */
  @Nullable CueClass classOf(Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    if (token.pos().startsWith("VB")) {
      return verbs.get(lemma);
    }
    return token.pos().equals("NN") || token.pos().equals("NNS") ? nouns.get(lemma) : null;
  }

  /** True for a verb of saying or writing. */
  boolean isSpeechVerb(Token token) {
    return token.pos().startsWith("VB") && classOf(token) == CueClass.SPEECH;
  }

  /** True for a verb of saying or writing, or of something done by it. */
  boolean isSpeechOrAct(Token token) {
    return isSpeechVerb(token) || (token.pos().startsWith("VB") && classOf(token) == CueClass.ACT);
  }

  private static CueLexicon load() {
    CueLexicon lexicon = new CueLexicon();
    try (InputStream in =
            Objects.requireNonNull(CueLexicon.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] cells = line.split("\t", -1);
          Map<String, CueClass> part = cells[1].equals("VERB") ? lexicon.verbs : lexicon.nouns;
          part.put(cells[0], CueClass.valueOf(cells[2]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return lexicon;
  }
}
