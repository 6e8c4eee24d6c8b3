package org.detente.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the role phrases of a text and what they say of country, organisation and sector: nouns of
 * roles.tsv, and nouns for persons that only their ending tells ({@link PersonSuffixes}), which
 * count beside a country or another role alone.
 */
final class RolePhrases {
  private static final Set<String> FORMER =
      Set.of("former", "ex", "ousted", "deposed", "late", "exiled", "onetime", "retired");

  /** Nouns that count those behind "of", who are the actors: a group of lawmakers. */
  private static final Set<String> COUNTED = Set.of("group", "team", "panel", "movement");

  private final Draft draft;
  private final List<NameSpan> names;
  private final List<RoleLexicon.Match> matches = new ArrayList<>();

  private final RoleReading reading;

  private RolePhrases(Draft draft, List<NameSpan> names) {
    this.draft = draft;
    this.names = names;
    this.reading = new RoleReading(draft, names, matches);
  }

  /** The phrases in text order. */
  static List<RolePhrase> of(Draft draft, List<NameSpan> names) {
    RolePhrases phrases = new RolePhrases(draft, names);
    phrases.match();
    List<RolePhrase> found = new ArrayList<>();
    for (RoleLexicon.Match match : phrases.matches) {
      if (match.role().isActor() && !phrases.isModifier(match)) {
        RolePhrase phrase = phrases.phrase(match);
        if (!match.role().bound() || phrases.isDescribed(phrase)) {
          found.add(phrase);
        }
      }
    }
    return found;
  }

  /** True for a phrase that names a country, an organisation or another role beside its noun. */
  private boolean isDescribed(RolePhrase phrase) {
    if (COUNTED.contains(phrase.role().phrase()) && draft.word(phrase.end()).equals("of")) {
      return false;
    }
    return phrase.country() != null
        || phrase.organisation() != null
        || matches.stream()
            .anyMatch(
                m -> m.first() >= phrase.first() && m.end() <= phrase.core() && !m.role().bound());
  }

  private void match() {
    List<Token> tokens = draft.tokens;
    for (int i = 0; i < tokens.size(); i++) {
      if (!mayBegin(i)) {
        continue;
      }
      RoleLexicon.Match listed = draft.actors.roles().match(draft.lower, tokens, i);
      RoleLexicon.Match match = listed == null ? unlisted(i) : listed;
      if (match != null
          && (!match.role().isActor() || tokens.get(nounOf(match)).isNoun() || beforePerson(match))
          && !inName(match)) {
        matches.add(match);
        i = match.end() - 1;
      }
    }
  }

  /** A common noun at the end of its phrase whose ending says that it means a person. */
  private RoleLexicon.@Nullable Match unlisted(int at) {
    String pos = draft.pos(at);
    if (!(pos.equals("NN") || pos.equals("NNS")) || draft.pos(at + 1).startsWith("NN")) {
      return null;
    }
    Role role = PersonSuffixes.role(draft.tokens.get(at).lemma().toLowerCase(Locale.ROOT));
    return role == null ? null : new RoleLexicon.Match(at, at + 1, role, pos.equals("NNS"), false);
  }

  private boolean mayBegin(int at) {
    String pos = draft.pos(at);
    return pos.startsWith("NN")
        || pos.startsWith("JJ")
        || pos.startsWith("VB")
        || pos.equals("FW")
        || pos.equals("RB");
  }

  /** A title before a name, whatever the tagger made of it. */
  private boolean beforePerson(RoleLexicon.Match match) {
    NameSpan next = NameSpans.startingAt(names, match.end());
    return next != null
        && next.isPerson()
        && Character.isUpperCase(draft.word(match.first()).charAt(0));
  }

  private int nounOf(RoleLexicon.Match match) {
    for (int i = match.first(); i < match.end(); i++) {
      if (draft.pos(i).equals("IN")) {
        return i - 1;
      }
    }
    return match.end() - 1;
  }

  private boolean inName(RoleLexicon.Match match) {
    for (NameSpan name : names) {
      boolean unknown = name.match() == null && name.ner().equals("MISC");
      boolean within = name.first() >= match.first() && name.end() <= match.end();
      boolean noun = unknown && within && (match.role().bound() || name.end() < match.end());
      if (!noun && name.overlaps(match.first(), match.end())) {
        return true;
      }
    }
    return false;
  }

  /** True when another noun of the same phrase follows: "army" in "army spokesman". */
  private boolean isModifier(RoleLexicon.Match match) {
    int next = match.end();
    if (next >= draft.tokens.size() || !draft.sentence(match.first()).contains(next)) {
      return false;
    }
    if (draft.word(next).equals("-")) {
      return true;
    }
    boolean noun =
        draft.pos(next).startsWith("NN")
            || (draft.pos(next).startsWith("JJ") && draft.pos(next + 1).startsWith("NN"));
    return noun
        && NameSpans.startingAt(names, next) == null
        && Honorifics.of(draft.tokens.get(next)) == null;
  }

  private RolePhrase phrase(RoleLexicon.Match match) {
    int sentenceStart = draft.sentence(match.first()).first();
    int first = match.first();
    boolean former = match.former();
    int possessor = -1;
    List<String> modifiers = new ArrayList<>();
    List<NameSpan> inside = new ArrayList<>();
    while (first > sentenceStart) {
      int before = first - 1;
      NameSpan name = endingAt(first);
      RoleLexicon.Match body = roleEndingAt(first);
      String word = draft.word(before).toLowerCase(Locale.ROOT);
      if (name != null) {
        boolean possessive = draft.pos(first).equals("POS");
        if (name.isPerson() && !possessive && !modifiers.isEmpty() && !isModifierOfBody(match)) {
          break;
        }
        inside.add(name);
        first = name.first();
        if (possessive) {
          break;
        }
      } else if (body != null && body.first() >= sentenceStart) {
        modifiers.add(body.role().phrase());
        first = body.first();
      } else if (isModifierWord(before)
          && !(draft.pos(before).endsWith("S") && !inside.isEmpty())) {
        modifiers.add(word);
        former |= FORMER.contains(word) || word.startsWith("ex-");
        first = before;
      } else {
        if (draft.pos(before).equals("PRP$") || draft.pos(before).equals("WP$")) {
          possessor = before;
          first = before;
        } else if (draft.pos(before).equals("DT")) {
          first = before;
        }
        break;
      }
    }
    return reading.complete(match, first, inside, former, possessor, modifiers);
  }

  /** The role noun of several words that ends before a token: Ministry of Defence. */
  private RoleLexicon.@Nullable Match roleEndingAt(int end) {
    for (RoleLexicon.Match match : matches) {
      if (match.end() == end && match.end() - match.first() > 1) {
        return match;
      }
    }
    return null;
  }

  private static boolean isModifierOfBody(RoleLexicon.Match match) {
    return match.role().number() == Role.Count.BODY;
  }

  private boolean isModifierWord(int at) {
    String pos = draft.pos(at);
    String word = draft.word(at);
    return pos.startsWith("JJ")
        || pos.startsWith("NN")
        || pos.equals("POS")
        || (pos.equals("HYPH") && isTight(at))
        || pos.equals("AFX")
        || (word.equals("-") && isTight(at))
        || word.equals("then")
        || (pos.startsWith("VB") && at > 0 && draft.word(at - 1).equals("-"))
        || (pos.equals("CC")
            && draft.pos(at + 1).startsWith("NNP")
            && draft.pos(at - 1).equals("NNP")
            && endingAt(at) == null);
  }

  /** True for a hyphen without a space before it, false for a dash. */
  private boolean isTight(int at) {
    return at > 0 && draft.tokens.get(at - 1).end() == draft.tokens.get(at).begin();
  }

  private @Nullable NameSpan endingAt(int end) {
    NameSpan best = null;
    for (NameSpan name : names) {
      if (name.first() >= end) {
        break;
      }
      if (name.end() == end && (best == null || name.first() < best.first())) {
        best = name;
      }
    }
    return best;
  }
}
