package org.detente.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.annotate.Token;
import org.detente.cast.Cast;
import org.detente.record.CastKind;
import org.detente.record.Modality;

/**
 * A candidate in, whether it is one of the daily dealings of one country's people with each other
 * out, which are no events though the same between two countries would be: gifts and grants, what
 * somebody tells or leaves unsaid or means to say, whom he is for, contracts and work of private
 * people.
 */
final class HomeAffairs {
  /** Whom aid at home is given to as a political act. */
  private static final Set<String> AIDED = Set.of("REF", "REB", "PRM", "UAF", "OPP", "MIL");

  private static final Set<String> SPOKEN =
      Set.of("SUPPORT", "ACCUSE", "REQUEST", "AGREE", "REJECT", "STATEMENT");

  /** Codes of working together and of agreements. */
  private static final Set<String> DEALINGS = Set.of("050", "057", "060", "061");

  /** What is done by words or favours. */
  private static final Set<String> WORDS =
      Set.of("SUPPORT", "CONSULT", "AGREE", "COOPERATE", "STATEMENT", "REQUEST", "REJECT");

  private static final Set<String> POLITICAL = Set.of("GOV", "LEG", "PTY", "OPP");

  private static final Set<String> FORCE = Set.of("ASSAULT", "COERCE", "THREATEN");

  private static final Set<String> PRIVATE = Set.of("ELI", "BUS", "EDU", "CVL", "MED", "JRN");

  private static final Set<String> UNARMED =
      Set.of("LEG", "PTY", "ELI", "BUS", "JRN", "EDU", "JUD", "MED");

  private final Syntax syntax;
  private final Cast cast;
  private final Words words = Words.shared();

  HomeAffairs(Syntax syntax, Cast cast) {
    this.syntax = syntax;
    this.cast = cast;
  }

  /** True when both sides are known to be of one country, or of one the country is unknown. */
  static boolean isAtHome(Candidate candidate) {
    return candidate.first().stream()
        .allMatch(a -> candidate.second().stream().allMatch(p -> areOfOne(a, p)));
  }

  /** True for an act with a target, both of whom are at home. */
  private static boolean isAmongOwn(Candidate candidate) {
    return !candidate.second().isEmpty() && isAtHome(candidate);
  }

  private static boolean areOfOne(Party one, Party other) {
    if (one.country() == null || other.country() == null) {
      return !"GOV".equals(one.sector()) && !"GOV".equals(other.sector());
    }
    return one.country().equals(other.country()) && !one.isInternational();
  }

  /** Letters, talk, work and courtesies of a country's own people, or of private ones anywhere. */
  boolean isHomely(Candidate candidate) {
    boolean own =
        isAmongOwn(candidate)
            || areOwnTogether(candidate)
            || (!candidate.second().isEmpty()
                && candidate.first().stream().allMatch(HomeAffairs::isPrivate)
                && candidate.second().stream().allMatch(HomeAffairs::isPrivate));
    String trigger =
        candidate.match().words().stream().map(Syntax::lemma).collect(Collectors.joining("_"));
    boolean talk =
        words.isOf("private_talk", trigger)
            && !Stream.concat(candidate.first().stream(), candidate.second().stream())
                .allMatch(this::isPolitician);
    return own
        && WORDS.contains(candidate.reading().code().type())
        && (talk || words.isOf("homely", trigger));
  }

  /** Who holds an office or a seat, leads a party, or runs for either. */
  private boolean isPolitician(Party party) {
    return party.member() >= 0
        && kind(party) == CastKind.PERSON
        && (party.title() != null || POLITICAL.contains(String.valueOf(party.sector())));
  }

  /** Two or more who act alike, all of one country or private. */
  private static boolean areOwnTogether(Candidate candidate) {
    List<Party> first = candidate.first();
    return candidate.second().isEmpty()
        && candidate.match().action().reciprocal()
        && first.size() > 1
        && (first.stream().allMatch(p -> areOfOne(first.get(0), p))
            || first.stream().allMatch(HomeAffairs::isPrivate));
  }

  /** What people do with their own family: told his wife, sent the children home. */
  boolean isFamily(Candidate candidate) {
    Token trigger = candidate.match().trigger();
    return !FORCE.contains(candidate.reading().code().type())
        && trigger.isVerb()
        && candidate.first().stream().allMatch(p -> p.member() < 0 || kind(p) == CastKind.PERSON)
        && Stream.concat(syntax.objects(trigger).stream(), syntax.deps(trigger, "obl").stream())
            .anyMatch(
                t ->
                    words.isOf("kin", Syntax.lemma(t))
                        && syntax.deps(t, "nmod:poss").stream()
                            .anyMatch(o -> o.pos().equals("PRP$")));
  }

  /** A trip of theirs to a place of their own country. */
  static boolean isTrip(String type, List<Party> actors, List<Party> aimed) {
    return type.equals("CONSULT")
        && !aimed.isEmpty()
        && aimed.stream()
            .allMatch(p -> p.place() && actors.stream().allMatch(a -> !p.isForeignTo(a.country())));
  }

  /** What a court lets people of its own country do: an order, not a concession. */
  static boolean isRuling(Candidate candidate) {
    return candidate.reading().code().code().equals("080")
        && candidate.first().stream().allMatch(p -> "JUD".equals(p.sector()))
        && isAtHome(candidate);
  }

  /** What a private person thinks that a politician of his country ought to do. */
  boolean isView(Candidate candidate) {
    return candidate.reading().code().type().equals("REQUEST")
        && candidate.match().action().needs().stream().anyMatch(n -> n.slot().equals("must"))
        && isAmongOwn(candidate)
        && candidate.first().stream()
            .allMatch(p -> p.sector() != null && isPrivate(p) && !"ELI".equals(p.sector()));
  }

  /** What is told, and what is not said or done, among a country's own people. */
  boolean isSmallTalk(Candidate candidate) {
    Reading reading = candidate.reading();
    String type = reading.code().type();
    boolean unsaid = reading.modality() == Modality.NEGATED && SPOKEN.contains(type);
    boolean alone = candidate.second().isEmpty() && !candidate.match().action().reciprocal();
    return (unsaid && alone) || ((unsaid || type.equals("STATEMENT")) && isAmongOwn(candidate));
  }

  /** What a country's own people may say to each other, do together, or mean to. */
  boolean isIdlePlan(Candidate candidate) {
    Reading reading = candidate.reading();
    String type = reading.code().type();
    boolean ahead =
        reading.modality() == Modality.INTENDED || reading.modality() == Modality.HYPOTHETICAL;
    return ahead && (SPOKEN.contains(type) || type.equals("CONSULT")) && isAmongOwn(candidate);
  }

  /** Unarmed people at home "capture" a county and "fight" for votes: that is no force. */
  boolean isContest(Candidate candidate) {
    String type = candidate.reading().code().type();
    boolean votes =
        words.isOf("contest", Syntax.lemma(candidate.match().trigger()))
            && isAmongOwn(candidate)
            && (type.equals("PROTEST") || candidate.second().stream().allMatch(Party::place))
            && candidate.first().stream()
                .allMatch(a -> a.member() >= 0 && kind(a) == CastKind.PERSON);
    return votes
        || (candidate.reading().code().code().equals("190")
            && isAtHome(candidate)
            && candidate.first().stream()
                .allMatch(a -> UNARMED.contains(String.valueOf(a.sector()))));
  }

  /** Contracts and work of private people. */
  boolean isDealing(Candidate candidate) {
    return DEALINGS.contains(candidate.match().action().code().code())
        && !candidate.reading().changed()
        && isAmongOwn(candidate)
        && candidate.first().stream().allMatch(HomeAffairs::isPrivate)
        && candidate.second().stream().allMatch(p -> isPrivate(p) || "PTY".equals(p.sector()));
  }

  private static boolean isPrivate(Party party) {
    return party.sector() == null
        ? party.member() >= 0 && party.title() == null
        : PRIVATE.contains(party.sector());
  }

  /** "A group backing the mayor", "those who support him": what somebody is, not what he did. */
  boolean isStance(Candidate candidate) {
    Token trigger = candidate.match().trigger();
    if (!words.isOf("stance", Syntax.lemma(trigger)) || candidate.reading().changed()) {
      return false;
    }
    if (!trigger.isVerb()) {
      return candidate.reading().support() == null && !syntax.deps(trigger, "nmod:poss").isEmpty();
    }
    boolean participle = trigger.relation().equals("acl") && trigger.pos().equals("VBG");
    boolean present = trigger.pos().equals("VBP") || trigger.pos().equals("VBZ");
    boolean relative = trigger.relation().equals("acl:relcl") && present;
    return participle || relative || (present && isAmongOwn(candidate));
  }

  /** Money and help at home: taxes, grants, donors, a hand with the campaign. */
  boolean isCharity(Candidate candidate) {
    if (!candidate.match().action().code().type().equals("AID")
        || candidate.first().stream()
            .anyMatch(p -> "MIL".equals(p.sector()) || p.isInternational())) {
      return false;
    }
    boolean state = candidate.first().stream().anyMatch(this::isGiver);
    if (candidate.second().isEmpty()) {
      return candidate.reading().code().type().equals("AID") && !state;
    }
    return candidate.second().stream()
        .allMatch(
            p ->
                !AIDED.contains(String.valueOf(p.sector()))
                    && candidate.first().stream().noneMatch(a -> isAbroad(a, p, state)));
  }

  /** Who is of another country, or may be where a state gives. */
  private boolean isAbroad(Party giver, Party party, boolean state) {
    if (giver.country() != null && party.country() != null) {
      return party.isForeignTo(giver.country());
    }
    boolean nation = party.member() >= 0 && kind(party) == CastKind.STATE;
    return nation || (state && (party.country() != null || giver.country() != null));
  }

  /** Who may send aid without being told whom to: a state, its army, an organisation. */
  private boolean isGiver(Party party) {
    return "MIL".equals(party.sector())
        || (party.country() != null
            && "GOV".equals(party.sector())
            && (party.member() >= 0 || party.title() != null));
  }

  private CastKind kind(Party party) {
    return cast.members().get(party.member()).kind();
  }
}
