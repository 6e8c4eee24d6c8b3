package org.detente.cast;

import java.util.List;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/** Role nouns by the longest match, from roles.tsv and from the agents of TABARI files. */
final class RoleLexicon {
  private final PhraseIndex<Role> index = new PhraseIndex<>();

  private RoleLexicon() {}

  static RoleLexicon with(List<TabariActors> overlays) {
    RoleLexicon lexicon = new RoleLexicon();
    for (TabariActors overlay : overlays) {
      overlay.agents().forEach(role -> lexicon.put(role));
    }
    for (List<String> row : Tsv.rows("roles.tsv")) {
      lexicon.put(
          new Role(
              row.get(0),
              row.get(1).isEmpty() ? null : row.get(1),
              row.get(2),
              row.get(3).endsWith("STRONG"),
              row.get(3).startsWith("BOUND"),
              row.get(5).isEmpty() ? null : row.get(5),
              Role.Count.valueOf(row.get(4))));
    }
    lexicon.index.freeze();
    return lexicon;
  }

  private void put(Role role) {
    index.put(role.phrase(), role);
    if (role.number() != Role.Count.MANY && role.isActor()) {
      index.put(plural(role.phrase()), role);
    }
  }

  /** The English plural of the last word, or of the first before "of" and "for". */
  static String plural(String phrase) {
    for (String preposition : List.of(" of ", " for ", " general")) {
      int at = phrase.indexOf(preposition);
      if (at > 0
          && !(preposition.equals(" general")
              && phrase.matches(".*(major|lieutenant|brigadier|colonel) general"))) {
        return plural(phrase.substring(0, at)) + phrase.substring(at);
      }
    }
    if (phrase.endsWith("man")) {
      return phrase.substring(0, phrase.length() - 3) + "men";
    }
    if (phrase.endsWith("person")) {
      return phrase.substring(0, phrase.length() - 6) + "people";
    }
    if (phrase.endsWith("child")) {
      return phrase + "ren";
    }
    if (phrase.matches(".*[^aeiou]y")) {
      return phrase.substring(0, phrase.length() - 1) + "ies";
    }
    return phrase.matches(".*(s|x|ch|sh)") ? phrase + "es" : phrase + "s";
  }

  /** A role noun found in a text. */
  record Match(int first, int end, Role role, boolean plural, boolean former) {}

  /** The longest role phrase that begins at a token, also behind "ex-"; null when none does. */
  @Nullable Match match(Words.Stream lowerCase, List<Token> tokens, int at) {
    PhraseIndex.Match<Role> found = index.longest(lowerCase, at);
    int start = lowerCase.start().get(at);
    boolean former =
        found == null
            && lowerCase.start().get(at + 1) > start + 1
            && lowerCase.words().get(start).equals("ex");
    if (former) {
      start++;
      found = index.longestFrom(lowerCase, start);
    }
    if (found == null) {
      return null;
    }
    Role role = found.values().get(0);
    List<String> written = lowerCase.words().subList(start, lowerCase.start().get(found.end()));
    boolean plural = role.number() == Role.Count.MANY || !written.equals(Words.of(role.phrase()));
    return new Match(at, found.end(), role, plural, former);
  }
}
