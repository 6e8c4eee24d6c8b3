package org.detente.tone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * The words behind {@link ToneLexicon}: VADER's word list, read from its published artifact on the
 * class path (MIT licence, C.J. Hutto), and this project's list of modifiers in {@code
 * modifiers.tsv}. Immutable; read once for each JVM.
 */
final class ToneWords {
  /** What a word does to the words after it. */
  enum Modifier {
    NEGATOR,
    INTENSIFIER,
    DAMPENER
  }

  private final Map<String, Double> valences = new HashMap<>();
  private final Map<String, Modifier> modifiers = new HashMap<>();

  private ToneWords() {
    // Columns: word, mean valence of ten raters, deviation, ratings. Words of news are ASCII.
    for (String[] row : rows("/vader_sentiment_lexicon.txt", StandardCharsets.ISO_8859_1)) {
      if (row.length > 1) {
        valences.put(row[0].toLowerCase(Locale.ROOT), Double.valueOf(row[1]));
      }
    }
    for (String[] row : rows("/org/detente/tone/modifiers.tsv", StandardCharsets.UTF_8)) {
      if (!row[0].startsWith("#")) {
        modifiers.put(row[0], Modifier.valueOf(row[1].toUpperCase(Locale.ROOT)));
      }
    }
  }

  private static final class Holder {
    private static final ToneWords WORDS = new ToneWords();
  }

  /** The words of this JVM. */
  static ToneWords shared() {
    return Holder.WORDS;
  }

  /**
   * Mean human rating of a word alone, -4 to 4, found by the word as it stands, else by its lemma;
   * 0 for unlisted words, modifiers and parts of names (United, Justice, Hope).
   */
  double valence(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    if (!token.ner().equals("O") || modifiers.containsKey(word)) {
      return 0;
    }
    Double found = valences.get(word);
    if (found == null) {
      found = valences.get(token.lemma().toLowerCase(Locale.ROOT));
    }
    return found == null || isFunctionWord(word, token.pos()) ? 0 : found;
  }

  /** What a word does to the words after it; null for most. */
  @Nullable Modifier modifier(Token token) {
    return modifiers.get(token.text().toLowerCase(Locale.ROOT));
  }

  /** "like a", "as well", "kind of": the list rates the verb, adverb of quality and adjective. */
  private static boolean isFunctionWord(String word, String pos) {
    return switch (word) {
      case "like", "well", "kind" -> pos.equals("IN") || pos.equals("RB") || pos.equals("UH");
      default -> false;
    };
  }

  private static Iterable<String[]> rows(String resource, Charset charset) {
    try (InputStream in = ToneWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "Not on the class path: " + resource + "; the runnable jar was built incomplete");
      }
      return new BufferedReader(new InputStreamReader(in, charset))
          .lines()
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
