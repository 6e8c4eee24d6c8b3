package org.detente.cast;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads whose a role is and of what sector, from the names before it ("Russian", "Britain's", "the
 * Assad regime"), from "of X", "in X" and "from X" behind it, and from the strongest noun.
 */
final class RoleReading {
  private static final Set<String> LINKS = Set.of("of", "in", "from", "for");
  private static final Set<String> BODY_LINKS = Set.of("of", "in", "from", "for", "at", "with");

  /** Words for which a role belongs to no country of its own. */
  static final Set<String> ABROAD =
      Set.of(
          "world",
          "foreign",
          "international",
          "global",
          "western",
          "allied",
          "visiting",
          "overseas");

  private static final Set<String> SENT =
      Set.of(
          "ambassador",
          "envoy",
          "diplomat",
          "embassy",
          "consulate",
          "consul",
          "tourist",
          "correspondent",
          "aid worker",
          "charity",
          "investor");
  private static final Set<String> OPPOSED = Set.of("pro", "anti", "non", "un");

  private final Draft draft;
  private final List<NameSpan> names;
  private final List<RoleLexicon.Match> matches;

  RoleReading(Draft draft, List<NameSpan> names, List<RoleLexicon.Match> matches) {
    this.draft = draft;
    this.names = names;
    this.matches = matches;
  }

  /** The phrase of a match, with the names found between its first token and its noun. */
  RolePhrase complete(
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
      if (entry != null && country == null && entry.use() == Use.PERSON) {
        country = countryOf(entry);
      }
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
    if (after != null
        && entry != null
        && entry.country() != null
        && country == null
        && belongs(match, after, possessor, modifiers)) {
      country = entry.country();
      if (entry.use() == Use.METONYM || entry.use() == Use.ORGANISATION) {
        organisation = entry.name();
        nameSector = nameSector == null ? entry.sector() : nameSector;
      }
      extentEnd = after.end();
    }
    if (country == null && after == null) {
      country = countryOfBody(match.end());
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

  /** The country of the body behind a role: "for the foreign ministry in Moscow". */
  private @Nullable String countryOfBody(int end) {
    if (!BODY_LINKS.contains(draft.word(end))) {
      return null;
    }
    for (RoleLexicon.Match body : matches) {
      boolean behind = body.first() > end && body.first() <= end + 3;
      if (behind
          && body.role().number() == Role.Count.BODY
          && !body.plural()
          && !matchesBreak(end + 1, body.first())) {
        NameSpan place = after(body.end());
        ActorEntry entry = place == null ? null : place.entry();
        return entry == null ? body.role().implies() : entry.country();
      }
    }
    return null;
  }

  /** True when "of X", "in X" or "from X" tells whose the role is: not for troops in X. */
  private boolean belongs(
      RoleLexicon.Match match, NameSpan after, int possessor, List<String> modifiers) {
    String link = draft.word(match.end());
    boolean sent = match.role().sector().equals("MIL") || SENT.contains(match.role().phrase());
    return switch (link) {
      case "in" -> !sent && modifiers.stream().noneMatch(ABROAD::contains);
      case "from" -> possessor < 0 && attached(match, after);
      default -> true;
    };
  }

  private boolean attached(RoleLexicon.Match match, NameSpan after) {
    Token head = draft.tokens.get(draft.head(after.first(), after.end()));
    return head.is("nmod") && head.head() >= match.first() && head.head() < match.end();
  }

  /** The country of an office-holder: "the Assad regime". */
  private @Nullable String countryOf(ActorEntry person) {
    OfficeHolder term = draft.actors.offices().termOn(person.name(), draft.day);
    return term == null ? person.country() : term.country();
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
