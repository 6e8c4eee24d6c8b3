package org.detente.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.detente.cast.Cast;
import org.detente.record.CastKind;
import org.detente.record.Modality;
import org.jspecify.annotations.Nullable;

/**
 * A parsed sentence in, the events that it tells of out: the best action row for each trigger,
 * without rows that another one explains better (a governor whose act is named below it, a noun
 * that a verb row names).
 */
final class SentenceCoder {
  /** What takes two, and is an event without the second only by a row with conditions. */
  private static final Set<String> WORDS_ONLY = Set.of("CONSULT", "SUPPORT", "COOPERATE");

  /** Sectors of the state: their acts count even when the country is not told. */
  private static final Set<String> OFFICIAL = Set.of("GOV", "MIL", "JUD", "COP", "SPY", "REB");

  /** Acts that count even of somebody whose country is unknown. */
  private static final Set<String> STRONG =
      Set.of("PROTEST", "MOBILIZE", "COERCE", "ASSAULT", "SANCTION", "RETREAT");

  private final ActionMatcher matcher;
  private final ReadingFinder readings;
  private final RoleFinder roles;
  private final Sentence sentence;
  private final Cast cast;
  private final Trace trace;

  SentenceCoder(AnnotatedText text, Syntax syntax, ActionTable table, Trace trace) {
    this.sentence = syntax.sentence();
    this.cast = text.cast();
    this.trace = trace;
    this.matcher = new ActionMatcher(table, syntax, text.cast(), trace);
    this.readings = new ReadingFinder(syntax, trace);
    this.roles = new RoleFinder(syntax, new PartyFinder(text, syntax, trace), trace);
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
    dropTold(found, Refusal.SAME_AS_VERB, (c, other) -> isSupportOfLike(other, c));
    dropTold(
        found,
        Refusal.GOVERNS_OTHER,
        (c, other) -> other.reading().governors().contains(c.match().trigger().index()));
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

  /** "met for talks" is one meeting, told by the verb. */
  private static boolean isSupportOfLike(Candidate governor, Candidate below) {
    return !below.reading().changed()
        && below.reading().governors().contains(governor.match().trigger().index())
        && below.match().action().kind() == 'n'
        && governor.reading().code().type().equals(below.reading().code().type());
  }

  private @Nullable Candidate best(Token token) {
    Candidate fallback = null;
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
          trace.refuses(match, Refusal.NEEDS_TWO_SIDES);
          continue;
        }
      }
      if (first.isEmpty()) {
        trace.refuses(match, Refusal.NO_ACTOR);
        continue;
      }
      List<Party> second = new ArrayList<>(roles.targets(match, reading));
      if (second.isEmpty()) {
        second.addAll(roles.sufferer(reading));
      }
      List<Party> actors = first;
      drop(second, Refusal.BOTH_THE_SAME, p -> actors.stream().anyMatch(p::sameAs));
      if (match.action().reciprocal() && first.size() > 1) {
        drop(second, Refusal.UNKNOWN_BESIDE_KNOWN, p -> p.member() < 0 && p.country() == null);
      }
      boolean aimed = !second.isEmpty();
      drop(second, Refusal.OWN_STATE, p -> isOwnState(actors, p));
      Candidate candidate = new Candidate(match, reading, first, second);
      trace.settles(candidate);
      if (aimed && second.isEmpty() && reading.code().type().equals("SUPPORT")) {
        trace.refuses(match, Refusal.OWN_SUPPORT);
        continue;
      }
      if (isChat(candidate)) {
        trace.refuses(match, Refusal.STATEMENT_NOT_BETWEEN_COUNTRIES);
        continue;
      }
      if (!second.isEmpty() || (match.action().reciprocal() && first.size() > 1)) {
        return candidate;
      }
      Refusal refusal = whyNotAlone(candidate);
      if (refusal != null) {
        trace.refuses(match, refusal);
      } else if (fallback == null) {
        fallback = candidate;
      }
    }
    return fallback;
  }

  private List<Party> known(List<Party> found) {
    List<Party> kept = new ArrayList<>(found);
    drop(kept, Refusal.ACTOR_UNKNOWN, p -> !p.known());
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

  /** A government has no dealings with its own state: a minister who denies that it interfered. */
  private boolean isOwnState(List<Party> actors, Party party) {
    return party.member() >= 0
        && cast.members().get(party.member()).kind() == CastKind.STATE
        && actors.stream()
            .allMatch(
                a ->
                    "GOV".equals(a.sector())
                        && a.country() != null
                        && a.country().equals(party.country()));
  }

  /** Statements count between countries, not to reporters. */
  private static boolean isChat(Candidate candidate) {
    return candidate.reading().code().type().equals("STATEMENT")
        && (candidate.first().stream().allMatch(p -> p.country() == null)
            || candidate.second().stream()
                .allMatch(p -> p.country() == null || p.place() || "JRN".equals(p.sector())));
  }

  /**
   * Why an act of one actor is no event; null when it is one: a verb tells of it and it is no mere
   * word.
   */
  private static @Nullable Refusal whyNotAlone(Candidate candidate) {
    Action action = candidate.match().action();
    Reading reading = candidate.reading();
    String type = reading.code().type();
    if (action.kind() == 'n' && reading.support() == null) {
      return Refusal.BARE_NOUN;
    }
    if (reading.modality() == Modality.HYPOTHETICAL) {
      return Refusal.MERELY_POSSIBLE;
    }
    if (!action.alone()) {
      return Refusal.NEEDS_ACTOR2;
    }
    boolean official =
        candidate.first().stream()
            .anyMatch(p -> p.country() != null || OFFICIAL.contains(String.valueOf(p.sector())));
    if (!official && !STRONG.contains(type)) {
      return Refusal.NO_STATE_ACTOR;
    }
    if (action.weight() <= 0 && !reading.changed() && WORDS_ONLY.contains(type)) {
      return Refusal.NO_PARTNER;
    }
    return null;
  }
}
