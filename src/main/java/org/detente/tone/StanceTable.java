package org.detente.tone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What words of diplomatic and political news say of those who take part, out of {@code
 * stances.tsv}, whose header explains the columns: a verb's lemma, or a noun's or adjective's, in,
 * its {@link Stance} out. The idea is that of connotation frames (Rashkin, Singh and Choi 2016),
 * which record a writer's perspective towards a verb's agent and theme; the rows are the project's
 * own, from general knowledge of English. Immutable; read once for each JVM.
 */
final class StanceTable {
  private static final String RESOURCE = "/org/detente/tone/stances.tsv";

  /** What a row describes. */
  enum Kind {
    VERB,
    ACT,
    ROLE,
    ADJECTIVE,
    GETS,
    SHOWS,
    URGES,
    MENDS,
    CLAUSE,
    UNREAL
  }

  /**
   * What a word says of those beside it: -1 a bad light, 0 neither, 1 a good one.
   *
   * @param subject of who does it, whose it is or who is called it; null where the word says
   *     nothing
   * @param object of whom it is done to or directed at; null likewise
   * @param prepositions that lead to the object, beside the direct object of a verb
   */
  record Stance(@Nullable Integer subject, @Nullable Integer object, Set<String> prepositions) {}

  /**
   * A verb that takes its meaning from other words.
   *
   * @param words lemmas that must all depend on the verb, or be the preposition of such a word
   */
  record Phrase(Set<String> words, Stance stance) {}

  private final Map<Kind, Map<String, Stance>> rows = new HashMap<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  private StanceTable() {
    for (Kind kind : Kind.values()) {
      rows.put(kind, new HashMap<>());
    }
    try (InputStream in = StanceTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "Not on the class path: " + RESOURCE + "; the runnable jar was built incomplete");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(this::add);
      Comparator<Phrase> longestFirst = Comparator.comparing(phrase -> -phrase.words().size());
      phrases.values().forEach(list -> list.sort(longestFirst));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    Stance stance =
        new Stance(
            value(line, cells[2]), value(line, cells[3]), Set.of(cells[4].strip().split(" ")));
    Kind kind = Kind.valueOf(cells[1].toUpperCase(Locale.ROOT));
    int space = cells[0].indexOf(' ');
    if (space < 0) {
      if (of(kind).put(cells[0], stance) != null) {
        throw new IllegalStateException("Twice in " + RESOURCE + ": " + line);
      }
    } else {
      phrases
          .computeIfAbsent(cells[0].substring(0, space), verb -> new ArrayList<>())
          .add(new Phrase(Set.of(cells[0].substring(space + 1).split(" ")), stance));
    }
  }

  private static @Nullable Integer value(String line, String cell) {
    return switch (cell) {
      case "-" -> -1;
      case "0" -> 0;
      case "+" -> 1;
      case "." -> null;
      default -> throw new IllegalStateException("Neither -, 0, + nor . in " + line);
    };
  }

  private static final class Holder {
    private static final StanceTable TABLE = new StanceTable();
  }

  /** The table of this JVM. */
  static StanceTable shared() {
    return Holder.TABLE;
  }

  /** The row of a lemma; null for most. */
  @Nullable Stance find(Kind kind, String lemma) {
    return of(kind).get(lemma.toLowerCase(Locale.ROOT));
  }

  /** Phrases that a verb begins, those of most words first; mostly none. */
  List<Phrase> phrases(String verb) {
    return phrases.getOrDefault(verb.toLowerCase(Locale.ROOT), List.of());
  }

  private Map<String, Stance> of(Kind kind) {
    return rows.getOrDefault(kind, Map.of());
  }
}
