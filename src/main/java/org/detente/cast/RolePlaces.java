package org.detente.cast;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names and bodies behind a role noun that may tell its country: "of Russia", "in the
 * city of Donetsk", "for the foreign ministry in Moscow", and the capital with which a sentence
 * opens.
 */
final class RolePlaces {
  private static final Set<String> LINKS = Set.of("of", "in", "from", "for", "at");

  /** What joins fighters to those for whom they fight at home: militiamen loyal to Damascus. */
  private static final Set<String> LOYAL = Set.of("loyal", "faithful");

  private static final Set<String> BODY_LINKS = Set.of("of", "in", "from", "for", "at", "with");
  private static final int NEAR = 3;

  /** Nouns for a part of a place: in the suburbs of Paris. */
  private static final Set<String> PLACE_NOUNS =
      Set.of(
          "city",
          "town",
          "village",
          "region",
          "province",
          "port",
          "suburb",
          "suburbs",
          "outskirts",
          "district",
          "state",
          "republic",
          "capital",
          "centre",
          "center",
          "streets",
          "north",
          "south",
          "east",
          "west",
          "enclave",
          "island",
          "peninsula",
          "territory",
          "area",
          "areas",
          "parts",
          "part",
          "square");

  private final Draft draft;
  private final List<NameSpan> names;
  private final List<RoleLexicon.Match> matches;

  RolePlaces(Draft draft, List<NameSpan> names, List<RoleLexicon.Match> matches) {
    this.draft = draft;
    this.names = names;
    this.matches = matches;
  }

  /** The name behind a preposition that links it to the role before; null when there is none. */
  @Nullable NameSpan after(int end) {
    boolean loyal = LOYAL.contains(draft.word(end)) && draft.word(end + 1).equals("to");
    if (!isLink(end) && !loyal) {
      return null;
    }
    int at = loyal ? end + 2 : end + 1;
    while (at < draft.tokens.size()
        && (draft.pos(at).equals("DT") || draft.pos(at).startsWith("JJ") || isPlaceNoun(at))
        && NameSpans.startingAt(names, at) == null) {
      at++;
    }
    NameSpan name = NameSpans.startingAt(names, at);
    if (name != null && draft.pos(name.end()).equals("POS")) {
      NameSpan owned = NameSpans.startingAt(names, name.end() + 1);
      name = owned != null && owned.hasCountry() ? owned : name;
    }
    return name == null || name.isPerson() ? null : name;
  }

  /** True for a preposition that may tell whose a role is. */
  boolean isLink(int token) {
    return LINKS.contains(draft.word(token));
  }

  /** "City" or "of" in "the city of X". */
  private boolean isPlaceNoun(int at) {
    return PLACE_NOUNS.contains(draft.word(at).toLowerCase(Locale.ROOT))
        || (draft.word(at).equals("of")
            && PLACE_NOUNS.contains(draft.word(at - 1).toLowerCase(Locale.ROOT)));
  }

  /** The country of the body behind a role: "for the foreign ministry in Moscow". */
  @Nullable String countryOfBody(int end) {
    RoleLexicon.Match body = bodyBehind(end);
    if (body == null) {
      return null;
    }
    NameSpan place = after(body.end());
    ActorEntry entry = place == null ? null : place.entry();
    return entry == null ? body.role().implies() : entry.country();
  }

  private RoleLexicon.@Nullable Match bodyBehind(int end) {
    if (!BODY_LINKS.contains(draft.word(end))) {
      return null;
    }
    for (RoleLexicon.Match body : matches) {
      boolean behind = body.first() > end && body.first() <= end + NEAR;
      if (behind
          && body.role().number() == Role.Count.BODY
          && !body.plural()
          && !breaks(end + 1, body.first())) {
        return body;
      }
    }
    return null;
  }

  /** True where other words than those of one noun phrase stand between two tokens. */
  boolean breaks(int from, int to) {
    for (int i = from; i < to; i++) {
      String pos = draft.pos(i);
      if (!pos.equals("DT") && !pos.startsWith("JJ") && !pos.startsWith("NN")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The country of the capital with which the sentence opens, for a body of the state, for
   * officials, and for who speaks for a body: "In Moscow officials said". Null for all others.
   */
  @Nullable String countryOfSentence(RoleLexicon.Match match) {
    Role role = match.role();
    boolean many = role.number() == Role.Count.MANY || match.plural();
    boolean state = many ? role.phrase().startsWith("official") : role.number() == Role.Count.BODY;
    if (!role.sector().equals("GOV") || !(state || bodyBehind(match.end()) != null)) {
      return null;
    }
    int first = draft.sentence(match.first()).first();
    NameSpan place = NameSpans.startingAt(names, first + 1);
    ActorEntry capital =
        place == null || place.match() == null ? null : place.match().as(Use.CAPITAL);
    boolean opens = draft.word(first).equals("In") && place != null && place.end() <= match.first();
    return opens && capital != null ? capital.country() : null;
  }
}
