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
          "overseas",
          "regional",
          "arab",
          "african",
          "asian",
          "latin",
          "american",
          "caribbean",
          "nordic",
          "baltic",
          "balkan",
          "gulf");

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

  /** What behind a hyphen leaves the country before it the actor's own: a Moscow-based charity. */
  private static final Set<String> AT_HOME =
      Set.of(
          "based",
          "born",
          "run",
          "owned",
          "led",
          "registered",
          "listed",
          "language",
          "trained",
          "educated");

  /** Nouns before which a name is that of who rules. */
  private static final Set<String> GOVERNMENTS =
      Set.of("administration", "government", "cabinet", "regime", "presidency");

  /** Sectors that fight, and those whose members lose it with their office. */
  private static final Set<String> FIGHTERS = Set.of("REB", "PRM");

  private static final Set<String> OFFICES =
      Set.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY", "PTY");

  /** Nouns of the state, whose sector a field alone does not change: oil officials. */
  private static final Set<String> STATE_NOUNS =
      Set.of(
          "official",
          "officials",
          "authority",
          "authorities",
          "commissioner",
          "adviser",
          "advisor",
          "negotiator",
          "department",
          "directorate",
          "inspectorate",
          "bureau",
          "agency",
          "council",
          "secretary");

  private final Draft draft;
  private final List<RoleLexicon.Match> matches;

  /** Those whose origin is not that of whoever belongs to them. */
  private static final Set<String> MIGRANTS =
      Set.of("immigrants", "emigrants", "migrants", "refugees", "exiles", "parents");

  private final RolePlaces places;

  RoleReading(Draft draft, List<NameSpan> names, List<RoleLexicon.Match> matches) {
    this.draft = draft;
    this.matches = matches;
    this.places = new RolePlaces(draft, names, matches);
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
      if (entry != null
          && entry.country() != null
          && country == null
          && counts(name, match.role().sector())) {
        country = entry.country();
        if (entry.use() == Use.METONYM || entry.use() == Use.ORGANISATION) {
          organisation = entry.name();
          nameSector = entry.sector();
        }
      }
    }
    country = country == null ? ofRuler(first, match.end()) : country;
    int extentEnd = match.end();
    NameSpan after = places.after(match.end());
    if (modifiers.contains("ethnic") && after != null && after.hasCountry()) {
      country = null;
    }
    ActorEntry entry = after == null ? null : after.entry();
    if (after != null
        && entry != null
        && entry.country() != null
        && country == null
        && belongs(match, after, possessor, modifiers)) {
      country = entry.country();
      if (entry.use() == Use.METONYM || entry.use() == Use.ORGANISATION) {
        organisation = entry.name();
        nameSector = match.role().sector().equals("GOV") ? entry.sector() : nameSector;
      }
      extentEnd = after.end();
    }
    if (country == null && after == null) {
      country = places.countryOfBody(match.end());
    }
    if (country == null && after != null && after.match() == null) {
      country = draft.countryInside(after.first(), after.end());
    }
    if (country == null) {
      country = match.role().implies();
    }
    if (country == null && modifiers.stream().noneMatch(ABROAD::contains)) {
      country = places.countryOfSentence(match);
    }
    String sector = sector(match, first, nameSector);
    if (former && OFFICES.contains(sector)) {
      sector = "ELI";
    }
    if (country == null) {
      country = prefixed(first, match.first(), sector);
    }
    if (country == null && FIGHTERS.contains(sector)) {
      country = proxyOf(inside, sector);
    }
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

  /**
   * The country of a word such as pro-Kremlin or ex-KGB, or where pro-Russian fighters fight; null
   * for all others.
   */
  private @Nullable String prefixed(int first, int end, String sector) {
    for (int i = first; i < end; i++) {
      String word = draft.word(i);
      int hyphen = word.indexOf('-');
      String prefix = hyphen < 0 ? "" : word.substring(0, hyphen).toLowerCase(Locale.ROOT);
      boolean former = prefix.equals("ex");
      if (!former && !OPPOSED.contains(prefix)) {
        continue;
      }
      for (ActorEntry entry : draft.actors.lookUp(word.substring(hyphen + 1))) {
        if (!former && FIGHTERS.contains(sector) && entry.country() != null) {
          return Proxies.country(entry.country(), sector, draft.day);
        }
        if (former || entry.use() == Use.METONYM) {
          return entry.country();
        }
      }
    }
    return null;
  }

  /** Where those fight whom the press calls another state's: pro-Russian separatists. */
  private @Nullable String proxyOf(List<NameSpan> inside, String sector) {
    for (NameSpan name : inside) {
      ActorEntry entry = name.entry();
      String country =
          entry == null || entry.country() == null
              ? null
              : Proxies.country(entry.country(), sector, draft.day);
      if (country != null) {
        return country;
      }
    }
    return null;
  }

  /**
   * True when "of X", "in X" or "from X" tells whose the role is: not for troops in X, nor for the
   * son of X immigrants.
   */
  private boolean belongs(
      RoleLexicon.Match match, NameSpan after, int possessor, List<String> modifiers) {
    String link = draft.word(match.end());
    if (MIGRANTS.contains(draft.word(after.end()).toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean sent = match.role().sector().equals("MIL") || SENT.contains(match.role().phrase());
    return switch (link) {
      case "in", "at" -> !sent && modifiers.stream().noneMatch(ABROAD::contains);
      case "from" -> possessor < 0 && attached(match, after);
      default -> true;
    };
  }

  private boolean attached(RoleLexicon.Match match, NameSpan after) {
    Token head = draft.tokens.get(draft.head(after.first(), after.end()));
    return head.is("nmod") && head.head() >= match.first() && head.head() < match.end();
  }

  /** The country of who rules by that surname on the day: "Bush administration officials". */
  private @Nullable String ofRuler(int first, int end) {
    for (int i = first + 1; i < end; i++) {
      boolean name = draft.pos(i - 1).startsWith("NNP");
      if (name && GOVERNMENTS.contains(draft.word(i).toLowerCase(Locale.ROOT))) {
        String holder = Offices.bySurname(draft.word(i - 1), null, null, false, draft);
        OfficeHolder term =
            holder == null ? null : draft.actors.offices().termOn(holder, draft.day);
        return term == null ? null : term.country();
      }
    }
    return null;
  }

  /** The country of an office-holder: "the Assad regime". */
  private @Nullable String countryOf(ActorEntry person) {
    OfficeHolder term = draft.actors.offices().termOn(person.name(), draft.day);
    return term == null ? person.country() : term.country();
  }

  /**
   * A country counts unless it is bound by a hyphen: pro-Russian, Russian-backed. A house stands
   * for its country's politics even then, but for those who fight: a pro-Kremlin party.
   */
  private boolean counts(NameSpan name, String sector) {
    if (name.has(Use.METONYM) && !FIGHTERS.contains(sector)) {
      return true;
    }
    boolean hyphenBefore = name.first() > 1 && draft.word(name.first() - 1).equals("-");
    boolean hyphenAfter = draft.word(name.end()).equals("-");
    if (hyphenBefore && OPPOSED.contains(draft.word(name.first() - 2).toLowerCase(Locale.ROOT))) {
      return false;
    }
    return !hyphenAfter
        || draft.pos(name.end() + 1).startsWith("NNP")
        || AT_HOME.contains(draft.word(name.end() + 1).toLowerCase(Locale.ROOT));
  }

  private String sector(RoleLexicon.Match match, int first, @Nullable String nameSector) {
    if (match.role().strong()) {
      return match.role().sector();
    }
    String best = beside(match, first, true);
    if (best == null
        && match.role().sector().equals("GOV")
        && !STATE_NOUNS.contains(match.role().phrase())) {
      best = beside(match, first, false);
    }
    if (best != null) {
      return best;
    }
    boolean counsel = match.role().sector().equals("JUD");
    return nameSector == null || counsel ? match.role().sector() : nameSector;
  }

  /**
   * The sector of another role in the phrase, the nearest before the noun, else the first behind
   * its preposition; of bodies alone where it need not be strong ("bank chief"). Null when none is.
   */
  private @Nullable String beside(RoleLexicon.Match match, int first, boolean strong) {
    String best = null;
    for (RoleLexicon.Match other : matches) {
      boolean before = other.first() >= first && other.end() <= match.first();
      boolean behind =
          places.isLink(match.end())
              && other.first() > match.end()
              && other.first() <= match.end() + 4
              && !places.breaks(match.end() + 1, other.first());
      boolean tells =
          strong
              ? other.role().strong()
              : other.role().number() == Role.Count.BODY
                  || other.role().number() == Role.Count.PART;
      if ((before || (behind && best == null)) && tells) {
        best = other.role().sector();
      }
    }
    return best;
  }
}
