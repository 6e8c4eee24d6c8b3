package org.detente.event;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One condition of an action row: a slot, and the words one of which must fill it.
 *
 * @param slot obj, subj, clause, to-inf, a preposition, a modifier of the object; "beside" for a
 *     bare word
 * @param words lemmas, classes with @, or * for any; a leading ! on the first means none of them
 * @param absent true when the slot must not be filled so
 * @param weight how much the condition narrows the row down: nothing where it only keeps some words
 *     out (!obj=word)
 */
record Need(String slot, List<String> words, boolean absent, int weight) {
  /** Slots that need no words. */
  static final Set<String> CLAUSES = Set.of("clause", "to-inf", "must", "obj", "iobj", "subj");

  static Need parse(String text) {
    boolean absent = text.startsWith("!");
    String body = absent ? text.substring(1) : text;
    int eq = body.indexOf('=');
    if (eq < 0) {
      if (CLAUSES.contains(body)) {
        return new Need(body, List.of("*"), absent, 1);
      }
      return new Need("beside", Arrays.asList(body.split("\\|")), absent, absent ? 0 : 2);
    }
    String words = body.substring(eq + 1);
    if (words.startsWith("!")) {
      return new Need(
          body.substring(0, eq), Arrays.asList(words.substring(1).split("\\|")), true, 2);
    }
    List<String> list = Arrays.asList(words.split("\\|"));
    int weight = list.contains("*") ? 1 : absent ? 0 : 2;
    return new Need(body.substring(0, eq), list, absent, weight);
  }
}
