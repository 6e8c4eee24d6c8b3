package org.detente.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The word lists of this package: classes of nouns ({@code words.tsv}), nouns for actors who are
 * not named ({@code roles.tsv}) and governors ({@code governors.tsv}). Immutable, one for each JVM.
 */
final class Words {
  private static final Words SHARED = new Words();

  private final Map<String, Set<String>> classes = new LinkedHashMap<>();
  private final Map<String, String> sectors = new LinkedHashMap<>();
  private final Set<String> pluralOnly = new TreeSet<>();
  private final Map<String, GovernorEffect> governors = new LinkedHashMap<>();

  private Words() {
    for (List<String> row : TableFile.resource("words.tsv", 2)) {
      classes.put(row.get(0), Set.of(row.get(1).split(" +")));
    }
    for (List<String> row : TableFile.resource("roles.tsv", 3)) {
      sectors.put(row.get(0), row.get(1));
      if (row.get(2).equals("plural")) {
        pluralOnly.add(row.get(0));
      }
    }
    for (List<String> row : TableFile.resource("governors.tsv", 3)) {
      governors.putIfAbsent(row.get(0) + " " + row.get(1), GovernorEffect.valueOf(row.get(2)));
    }
  }

  static Words shared() {
    return SHARED;
  }

  /** The words of a class; null when there is no such class. */
  @Nullable Set<String> wordsOf(String name) {
    return classes.get(name);
  }

  /** True when a word is in a class; false when there is no such class. */
  boolean isOf(String name, String lemma) {
    Set<String> list = classes.get(name);
    return list != null && list.contains(lemma);
  }

  /** True for a noun that names somebody who can act. */
  boolean isActor(String lemma, boolean plural) {
    String key = lemma.toLowerCase(Locale.ROOT);
    return sectors.containsKey(key) && (plural || !pluralOnly.contains(key));
  }

  /** PLOVER sector of such a noun; null when the noun tells none. */
  @Nullable String sector(String lemma) {
    String sector = sectors.get(lemma.toLowerCase(Locale.ROOT));
    return sector == null || sector.isEmpty() ? null : sector;
  }

  /** What a governor does to the act below it in a frame; null when it is not a governor. */
  @Nullable GovernorEffect governor(String word, String frame) {
    return governors.get(word + " " + frame);
  }
}
