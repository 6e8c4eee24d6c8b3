package org.detente.event;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.detente.cast.Cast;
import org.detente.record.CastKind;
import org.detente.record.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of a candidate is kept: which of the actors found on the second side are acted upon,
 * and whether an act tells enough to be a row (somebody's own campaign, a place named in passing, a
 * chat with reporters and a private lunch do not).
 */
final class Acceptance {
  /** What takes two, and is an event without the second only by a row with conditions. */
  private static final Set<String> WORDS_ONLY = Set.of("CONSULT", "SUPPORT", "COOPERATE");

  /** Sectors of the state: their acts count even when the country is not told. */
  private static final Set<String> OFFICIAL =
      Set.of("GOV", "MIL", "LEG", "JUD", "COP", "SPY", "REB");

  /** What workers do by themselves: begin, end or go on with a strike. */
  private static final Set<String> STRIKES = Set.of("CONCEDE", "REJECT", "THREATEN");

  /** Acts told by a clause, whose objects are those of the thing promised. */
  private static final Set<String> PROMISES = Set.of("AGREE", "THREATEN");

  /** PLOVER's codes of organisations of states. */
  private static final Set<String> NON_STATES = Set.of("IGO", "UNO", "EUR");

  /** Acts towards somebody to whom it is all the same where the thing is. */
  private static final Set<String> FAVOURS = Set.of("SUPPORT", "REJECT", "AGREE");

  /** Opinions of an act, whose victim they are not aimed at: condemned the attack on Mali. */
  private static final Set<String> OPINIONS = Set.of("ACCUSE", "SUPPORT", "REJECT");

  /** What troops leave without leaving a state. */
  private static final Set<String> LINES = Set.of("border", "frontier", "crossing");

  /** Codes of curfews, bans and martial law, which are laid on places. */
  private static final String CURFEW = "172";

  /** Words that are addressed to actors, not to places. */
  private static final Set<String> NEVER_PLACES =
      Set.of("ACCUSE", "REQUEST", "THREATEN", "STATEMENT", "PROTEST");

  /** Sectors of those who are no political actors by themselves. */
  private static final Set<String> PRIVATE = Set.of("BUS", "EDU", "MED");

  /** Acts that take an office, arms or a strike. */
  private static final Set<String> POWERS = Set.of("COERCE", "CONCEDE", "MOBILIZE");

  /** Deeds that are done to somebody. */
  private static final Set<String> DEEDS =
      Set.of("ASSAULT", "COERCE", "AID", "SANCTION", "RETREAT");

  private static final Set<String> POWERFUL = Set.of("UAF", "CRM", "LAB", "OPP", "PRM");

  /** Words, which count without an addressee only of one who speaks for a state. */
  private static final Set<String> VERBAL = Set.of("ACCUSE", "AGREE", "REJECT", "REQUEST");

  /** Listeners to whom speaking is no talks. */
  private static final Set<String> AUDIENCE = Set.of("JRN", "CVL", "EDU");

  private final Cast cast;
  private final OwnSide own;
  private final Words words = Words.shared();

  Acceptance(Cast cast, OwnSide own) {
    this.cast = cast;
    this.own = own;
  }

  /** An actor inside a phrase about a thing is only meant where the thing stands for him. */
  boolean isMeant(EventCode code, List<Party> actors, Party party) {
    String type = code.type();
    if (party.place() && (party.country() == null || NEVER_PLACES.contains(type))) {
      return false;
    }
    if (party.place() && party.through() == null && code.code().startsWith(CURFEW)) {
      return true;
    }
    if (party.place()
        && !type.equals("ASSAULT")
        && actors.stream().allMatch(a -> Objects.equals(party.country(), a.country()))) {
      return false;
    }
    String thing = party.through();
    if (thing == null) {
      return true;
    }
    boolean spoken = words.isOf("appeal", thing);
    boolean ground = spoken || words.isOf("ground", thing.substring(thing.indexOf(' ') + 1));
    int blank = thing.indexOf(' ');
    String led = thing.substring(0, Math.max(blank, 0));
    if (type.equals("REJECT")
        && led.equals("clause")
        && actors.stream().noneMatch(a -> OwnSide.isForeign(a, party))) {
      return false;
    }
    if (led.equals("in") && FAVOURS.contains(type)) {
      return false;
    }
    if ((type.equals("RETREAT") || type.equals("CONCEDE"))
        && LINES.contains(thing.substring(blank + 1))) {
      return false;
    }
    if (!led.isEmpty()
        && OPINIONS.contains(type)
        && words.isOf("victims", thing.substring(blank + 1))) {
      return false;
    }
    if (OPINIONS.contains(type) && Matters.isMatter(code, led, thing.substring(blank + 1))) {
      return false;
    }
    if (party.member() >= 0) {
      boolean body =
          kind(party) == CastKind.ORGANIZATION && led.isEmpty() && OPINIONS.contains(type);
      boolean unknown =
          kind(party) != CastKind.PERSON
              && !body
              && party.country() == null
              && party.sector() == null;
      if (unknown || (party.place() && !ground)) {
        return false;
      }
    }
    if (PROMISES.contains(type) && actors.stream().noneMatch(a -> OwnSide.isForeign(a, party))) {
      return false;
    }
    return !type.equals("ASSAULT") || ground;
  }

  /** True for one on whom a candidate may be aimed, and who stands on neither side yet. */
  boolean isAimed(Candidate candidate, Party party) {
    List<Party> actors = candidate.first();
    EventCode code = candidate.reading().code();
    return actors.stream().noneMatch(party::sameAs)
        && !own.isOwnState(actors, party)
        && !own.isOwn(code.type(), actors, party)
        && isMeant(code, actors, party);
  }

  /**
   * True for the owner of a thing that is met, or its place: Russian standards, a Paris meeting.
   */
  boolean isBeside(Party party) {
    String thing = party.through();
    return thing != null
        && !words.isOf("ground", thing.substring(thing.indexOf(' ') + 1))
        && (party.place() || !words.isOf("meeting", thing.substring(thing.indexOf(' ') + 1)));
  }

  /**
   * Why words exchanged are no event, for statements and talks count between countries, not to
   * reporters or crowds; null when they are one.
   */
  @Nullable Refusal whyChat(Candidate candidate) {
    String type = candidate.reading().code().type();
    List<Party> first = candidate.first();
    List<Party> second = candidate.second();
    if (type.equals("STATEMENT")) {
      Modality modality = candidate.reading().modality();
      boolean told = modality == Modality.ACTUAL;
      boolean known =
          first.stream().anyMatch(p -> p.country() != null)
              && (second.isEmpty() || second.stream().anyMatch(Acceptance::hears));
      return told && known ? null : Refusal.STATEMENT_NOT_BETWEEN_COUNTRIES;
    }
    if (isPrivate(first) && isPrivate(second)) {
      return Refusal.PRIVATE_TALK;
    }
    if (!type.equals("CONSULT")) {
      return null;
    }
    boolean unheard =
        !second.isEmpty()
            && second.stream()
                .allMatch(p -> p.sector() != null && AUDIENCE.contains(p.sector()) && isPlain(p));
    boolean known =
        first.stream().anyMatch(Acceptance::isPublic)
            && (second.isEmpty()
                || isOfficial(first)
                || second.stream().anyMatch(p -> isPublic(p) || p.place()));
    return unheard || !known ? Refusal.PRIVATE_TALK : null;
  }

  /**
   * Firms, scholars and the like of no known country: what they do to each other is no politics.
   */
  private static boolean isPrivate(List<Party> parties) {
    return !parties.isEmpty()
        && parties.stream()
            .allMatch(p -> p.country() == null && PRIVATE.contains(String.valueOf(p.sector())));
  }

  /** True when the one who acts has the power to: nobody else coerces, releases or concedes. */
  boolean isAble(Candidate candidate) {
    return !POWERS.contains(candidate.reading().code().type())
        || isStrike(candidate.reading().code())
        || candidate.first().stream()
            .anyMatch(p -> isOfficial(p) || POWERFUL.contains(String.valueOf(p.sector())));
  }

  private static boolean hears(Party party) {
    return party.country() != null && !party.place() && !"JRN".equals(party.sector());
  }

  private boolean isPlain(Party party) {
    return party.member() < 0 || kind(party) != CastKind.PERSON;
  }

  private static boolean isPublic(Party party) {
    return party.country() != null || party.sector() != null;
  }

  /**
   * Why an act of one actor is no event; null when it is one: a verb tells of it, it is no mere
   * word, and whoever does it holds an office.
   */
  @Nullable Refusal whyNotAlone(Candidate candidate) {
    Action action = candidate.match().action();
    Reading reading = candidate.reading();
    String type = reading.code().type();
    boolean symbol = reading.code().code().equals("017") && !action.second().isEmpty();
    if (type.equals("STATEMENT") && !symbol) {
      return Refusal.NEEDS_ACTOR2;
    }
    if (action.kind() == 'n' && reading.support() == null) {
      return Refusal.BARE_NOUN;
    }
    if (reading.modality() == Modality.HYPOTHETICAL) {
      return Refusal.MERELY_POSSIBLE;
    }
    boolean absent = type.equals("REJECT") && action.type().equals("CONSULT");
    if (!action.alone() && !absent) {
      return Refusal.NEEDS_ACTOR2;
    }
    boolean promise = type.equals("AGREE") && action.weight() <= 0 && !reading.changed();
    boolean agreed = Syntax.lemma(candidate.match().trigger()).equals("agree");
    boolean able =
        candidate.first().stream()
            .anyMatch(p -> (promise && !agreed) ? isState(p) : actsAlone(action, type, p));
    if (!able) {
      return Refusal.NO_STATE_ACTOR;
    }
    boolean bare = action.needs().stream().allMatch(Need::absent);
    if (bare && DEEDS.contains(action.code().type()) && areNamed(candidate.first())) {
      return Refusal.NEEDS_ACTOR2;
    }
    if (action.kind() == 'n' && (action.reciprocal() || type.equals("ASSAULT"))) {
      return Refusal.NO_PARTNER;
    }
    boolean visit = "visit".equals(action.mode());
    if (!visit && !reading.changed() && WORDS_ONLY.contains(type)) {
      return Refusal.NO_PARTNER;
    }
    return null;
  }

  /** People by name, who do not stand for a state: what they do to a thing is told by figures. */
  private boolean areNamed(List<Party> parties) {
    return parties.stream().allMatch(p -> p.member() >= 0 && kind(p) == CastKind.PERSON);
  }

  /** Whoever strikes may end his strike. */
  private static boolean isStrike(EventCode code) {
    return code.code().equals("082");
  }

  private boolean actsAlone(Action action, String type, Party party) {
    boolean protest = action.code().type().equals("PROTEST") || isStrike(action.code());
    boolean crowd = protest && party.country() != null;
    if (crowd || ("JUD".equals(party.sector()) && type.equals("ACCUSE"))) {
      return true;
    }
    if (VERBAL.contains(type) && party.member() >= 0 && kind(party) == CastKind.PERSON) {
      return isExecutive(party);
    }
    return type.equals("PROTEST")
        || isOfficial(party)
        || ("LAB".equals(party.sector()) && STRIKES.contains(type));
  }

  /** Who speaks for a state: its president, prime minister, foreign minister and the like. */
  private boolean isExecutive(Party party) {
    boolean known =
        party.title() != null
            || "OFFICE_TABLE".equals(cast.members().get(party.member()).evidence());
    return "GOV".equals(party.sector()) && known && party.country() != null;
  }

  /** True when one of them holds an office. */
  boolean isOfficial(List<Party> parties) {
    return parties.stream().anyMatch(this::isOfficial);
  }

  private boolean isOfficial(Party party) {
    return OFFICIAL.contains(String.valueOf(party.sector())) || isState(party);
  }

  /** A state, its government or ministry, or an organisation of states. */
  private boolean isState(Party party) {
    if (party.member() < 0) {
      return party.country() != null && "GOV".equals(party.sector());
    }
    CastKind kind = kind(party);
    return kind == CastKind.STATE
        || (kind == CastKind.ORGANIZATION && party.country() != null && isPublicBody(party));
  }

  private static boolean isPublicBody(Party party) {
    return "GOV".equals(party.sector()) || NON_STATES.contains(String.valueOf(party.country()));
  }

  private CastKind kind(Party party) {
    return cast.members().get(party.member()).kind();
  }
}
