package org.detente.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * A parsed sentence in, the events that it tells of out: the best action row for each trigger,
 * without rows that another one explains better (a governor whose act is named below it, a noun
 * that a verb row names).
 */
final class SentenceCoder {
  /** Acts of speech whose content is told by them. */
  private static final Set<String> CONTENT = Set.of("ACCUSE", "REQUEST", "THREATEN", "SUPPORT");

  private final ActionMatcher matcher;
  private final ReadingFinder readings;
  private final RoleFinder roles;
  private final OtherSide others;
  private final FurtherTargets further;
  private final Sentence sentence;
  private final Rhetoric rhetoric;
  private final OwnSide own;
  private final Acceptance acceptance;
  private final Apolitical apolitical;
  private final BorrowedActors borrowed;
  private final LoneActs lone;
  private final FarPronouns pronouns;
  private final Trace trace;
  private final Syntax syntax;
  private final AnsweredAct answered;

  /** Triggers of acts whose own clause names nobody on the second side. */
  private final Set<Integer> untold = new TreeSet<>();

  SentenceCoder(AnnotatedText text, Syntax syntax, ActionTable table, Topics topics, Trace trace) {
    this.sentence = syntax.sentence();
    this.trace = trace;
    this.syntax = syntax;
    this.answered = new AnsweredAct(syntax);
    this.matcher = new ActionMatcher(table, syntax, text.cast(), trace);
    this.readings = new ReadingFinder(syntax, trace);
    PartyFinder parties = new PartyFinder(text, syntax, trace);
    this.roles = new RoleFinder(syntax, parties, trace);
    this.further = new FurtherTargets(syntax, parties);
    this.others = new OtherSide(syntax, text.cast(), parties);
    this.rhetoric = new Rhetoric(syntax, text.cast());
    this.own = new OwnSide(text.cast());
    this.acceptance = new Acceptance(text.cast(), own);
    this.pronouns = new FarPronouns(text);
    this.lone = new LoneActs(text);
    this.borrowed = new BorrowedActors(text);
    this.apolitical = new Apolitical(syntax, text.cast(), topics);
  }

  List<Candidate> code() {
    List<Candidate> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      Candidate best = best(token);
      if (best != null) {
        found.add(best);
      }
    }
    dropTold(
        found,
        Refusal.PART_OF_OTHER,
        (c, other) -> other.match().consumed().contains(c.match().trigger().index()));
    dropTold(found, Refusal.PART_OF_OTHER, this::isContentOf);
    dropTold(found, Refusal.SAME_AS_VERB, (c, other) -> isSupportOfLike(other, c));
    dropTold(
        found,
        Refusal.GOVERNS_OTHER,
        (c, other) -> other.reading().governors().contains(c.match().trigger().index()));
    dropTold(found, Refusal.TOLD_BEFORE, Candidate::isRepeatOf);
    dropTold(
        found,
        Refusal.TOLD_BEFORE,
        (c, other) ->
            c.isSameActAs(other) && syntax.deps(c.match().trigger(), "obj", "nsubj").isEmpty());
    List<Candidate> all = List.copyOf(found);
    found.replaceAll(c -> answering(c, all));
    found.sort(Comparator.comparingInt(c -> c.match().trigger().index()));
    return found;
  }

  /** Drops the candidates that another one explains better. */
  private void dropTold(
      List<Candidate> found, Refusal reason, BiPredicate<Candidate, Candidate> isBetter) {
    found.removeIf(
        c -> {
          for (Candidate other : found) {
            if (isBetter.test(c, other)) {
              trace.refuses(c.match(), reason, other.match());
              return true;
            }
          }
          return false;
        });
  }

  /** An act whose clause names nobody it is aimed at is aimed at whom it answers. */
  private Candidate answering(Candidate candidate, List<Candidate> all) {
    if (!untold.contains(candidate.match().trigger().index())) {
      return candidate;
    }
    List<Party> targets =
        answered.targets(candidate, all).stream()
            .filter(p -> candidate.first().stream().noneMatch(p::sameAs))
            .toList();
    return targets.isEmpty() ? candidate : candidate.against(targets);
  }

  /** "Accused them of shelling a town": what somebody is accused of is told by the accusation. */
  private boolean isContentOf(Candidate below, Candidate over) {
    Token top = over.match().trigger();
    if (!CONTENT.contains(over.reading().code().type())
        || !top.isVerb()
        || below.reading().governors().contains(top.index())) {
      return false;
    }
    Token at = below.match().trigger();
    while (at.isVerb() && (at.is("ccomp") || at.is("xcomp") || at.is("conj"))) {
      Token head = syntax.head(at);
      boolean another = at.is("conj") && !syntax.deps(at, "nsubj").isEmpty();
      if (head == null || another) {
        return false;
      }
      if (head.equals(top)) {
        return !at.is("conj");
      }
      at = head;
    }
    return false;
  }

  /** "met for talks" is one meeting, told by the verb. */
  private static boolean isSupportOfLike(Candidate governor, Candidate below) {
    return !below.reading().changed()
        && below.reading().governors().contains(governor.match().trigger().index())
        && below.match().action().kind() == 'n'
        && governor.reading().code().type().equals(below.reading().code().type());
  }

  private @Nullable Candidate best(Token token) {
    List<Candidate> alone = new ArrayList<>();
    for (Match match : matcher.match(token)) {
      trace.tries(match);
      Reading reading = readings.read(match);
      if (reading.mute()) {
        trace.refuses(match, Refusal.ONLY_TALKED_ABOUT);
        continue;
      }
      List<Party> first = known(roles.actors(match, reading));
      if (first.isEmpty() && match.action().reciprocal()) {
        first = known(roles.targets(match, reading));
        if (first.size() < 2) {
          first = known(roles.around(match, first));
        }
        if (first.size() < 2) {
          trace.refuses(match, Refusal.NEEDS_TWO_SIDES);
          continue;
        }
      }
      if (first.isEmpty()) {
        trace.refuses(match, Refusal.NO_ACTOR);
        continue;
      }
      List<Party> aimed = new ArrayList<>(roles.targets(match, reading));
      if (aimed.isEmpty()) {
        aimed.addAll(roles.sufferer(reading));
      }
      boolean alike = match.action().reciprocal() && !match.namesOther() && first.size() > 1;
      if (alike) {
        drop(aimed, Refusal.UNKNOWN_BESIDE_KNOWN, p -> p.member() < 0 && p.country() == null);
      }
      String type = reading.code().type();
      List<Party> actors = first;
      List<Party> second = new ArrayList<>(aimed);
      drop(
          second,
          Refusal.ONLY_MENTIONED,
          p -> Addressees.isBlowAsked(match, reading) || Addressees.isStruck(reading, p));
      drop(second, Refusal.PRONOUN_UNRESOLVED, pronouns::isFar);
      drop(second, Refusal.BOTH_THE_SAME, p -> actors.stream().anyMatch(p::sameAs));
      drop(second, Refusal.OWN_STATE, p -> own.isOwnState(actors, p));
      drop(second, Refusal.OWN_SIDE, p -> own.isOwn(type, actors, p));
      boolean talk = match.action().code().type().equals("CONSULT");
      drop(
          second,
          Refusal.ONLY_MENTIONED,
          p ->
              Addressees.isListener(match, p)
                  || !acceptance.isMeant(reading.code(), actors, p)
                  || (talk && acceptance.isBeside(p)));
      Candidate told = new Candidate(match, reading, first, second);
      trace.settles(told);
      if (own.isInternal(type, first, aimed)
          || HomeAffairs.isTrip(type, first, aimed)
          || (!(alike && reading.support() != null)
              && !aimed.isEmpty()
              && second.isEmpty()
              && type.equals("SUPPORT"))) {
        trace.refuses(match, Refusal.OWN_SUPPORT);
        continue;
      }
      Candidate candidate = rhetoric.read(told);
      if (candidate == null) {
        trace.refuses(match, Refusal.FIGURE_OF_SPEECH);
        continue;
      }
      if (!acceptance.isAble(candidate)) {
        trace.refuses(match, Refusal.NO_POWER);
        continue;
      }
      Refusal idle = apolitical.whyNot(candidate);
      if (idle != null) {
        trace.refuses(match, idle);
        continue;
      }
      Refusal chat = acceptance.whyChat(candidate);
      if (chat != null) {
        trace.refuses(match, chat);
        continue;
      }
      if (!second.isEmpty() || alike) {
        alone.forEach(c -> trace.refuses(c.match(), Refusal.ONE_SIDED, match));
        untold.remove(token.index());
        return candidate;
      }
      List<Party> near = new ArrayList<>(further.find(match, candidate.reading()));
      near.removeIf(p -> !acceptance.isAimed(candidate, p));
      if (!near.isEmpty()) {
        untold.remove(token.index());
        return candidate.against(near);
      }
      Refusal refusal = acceptance.whyNotAlone(candidate);
      List<Party> passed = aimed.stream().filter(p -> !second.contains(p)).toList();
      List<Party> other = others.find(match, candidate.reading(), first, passed);
      if (refusal == Refusal.NO_STATE_ACTOR && !other.isEmpty() && acceptance.isOfficial(first)) {
        refusal = null;
      }
      if (refusal == null && other.isEmpty() && lone.tellsTooLittle(candidate)) {
        refusal = Refusal.NEEDS_ACTOR2;
      }
      if (refusal != null) {
        trace.refuses(match, refusal);
      } else {
        untold.add(token.index());
        alone.add(candidate.against(other));
      }
    }
    return alone.isEmpty() ? null : alone.get(0);
  }

  private List<Party> known(List<Party> found) {
    List<Party> kept = new ArrayList<>(found);
    drop(kept, Refusal.ACTOR_UNKNOWN, p -> !p.known() || borrowed.isMereName(p));
    drop(kept, Refusal.ONLY_LENT, borrowed::isLent);
    drop(kept, Refusal.PRONOUN_UNRESOLVED, pronouns::isFar);
    return kept;
  }

  private void drop(List<Party> parties, Refusal reason, Predicate<Party> which) {
    parties.removeIf(
        p -> {
          boolean gone = which.test(p);
          if (gone) {
            trace.drops(p, reason);
          }
          return gone;
        });
  }
}
