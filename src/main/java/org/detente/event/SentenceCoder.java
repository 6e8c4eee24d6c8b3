package org.detente.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  SentenceCoder(AnnotatedText text, Syntax syntax, ActionTable table) {
    this.sentence = syntax.sentence();
    this.cast = text.cast();
    this.matcher = new ActionMatcher(table, syntax, text.cast());
    this.readings = new ReadingFinder(syntax);
    this.roles = new RoleFinder(syntax, new PartyFinder(text, syntax));
  }

  List<Candidate> code() {
    List<Candidate> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      Candidate best = best(token);
      if (best != null) {
        found.add(best);
      }
    }
    Set<Integer> named = new LinkedHashSet<>();
    found.forEach(c -> named.addAll(c.match().consumed()));
    found.removeIf(c -> named.contains(c.match().trigger().index()));
    found.removeIf(c -> found.stream().anyMatch(g -> isSupportOfLike(g, c)));
    Set<Integer> governors = new LinkedHashSet<>();
    found.forEach(c -> governors.addAll(c.reading().governors()));
    found.removeIf(c -> governors.contains(c.match().trigger().index()));
    found.sort(Comparator.comparingInt(c -> c.match().trigger().index()));
    return found;
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
      Reading reading = readings.read(match);
      if (reading.mute()) {
        continue;
      }
      List<Party> first = roles.actors(match, reading);
      first = first.stream().filter(Party::known).toList();
      if (first.isEmpty() && match.action().reciprocal()) {
        first = roles.targets(match, reading).stream().filter(Party::known).toList();
        if (first.size() < 2) {
          continue;
        }
      }
      if (first.isEmpty()) {
        continue;
      }
      List<Party> second = new ArrayList<>(roles.targets(match, reading));
      if (second.isEmpty()) {
        second.addAll(roles.sufferer(reading));
      }
      List<Party> actors = first;
      second.removeIf(p -> actors.stream().anyMatch(p::sameAs));
      if (match.action().reciprocal() && first.size() > 1) {
        second.removeIf(p -> p.member() < 0 && p.country() == null);
      }
      boolean aimed = !second.isEmpty();
      second.removeIf(p -> isOwnState(actors, p));
      Candidate candidate = new Candidate(match, reading, first, second);
      if (aimed && second.isEmpty() && reading.code().type().equals("SUPPORT")) {
        continue;
      }
      if (isChat(candidate)) {
        continue;
      }
      if (!second.isEmpty() || (match.action().reciprocal() && first.size() > 1)) {
        return candidate;
      }
      if (fallback == null && standsAlone(candidate)) {
        fallback = candidate;
      }
    }
    return fallback;
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

  /** An act of one actor counts when a verb tells of it and it is no mere word. */
  private static boolean standsAlone(Candidate candidate) {
    Action action = candidate.match().action();
    String type = candidate.reading().code().type();
    boolean verb = action.kind() != 'n' || candidate.reading().support() != null;
    return verb
        && candidate.reading().modality() != Modality.HYPOTHETICAL
        && action.alone()
        && !type.equals("STATEMENT")
        && (STRONG.contains(type)
            || candidate.first().stream()
                .anyMatch(
                    p -> p.country() != null || OFFICIAL.contains(String.valueOf(p.sector()))))
        && (action.weight() > 0 || candidate.reading().changed() || !WORDS_ONLY.contains(type));
  }
}
