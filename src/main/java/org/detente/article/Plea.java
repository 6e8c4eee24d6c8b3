package org.detente.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drops the plea for support that a publisher sets between an article's headline and its first
 * paragraph. It is known by its voice (the publisher says "we" and "you" outside quotation marks,
 * by the words of {@code pleas.tsv}) together with its topic: no paragraph of it names what the
 * headline names, the paragraph after it does. Two paragraphs at least, one that asks the reader
 * and one that speaks of the publisher's own work; anything less is left alone.
 */
final class Plea {
  private static final Set<String> WE = words("we");
  private static final Set<String> YOU = words("you");
  private static final Set<String> GIFT = words("gift");
  private static final Set<String> PRESS = words("press");
  private static final int MAX_START = 2;
  private static final int MAX_PARAGRAPHS = 8;
  private static final int NAME_CHARS = 4;
  private static final String OPENING = "“«„";
  private static final String CLOSING = "”»";

  private Plea() {}

  private static Set<String> words(String role) {
    Set<String> words = new HashSet<>();
    for (List<String> row : Lexicon.rows("pleas.tsv", 2)) {
      if (row.get(0).equals(role)) {
        words.add(row.get(1));
      }
    }
    return Set.copyOf(words);
  }

  /** The blocks of a body without a plea near its beginning. */
  static List<Block> drop(List<Block> blocks, @Nullable String title) {
    Set<String> names = names(title == null ? "" : title);
    for (int from = 0; from <= MAX_START && from < blocks.size() && !names.isEmpty(); from++) {
      int end = end(blocks, from, names);
      if (end > from) {
        List<Block> kept = new ArrayList<>(blocks.subList(0, from));
        kept.addAll(blocks.subList(end, blocks.size()));
        return kept;
      }
    }
    return blocks;
  }

  /** The index after the plea that begins at {@code from}; {@code from} when none does. */
  private static int end(List<Block> blocks, int from, Set<String> names) {
    int paragraphs = 0;
    boolean asks = false;
    boolean works = false;
    int i = from;
    for (; i < blocks.size() && i < from + MAX_PARAGRAPHS; i++) {
      Set<String> said = unquoted(blocks.get(i).text());
      boolean we = meets(said, WE);
      boolean you = meets(said, YOU);
      boolean gift = meets(said, GIFT);
      if ((!we && !you && !gift) || shares(blocks.get(i).text(), names)) {
        break;
      }
      asks |= you && gift;
      works |= we && meets(said, PRESS);
      paragraphs++;
    }
    boolean followed = i < blocks.size() && shares(blocks.get(i).text(), names);
    return paragraphs >= 2 && asks && works && followed ? i : from;
  }

  /** Whether the text speaks to its reader in a publisher's own voice. */
  static boolean addresses(String text) {
    Set<String> said = unquoted(text);
    boolean matter = meets(said, GIFT) || meets(said, PRESS);
    return matter && (meets(said, WE) || meets(said, YOU));
  }

  private static boolean meets(Set<String> said, Set<String> words) {
    return said.stream().anyMatch(words::contains);
  }

  /** The words that stand outside quotation marks; a quotation may be left open. */
  private static Set<String> unquoted(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (OPENING.indexOf(c) >= 0) {
        quoted = true;
      } else if (CLOSING.indexOf(c) >= 0) {
        quoted = false;
      }
      out.append(quoted ? ' ' : c);
    }
    return new HashSet<>(List.of(Boilerplate.fold(out.toString()).split(" ", -1)));
  }

  private static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    for (String word : text.split("[^\\p{L}]+", -1)) {
      if (word.length() >= NAME_CHARS && Character.isUpperCase(word.charAt(0))) {
        names.add(word);
      }
    }
    return names;
  }

  private static boolean shares(String text, Set<String> names) {
    return names(text).stream().anyMatch(names::contains);
  }
}
