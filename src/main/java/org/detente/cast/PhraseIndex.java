package org.detente.cast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases with what they stand for, looked up by the longest match at a word. A phrase may stand
 * for several things. Read-only after {@link #freeze}.
 */
final class PhraseIndex<T> {
  private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

  /** A phrase and its values, in the order in which they were added. */
  private record Phrase<T>(List<String> words, List<T> values) {}

  /**
   * A phrase found in a text.
   *
   * @param end index after its last token
   * @param values what it stands for
   */
  record Match<T>(int end, List<T> values) {}

  void put(String phrase, T value) {
    List<String> words = Words.of(phrase);
    if (words.isEmpty()) {
      return;
    }
    List<Phrase<T>> phrases = byFirstWord.computeIfAbsent(words.get(0), k -> new ArrayList<>());
    for (Phrase<T> known : phrases) {
      if (known.words().equals(words)) {
        if (!known.values().contains(value)) {
          known.values().add(value);
        }
        return;
      }
    }
    List<T> values = new ArrayList<>(1);
    values.add(value);
    phrases.add(new Phrase<>(words, values));
  }

  /** Sorts each list so that the longest phrase is tried first. */
  PhraseIndex<T> freeze() {
    Comparator<Phrase<T>> longest =
        Comparator.comparingInt((Phrase<T> phrase) -> phrase.words().size()).reversed();
    byFirstWord.values().forEach(list -> list.sort(longest));
    return this;
  }

  /** True when the phrase itself is known. */
  List<T> get(String phrase) {
    List<String> words = Words.of(phrase);
    for (Phrase<T> known :
        byFirstWord.getOrDefault(words.isEmpty() ? "" : words.get(0), List.of())) {
      if (known.words().equals(words)) {
        return List.copyOf(known.values());
      }
    }
    return List.of();
  }

  /** The longest phrase that begins with a token; null when none does. */
  @Nullable Match<T> longest(Words.Stream text, int token) {
    int at = text.start().get(token);
    if (at >= text.words().size() || text.owner().get(at) != token) {
      return null;
    }
    Match<T> found = longest(text, at, text.words().get(at));
    String title = Words.titleCase(text.words().get(at));
    return found == null && !title.equals(text.words().get(at)) ? longest(text, at, title) : found;
  }

  /** The longest phrase that begins with a word, which may stand within a token. */
  @Nullable Match<T> longestFrom(Words.Stream text, int word) {
    return longest(text, word, text.words().get(word));
  }

  private @Nullable Match<T> longest(Words.Stream text, int at, String first) {
    for (Phrase<T> phrase : byFirstWord.getOrDefault(first, List.of())) {
      int n = phrase.words().size();
      if (at + n > text.words().size() || !rest(text, at, phrase.words())) {
        continue;
      }
      int end = text.tokenEnd(at + n);
      if (end >= 0) {
        return new Match<>(end, phrase.values());
      }
    }
    return null;
  }

  private static boolean rest(Words.Stream text, int at, List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      String word = text.words().get(at + i);
      if (!word.equals(words.get(i)) && !Words.titleCase(word).equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
