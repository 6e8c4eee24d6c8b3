package org.detente.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/** Finds the role phrases of a text and what they say of country, organisation and sector. */
final class RolePhrases {
  private static final Set<String> FORMER =
      Set.of("former", "ex", "ousted", "deposed", "late", "exiled", "onetime");
  private static final Set<String> LINKS = Set.of("of", "in", "from", "for");
  private static final Set<String> OPPOSED = Set.of("pro", "anti", "non", "un");
  private final Draft draft;
  private final List<NameSpan> names;
  private final List<RoleLexicon.Match> matches = new ArrayList<>();

  private RolePhrases(Draft draft, List<NameSpan> names) {
    this.draft = draft;
    this.names = names;
  }

  /** The phrases in text order. */
  static List<RolePhrase> of(Draft draft, List<NameSpan> names) {
    RolePhrases phrases = new RolePhrases(draft, names);
    phrases.match();
    List<RolePhrase> found = new ArrayList<>();
    for (RoleLexicon.Match match : phrases.matches) {
      if (!phrases.isModifier(match)) {
        found.add(phrases.phrase(match));
      }
    }
    return found;
  }

  private void match() {
    List<Token> tokens = draft.tokens;
    for (int i = 0; i < tokens.size(); i++) {
      if (!mayBegin(i)) {
        continue;
      }
      RoleLexicon.Match match = draft.actors.roles().match(draft.lower, tokens, i);
      if (match != null && tokens.get(nounOf(match)).isNoun() && !inName(match)) {
        matches.add(match);
        i = match.end() - 1;
      }
    }
  }

  private boolean mayBegin(int at) {
    String pos = draft.pos(at);
    return pos.startsWith("NN")
        || pos.startsWith("JJ")
        || pos.startsWith("VB")
        || pos.equals("FW")
        || pos.equals("RB");
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
      if (name.overlaps(match.first(), match.end())) {
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
    return draft.pos(next).startsWith("NN")
        && NameSpans.startingAt(names, next) == null
        && Honorifics.of(draft.tokens.get(next)) == null;
  }

  private RolePhrase phrase(RoleLexicon.Match match) {
    int sentenceStart = draft.sentence(match.first()).first();
    int first = match.first();
    boolean former = false;
    int possessor = -1;
    List<String> modifiers = new ArrayList<>();
    List<NameSpan> inside = new ArrayList<>();
    while (first > sentenceStart) {
      int before = first - 1;
      NameSpan name = endingAt(first);
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
      } else if (isModifierWord(before)) {
        modifiers.add(word);
        former |= FORMER.contains(word);
        first = before;
      } else {
        if (draft.pos(before).equals("PRP$")) {
          possessor = before;
          first = before;
        } else if (draft.pos(before).equals("DT")) {
          first = before;
        }
        break;
      }
    }
    return complete(match, first, inside, former, possessor, modifiers);
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
        || pos.equals("HYPH")
        || pos.equals("AFX")
        || word.equals("-")
        || word.equals("then")
        || (pos.startsWith("VB") && at > 0 && draft.word(at - 1).equals("-"))
        || (pos.equals("CC")
            && draft.pos(at + 1).startsWith("NNP")
            && draft.pos(at - 1).equals("NNP")
            && endingAt(at) == null);
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

  private RolePhrase complete(
      RoleLexicon.Match match,
      int first,
      List<NameSpan> inside,
      boolean former,
      int possessor,
      List<String> modifiers) {
    String country = null;
    String organisation = null;
    String nameSector = null;
    for (NameSpan name : inside) {
      ActorEntry entry = name.entry();
      if (entry != null && entry.country() != null && country == null && counts(name)) {
        country = entry.country();
        if (entry.use() == Use.METONYM || entry.use() == Use.ORGANISATION) {
          organisation = entry.name();
          nameSector = entry.sector();
        }
      }
    }
    int extentEnd = match.end();
    NameSpan after = after(match.end());
    ActorEntry entry = after == null ? null : after.entry();
    if (after != null && entry != null && entry.country() != null && country == null) {
      country = entry.country();
      if (entry.use() == Use.METONYM || entry.use() == Use.ORGANISATION) {
        organisation = entry.name();
        nameSector = nameSector == null ? entry.sector() : nameSector;
      }
      extentEnd = after.end();
    }
    if (country == null) {
      country = match.role().implies();
    }
    String sector = former ? "ELI" : sector(match, first, nameSector);
    return new RolePhrase(
        first,
        match.first(),
        match.end(),
        extentEnd,
        match.role(),
        match.plural(),
        country,
        organisation,
        sector,
        former,
        possessor,
        modifiers);
  }

  /** A country counts unless it is bound by a hyphen: pro-Russian, Russian-backed. */
  private boolean counts(NameSpan name) {
    boolean hyphenBefore = name.first() > 1 && draft.word(name.first() - 1).equals("-");
    boolean hyphenAfter = draft.word(name.end()).equals("-");
    if (hyphenBefore && OPPOSED.contains(draft.word(name.first() - 2).toLowerCase(Locale.ROOT))) {
      return false;
    }
    return !(hyphenAfter && !draft.pos(name.end() + 1).startsWith("NNP"));
  }

  private @Nullable NameSpan after(int end) {
    if (!LINKS.contains(draft.word(end))) {
      return null;
    }
    int at = end + 1;
    while (at < draft.tokens.size()
        && (draft.pos(at).equals("DT") || draft.pos(at).startsWith("JJ"))
        && NameSpans.startingAt(names, at) == null) {
      at++;
    }
    NameSpan name = NameSpans.startingAt(names, at);
    return name == null || name.isPerson() ? null : name;
  }

  private String sector(RoleLexicon.Match match, int first, @Nullable String nameSector) {
    if (match.role().strong()) {
      return match.role().sector();
    }
    String best = null;
    for (RoleLexicon.Match other : matches) {
      boolean before = other.first() >= first && other.end() <= match.first();
      boolean behind =
          LINKS.contains(draft.word(match.end()))
              && other.first() > match.end()
              && other.first() <= match.end() + 4
              && !matchesBreak(match.end() + 1, other.first());
      if ((before || (behind && best == null)) && other.role().strong()) {
        best = other.role().sector();
      }
    }
    if (best != null) {
      return best;
    }
    return nameSector == null ? match.role().sector() : nameSector;
  }

  private boolean matchesBreak(int from, int to) {
    for (int i = from; i < to; i++) {
      String pos = draft.pos(i);
      if (!pos.equals("DT") && !pos.startsWith("JJ") && !pos.startsWith("NN")) {
        return true;
      }
    }
    return false;
  }
}
