package org.detente.event;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.detente.annotate.Token;
import org.detente.cast.Cast;
import org.detente.record.CastKind;
import org.jspecify.annotations.Nullable;

/**
 * A candidate in, the reason why it tells of no politics out: a storm's assault on a coast, a team
 * that beats another, a habit, an answer to a poll, a murder, a gift to a campaign. Null for
 * everything else, so for whatever armed or official actors do by force. Words are classes of
 * {@code words.tsv}, topics those of {@link Topics}.
 */
final class Apolitical {
  private static final Set<String> ARMED = Set.of("MIL", "REB", "UAF", "COP", "SPY", "CRM", "PRM");

  private static final Set<String> PUBLIC =
      Set.of(
          "GOV", "MIL", "LEG", "JUD", "COP", "SPY", "REB", "PRM", "UAF", "CRM", "OPP", "PTY", "REF",
          "LAB", "REL", "ELI", "SOC");

  /** PLOVER's codes of organisations of states and of international ones. */
  /** What teams and their players do by the words of war and diplomacy. */
  private static final Set<String> PLAYED =
      Set.of("ASSAULT", "CONSULT", "CONCEDE", "RETREAT", "THREATEN", "AGREE", "COOPERATE");

  private static final Set<String> STRUGGLE = Set.of("ASSAULT", "THREATEN", "MOBILIZE");

  private static final Set<String> OPINION = Set.of("SUPPORT", "REJECT", "AGREE");

  private static final Set<String> TRADED =
      Set.of("CONSULT", "AGREE", "SUPPORT", "SANCTION", "REJECT", "COOPERATE", "AID", "STATEMENT");

  private static final Set<String> TRIED = Set.of("ACCUSE", "COERCE", "ASSAULT");

  private static final Set<String> TRAVELLERS = Set.of("BUS", "CVL", "EDU", "MED", "JRN");

  /** Sectors of people in court who are nobody's opponents. */
  private static final Set<String> ORDINARY = Set.of("CVL", "BUS", "EDU", "MED", "CRM");

  private final Syntax syntax;
  private final Cast cast;
  private final Topics topics;
  private final Fiction fiction;
  private final HomeAffairs home;
  private final Habits habits;
  private final Views views;
  private final Words words = Words.shared();

  Apolitical(Syntax syntax, Cast cast, Topics topics) {
    this.syntax = syntax;
    this.cast = cast;
    this.topics = topics;
    this.fiction = new Fiction(syntax);
    this.home = new HomeAffairs(syntax, cast);
    this.habits = new Habits(syntax);
    this.views = new Views(syntax, cast);
  }

  /** Why a candidate is no event; null when nothing speaks against it. */
  @Nullable Refusal whyNot(Candidate candidate) {
    Token trigger = candidate.match().trigger();
    if (isNature(candidate)) {
      return Refusal.FORCE_OF_NATURE;
    }
    if (isGame(candidate)
        || isCampaign(candidate)
        || home.isContest(candidate)
        || fiction.tells(trigger)) {
      return Refusal.PASTIME;
    }
    if (habits.tells(candidate)
        || isOpinion(candidate)
        || home.isStance(candidate)
        || home.isView(candidate)
        || views.tells(candidate)) {
      return Refusal.HABIT;
    }
    boolean own =
        isCrime(candidate)
            || isTried(candidate)
            || home.isCharity(candidate)
            || home.isSmallTalk(candidate)
            || home.isHomely(candidate)
            || home.isFamily(candidate)
            || HomeAffairs.isRuling(candidate)
            || home.isIdlePlan(candidate)
            || home.isDealing(candidate)
            || isJourney(candidate)
            || views.isPrivate(candidate)
            || isTrade(candidate);
    return own ? Refusal.PRIVATE_AFFAIR : null;
  }

  /** "Storm Ada's assault on Wales", "the fight against cancer". */
  private boolean isNature(Candidate candidate) {
    Token trigger = candidate.match().trigger();
    Stream<Token> actors =
        Stream.concat(
            candidate.reading().supports().stream().flatMap(v -> syntax.subjects(v).stream()),
            trigger.isVerb()
                ? syntax.subjects(trigger).stream()
                : syntax.deps(trigger, "nmod:poss").stream());
    if (actors.anyMatch(this::isCalamity)) {
      return true;
    }
    if (!candidate.match().action().code().type().equals("ASSAULT")) {
      return false;
    }
    Stream<Token> targets =
        Stream.concat(
            trigger.isVerb() ? syntax.objects(trigger).stream() : Stream.of(),
            Stream.of("against", "on", "with")
                .flatMap(word -> syntax.withPreposition(trigger, word).stream()));
    return targets.anyMatch(this::isCalamity);
  }

  private boolean isCalamity(Token head) {
    return Stream.concat(Stream.of(head), syntax.deps(head, "compound").stream())
        .anyMatch(t -> words.isOf("calamity", Syntax.lemma(t)));
  }

  /** Nations and towns that are teams, and whoever plays for them. */
  private boolean isGame(Candidate candidate) {
    if (!topics.is(syntax.sentence(), Topic.GAME) || isForce(candidate)) {
      return false;
    }
    String type = candidate.match().action().code().type();
    return all(candidate).allMatch(p -> isTeam(p) ? PLAYED.contains(type) : !isPublic(p));
  }

  /** A state or town by its name, or its people: who may be a team. */
  private boolean isTeam(Party party) {
    if (party.member() < 0) {
      return false;
    }
    CastKind kind = kind(party);
    return kind != CastKind.PERSON && kind != CastKind.ORGANIZATION;
  }

  /** Candidates who target voters and battle for second place. */
  private boolean isCampaign(Candidate candidate) {
    boolean race =
        topics.is(syntax.sentence(), Topic.CAMPAIGN)
            || isForPrize(candidate.match().trigger())
            || (!candidate.second().isEmpty()
                && candidate.second().stream().allMatch(this::isPolitician)
                && HomeAffairs.isAtHome(candidate))
            || isTirade(candidate);
    return race
        && STRUGGLE.contains(candidate.reading().code().type())
        && candidate.match().action().code().type().equals("ASSAULT")
        && !isForce(candidate)
        && (isGroup(candidate.match().trigger())
            || candidate.first().stream().noneMatch(Apolitical::isArmed));
  }

  /** Attacks, by a politician who commands nobody, on people without arms. */
  private boolean isTirade(Candidate candidate) {
    return candidate.match().words().stream().anyMatch(t -> words.isOf("verbal", Syntax.lemma(t)))
        && candidate.first().stream()
            .allMatch(p -> isPolitician(p) && !"GOV".equals(p.sector()) && !p.place())
        && !candidate.second().isEmpty()
        && candidate.second().stream().noneMatch(p -> isArmed(p) || isNation(p));
  }

  private boolean isNation(Party party) {
    return party.member() >= 0 && kind(party) == CastKind.STATE;
  }

  /** "A battle for second place". */
  private boolean isForPrize(Token trigger) {
    return syntax.withPreposition(trigger, "for").stream()
        .anyMatch(t -> words.isOf("prize", Syntax.lemma(t)));
  }

  /** Somebody who runs for office, in words only. */
  private boolean isPolitician(Party party) {
    return party.member() >= 0 && kind(party) == CastKind.PERSON && !isArmed(party);
  }

  private boolean isForce(Candidate candidate) {
    return candidate.match().words().stream().anyMatch(t -> words.isOf("force", Syntax.lemma(t)))
        || candidate.match().arguments().stream()
            .anyMatch(t -> words.isOf("force", Syntax.lemma(t)));
  }

  /** What voters and the like are for, by a poll or at large. */
  private boolean isOpinion(Candidate candidate) {
    Token trigger = candidate.match().trigger();
    String type = candidate.reading().code().type();
    boolean stance = words.isOf("stance", Syntax.lemma(trigger));
    if (!OPINION.contains(type) || !(stance || trigger.isVerb())) {
      return false;
    }
    boolean poll = topics.is(syntax.sentence(), Topic.POLL);
    if (stance && (poll || hasShare())) {
      return true;
    }
    return (poll || stance)
        && trigger.isVerb()
        && !syntax.subjects(trigger).isEmpty()
        && syntax.subjects(trigger).stream()
            .allMatch(s -> words.isOf("electorate", Syntax.lemma(s)));
  }

  /** "46 percent". */
  private boolean hasShare() {
    return syntax.sentence().tokens().stream()
        .anyMatch(t -> Syntax.lemma(t).equals("percent") || t.text().equals("%"));
  }

  /** Violence of a private person against another. */
  private boolean isCrime(Candidate candidate) {
    String type = candidate.reading().code().type();
    boolean crowd =
        syntax.subjects(candidate.match().trigger()).stream()
            .anyMatch(t -> words.isOf("protesters", Syntax.lemma(t)));
    return type.equals("ASSAULT")
        && !crowd
        && candidate.first().stream().allMatch(this::isPrivatePerson)
        && candidate.second().stream().allMatch(p -> isPrivatePerson(p) || isNameless(p));
  }

  private boolean isPrivatePerson(Party party) {
    if (party.sector() != null && !ORDINARY.contains(party.sector())) {
      return false;
    }
    return party.member() >= 0
        && kind(party) == CastKind.PERSON
        && (party.sector() == null || !ARMED.contains(party.sector()));
  }

  /** People of whom only a common noun tells. */
  private boolean isNameless(Party party) {
    return party.member() < 0
        && (party.sector() == null || ORDINARY.contains(party.sector()))
        && !party.isInternational();
  }

  /** A thief in court. */
  private boolean isTried(Candidate candidate) {
    return topics.is(syntax.sentence(), Topic.CRIME)
        && TRIED.contains(candidate.reading().code().type())
        && candidate.first().stream()
            .allMatch(p -> "JUD".equals(p.sector()) || "COP".equals(p.sector()))
        && !candidate.second().isEmpty()
        && candidate.second().stream().allMatch(p -> isPrivatePerson(p) || isNameless(p))
        && sameCountry(candidate);
  }

  private static boolean sameCountry(Candidate candidate) {
    return candidate.first().stream()
        .allMatch(
            a ->
                candidate.second().stream()
                    .noneMatch(p -> a.country() != null && p.isForeignTo(a.country())));
  }

  /** Tourists, players, firms on tour. */
  private boolean isJourney(Candidate candidate) {
    Action action = candidate.match().action();
    return action.code().code().equals("042")
        && syntax.sentence().tokens().stream().noneMatch(t -> words.isOf("talks", Syntax.lemma(t)))
        && candidate.first().stream()
            .allMatch(p -> TRAVELLERS.contains(String.valueOf(p.sector())) || isUnknown(p));
  }

  private static boolean isUnknown(Party party) {
    return party.sector() == null && party.country() == null;
  }

  /** Firms among themselves. */
  private boolean isTrade(Candidate candidate) {
    boolean market = topics.is(syntax.sentence(), Topic.MARKET);
    return TRADED.contains(candidate.reading().code().type())
        && all(candidate).allMatch(p -> isFirm(p, market));
  }

  private boolean isFirm(Party party, boolean market) {
    if ("BUS".equals(party.sector())) {
      return true;
    }
    boolean nameless =
        party.coref() && (party.sector() == null || ORDINARY.contains(party.sector()));
    if (market && (nameless || isTrader(party))) {
      return true;
    }
    boolean described = party.member() < 0 && party.title() == null;
    return market
        && (described
            ? !ARMED.contains(String.valueOf(party.sector()))
            : kind(party) == CastKind.OTHER
                || (kind(party) == CastKind.ORGANIZATION && party.sector() == null));
  }

  /** "The Dutch bank": the last word of the name, or of the phrase that holds it, is a firm's. */
  private boolean isTrader(Party party) {
    String phrase = party.through() != null ? party.through() : party.name();
    if (phrase == null) {
      return false;
    }
    String last = phrase.substring(phrase.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return words.isOf("market", last) || words.isOf("market_hint", last);
  }

  /** True for a pair of whom neither country nor public sector is known. */
  static boolean isObscure(Party one, Party other) {
    return isObscure(one) && isObscure(other);
  }

  private static boolean isObscure(Party party) {
    return party.country() == null && !PUBLIC.contains(String.valueOf(party.sector()));
  }

  private boolean isPublic(Party party) {
    return PUBLIC.contains(String.valueOf(party.sector())) || party.isInternational();
  }

  private static boolean isArmed(Party party) {
    return ARMED.contains(String.valueOf(party.sector()));
  }

  /** Political groups are no gangs in a race for votes. */
  private boolean isGroup(Token trigger) {
    return syntax.subjects(trigger).stream().anyMatch(t -> Syntax.lemma(t).equals("group"));
  }

  private static Stream<Party> all(Candidate candidate) {
    return Stream.concat(candidate.first().stream(), candidate.second().stream());
  }

  private CastKind kind(Party party) {
    return cast.members().get(party.member()).kind();
  }
}
