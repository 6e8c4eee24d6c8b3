package org.detente.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.detente.annotate.Token;
import org.detente.cast.Cast;
import org.detente.record.CastKind;
import org.detente.record.Modality;

/**
 * A candidate in, whether it tells what somebody thinks, not what he does, out: what voters think
 * of a politician, who agrees with whom, what everybody ought to know or a president ought to be;
 * also the meetings, deals and joint work of one country's private people. Words are the classes
 * {@code voters} and {@code mental} of {@code words.tsv}.
 */
final class Views {
  /** What voters do by casting a vote or having an opinion. */
  private static final Set<String> OPINIONS = Set.of("SUPPORT", "REJECT", "ACCUSE", "AGREE");

  private static final Set<String> AGAINST = Set.of("ACCUSE", "REJECT");

  private static final Set<String> AGREEING = Set.of("agree", "disagree", "concur", "differ");

  /** Codes of meetings, calls, visits and deals; mediators are no private people. */
  private static final Set<String> PRIVATE_ACTS = Set.of("030", "037", "040", "041", "042", "043");

  /** Codes of investing and of sharing what one knows. */
  private static final Set<String> EXCHANGE = Set.of("061", "064");

  private static final Set<String> PRIVATE = Set.of("BUS", "EDU", "CVL", "MED", "JRN");

  /** Before a noun for whoever it may be. */
  private static final Set<String> ANYBODY = Set.of("a", "an", "any", "every", "whatever");

  private static final int NEAR = 6;

  private final Syntax syntax;
  private final Cast cast;
  private final Words words = Words.shared();

  Views(Syntax syntax, Cast cast) {
    this.syntax = syntax;
    this.cast = cast;
  }

  /** True for opinions. */
  boolean tells(Candidate candidate) {
    return isOfVoters(candidate)
        || isAgreement(candidate)
        || isPrinciple(candidate)
        || isFitness(candidate)
        || isAttitude(candidate);
  }

  /** True for the affairs of people who hold no office, and for joint work at home. */
  boolean isPrivate(Candidate candidate) {
    String type = candidate.reading().code().type();
    boolean own = isAmongOwn(candidate);
    if (type.equals("COOPERATE")) {
      boolean work =
          candidate.match().words().stream()
              .anyMatch(t -> words.isOf("joint_work", Syntax.lemma(t)));
      return own && (work || EXCHANGE.contains(candidate.reading().code().code()));
    }
    if (type.equals("CONCEDE")) {
      return own
          && words.isOf("leave", Syntax.lemma(candidate.match().trigger()))
          && candidate.reading().modality() == Modality.ACTUAL;
    }
    return own
        && PRIVATE_ACTS.contains(candidate.reading().code().code())
        && sides(candidate).allMatch(this::isPrivatePerson)
        && !candidate.reading().changed();
  }

  /** "Voters reject them". */
  private boolean isOfVoters(Candidate candidate) {
    return OPINIONS.contains(candidate.reading().code().type())
        && isAmongOwn(candidate)
        && candidate.first().stream().allMatch(p -> isOf("voters", p));
  }

  /** "He agrees with her on the issue": no deal. */
  private boolean isAgreement(Candidate candidate) {
    Token trigger = candidate.match().trigger();
    if (!trigger.isVerb()
        || !AGREEING.contains(Syntax.lemma(trigger))
        || !(isAmongOwn(candidate) || isAlone(candidate))
        || hasInfinitive(trigger)) {
      return false;
    }
    boolean deal =
        Stream.of("on", "to", "upon")
            .flatMap(word -> syntax.withPreposition(trigger, word).stream())
            .anyMatch(t -> words.isOf("agreed_on", Syntax.lemma(t)));
    return !deal && HomeAffairs.isAtHome(candidate);
  }

  /** One who holds no office in a government, where nobody else is named. */
  private static boolean isAlone(Candidate candidate) {
    return candidate.second().isEmpty()
        && candidate.first().size() == 1
        && !"GOV".equals(candidate.first().get(0).sector());
  }

  /** "Agreed late on Monday to extend": the parser often hangs the infinitive on the day. */
  private boolean hasInfinitive(Token verb) {
    if (!syntax.deps(verb, "xcomp").isEmpty()) {
      return true;
    }
    for (int at = verb.index() + 1; at < verb.index() + NEAR; at++) {
      if (!syntax.sentence().contains(at) || syntax.sentence().token(at).text().equals(",")) {
        return false;
      }
      if (syntax.sentence().token(at).pos().equals("TO")) {
        return true;
      }
    }
    return false;
  }

  /** "Is ready to be president": no offer. */
  private boolean isFitness(Candidate candidate) {
    Token trigger = candidate.match().trigger();
    return trigger.pos().startsWith("JJ")
        && syntax.deps(trigger, "xcomp").stream()
            .anyMatch(c -> c.isNoun() && !syntax.deps(c, "cop").isEmpty());
  }

  /** "Registered to oppose him": what somebody is against. */
  private boolean isAttitude(Candidate candidate) {
    Token trigger = candidate.match().trigger();
    return syntax.isInfinitive(trigger)
        && AGAINST.contains(candidate.reading().code().type())
        && words.isOf("stance", Syntax.lemma(trigger))
        && !candidate.reading().changed()
        && isAmongOwn(candidate);
  }

  /** "Said a president must be brave", "should have known", "ought to worry". */
  private boolean isPrinciple(Candidate candidate) {
    if (!candidate.reading().code().type().equals("REQUEST")
        || candidate.match().action().needs().stream().noneMatch(n -> n.slot().equals("must"))) {
      return false;
    }
    List<Token> clauses = syntax.deps(candidate.match().trigger(), "ccomp");
    return clauses.stream().anyMatch(c -> isPast(c) || words.isOf("mental", Syntax.lemma(c)))
        || (isAmongOwn(candidate)
            && (candidate.second().stream().allMatch(p -> isOf("voters", p))
                || clauses.stream().anyMatch(this::isOfAnybody)));
  }

  /** "Should have been". */
  private boolean isPast(Token verb) {
    List<Token> auxiliaries = syntax.deps(verb, "aux");
    return auxiliaries.stream().anyMatch(a -> a.pos().equals("MD"))
        && auxiliaries.stream().anyMatch(a -> Syntax.lemma(a).equals("have"))
        && auxiliaries.size() > 1
        && syntax.deps(verb, "mark").isEmpty();
  }

  private boolean isOfAnybody(Token verb) {
    return syntax.deps(verb, "nsubj").stream()
        .flatMap(s -> syntax.deps(s, "det").stream())
        .anyMatch(d -> ANYBODY.contains(Syntax.lemma(d)));
  }

  /** People of whom only a noun of a class tells. */
  private boolean isOf(String name, Party party) {
    Token noun = null;
    for (Token token : syntax.sentence().tokens()) {
      boolean inside = token.begin() >= party.begin() && token.end() <= party.end();
      if (inside && token.isNoun()) {
        noun = token;
      } else if (noun != null) {
        break;
      }
    }
    return noun != null && words.isOf(name, Syntax.lemma(noun));
  }

  private boolean isPrivatePerson(Party party) {
    if (party.sector() != null) {
      return PRIVATE.contains(party.sector());
    }
    return party.title() == null
        && (party.member() < 0 || kind(party) != CastKind.STATE)
        && !party.place();
  }

  /** True for an act with a target, or of several who act alike, all of one country. */
  private static boolean isAmongOwn(Candidate candidate) {
    boolean alike = candidate.match().action().reciprocal() && candidate.first().size() > 1;
    List<Party> all = sides(candidate).toList();
    return (!candidate.second().isEmpty() || alike)
        && HomeAffairs.isAtHome(candidate)
        && all.stream()
            .allMatch(p -> all.get(0).country() == null || !p.isForeignTo(all.get(0).country()));
  }

  private static Stream<Party> sides(Candidate candidate) {
    return Stream.concat(candidate.first().stream(), candidate.second().stream());
  }

  private CastKind kind(Party party) {
    return cast.members().get(party.member()).kind();
  }
}
