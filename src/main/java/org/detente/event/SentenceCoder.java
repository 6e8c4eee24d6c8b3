package org.detente.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
  private final ActionMatcher matcher;
  private final ReadingFinder readings;
  private final RoleFinder roles;
  private final OtherSide others;
  private final Sentence sentence;
  private final Rhetoric rhetoric;
  private final Acceptance acceptance;

  SentenceCoder(AnnotatedText text, Syntax syntax, ActionTable table) {
    this.sentence = syntax.sentence();
    this.matcher = new ActionMatcher(table, syntax, text.cast());
    this.readings = new ReadingFinder(syntax);
    PartyFinder parties = new PartyFinder(text, syntax);
    this.roles = new RoleFinder(syntax, parties);
    this.others = new OtherSide(syntax, text.cast(), parties);
    this.rhetoric = new Rhetoric(syntax, text.cast());
    this.acceptance = new Acceptance(text.cast());
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
    found.removeIf(c -> found.stream().anyMatch(c::isRepeatOf));
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
      List<Party> aimed = new ArrayList<>(roles.targets(match, reading));
      if (aimed.isEmpty()) {
        aimed.addAll(roles.sufferer(reading));
      }
      boolean alike = match.action().reciprocal() && !match.namesOther() && first.size() > 1;
      if (alike) {
        aimed.removeIf(p -> p.member() < 0 && p.country() == null);
      }
      List<Party> second = acceptance.targets(reading.code().type(), first, aimed);
      boolean lost = second.isEmpty() && !aimed.isEmpty();
      if (acceptance.isInternal(reading.code().type(), first, aimed)
          || (lost && reading.code().type().equals("SUPPORT"))) {
        continue;
      }
      Candidate candidate = rhetoric.read(new Candidate(match, reading, first, second));
      if (candidate == null || acceptance.isChat(candidate)) {
        continue;
      }
      if (!second.isEmpty() || alike) {
        return candidate;
      }
      if (fallback == null && acceptance.standsAlone(candidate)) {
        fallback = candidate.against(others.find(match, candidate.reading(), first));
      }
    }
    return fallback;
  }
}
