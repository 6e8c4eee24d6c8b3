package org.detente.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Token;
import org.detente.cast.CastMention;
import org.detente.record.EventMention;
import org.detente.record.Modality;
import org.jspecify.annotations.Nullable;

/**
 * What is known so far of one rule at one trigger. A rule that fits stays OUTRANKED, by the rule
 * that was taken before it, until it is refused or gives a row.
 */
final class RuleNotes {
  private final AnnotatedText text;
  private final Action action;
  private final Token trigger;
  private final List<Explanation.Step> steps = new ArrayList<>();
  private final List<Found> actors = new ArrayList<>();
  private final List<Explanation.Pair> pairs = new ArrayList<>();
  private final List<EventMention> events = new ArrayList<>();
  private final Map<Who, Origin> origins = new LinkedHashMap<>();
  private Refusal reason;
  private @Nullable String detail;
  private final @Nullable Match match;
  private @Nullable Reading reading;
  private String slot = "";
  private int side = 1;
  private boolean open;
  private @Nullable Token passed;
  private @Nullable Refusal why;

  /** A party by its words, which stay when more becomes known of it. */
  private record Who(int member, int begin, int end) {
    static Who of(Party party) {
      return new Who(party.member(), party.begin(), party.end());
    }

    boolean is(@Nullable Party party) {
      return party != null && equals(of(party));
    }
  }

  /** How a party was found. */
  private static final class Origin {
    private final Deque<Explanation.Link> path = new ArrayDeque<>();
    private final @Nullable CastMention mention;

    Origin(@Nullable CastMention mention) {
      this.mention = mention;
    }
  }

  /** A party, or words that are none. */
  private static final class Found {
    private final String slot;
    private final @Nullable Token head;
    private final Origin origin;
    private @Nullable Party party;
    private int side;
    private @Nullable Refusal reason;

    Found(
        int side,
        String slot,
        @Nullable Token head,
        @Nullable Party party,
        Origin origin,
        @Nullable Refusal reason) {
      this.side = side;
      this.slot = slot;
      this.head = head;
      this.party = party;
      this.origin = origin;
      this.reason = reason;
    }
  }

  RuleNotes(
      AnnotatedText text,
      Action action,
      Token trigger,
      @Nullable Match match,
      Refusal reason,
      @Nullable String detail) {
    this.text = text;
    this.action = action;
    this.trigger = trigger;
    this.match = match;
    this.reason = reason;
    this.detail = detail;
  }

  void step(Token word, String effect, boolean negated, EventCode code, Modality modality) {
    String before =
        steps.isEmpty() ? action.code().code() : steps.get(steps.size() - 1).cameoCode();
    Modality meant = steps.isEmpty() ? Modality.ACTUAL : steps.get(steps.size() - 1).modality();
    boolean auxiliary = effect.equals("AUXILIARY");
    if (auxiliary && before.equals(code.code()) && meant == modality) {
      return;
    }
    Explanation.Step step =
        new Explanation.Step(
            word.begin(), word.end(), word.text(), effect, negated, code.code(), modality);
    if (!steps.contains(step)) {
      steps.add(step);
    }
  }

  void reads(Reading read) {
    reading = read;
  }

  void slot(String name, boolean target) {
    closeSlot();
    slot = name;
    side = target ? 2 : 1;
    open = true;
  }

  /** A slot in which no phrase stood is noted as such. */
  private void closeSlot() {
    if (open) {
      actors.add(nobody(passed, why == null ? Refusal.NOTHING_THERE : why));
      open = false;
    }
    passed = null;
    why = null;
  }

  void phrase(Token head, List<Party> found) {
    open = false;
    if (found.isEmpty()) {
      actors.add(nobody(passed == null ? head : passed, why == null ? Refusal.NOBODY : why));
    }
    for (Party party : found) {
      actors.add(new Found(side, slot, head, party, origin(party), null));
    }
    passed = null;
    why = null;
  }

  private Found nobody(@Nullable Token words, Refusal refusal) {
    return new Found(side, slot, words, null, new Origin(null), refusal);
  }

  void passes(Token head, Refusal refusal) {
    if (passed == null) {
      passed = head;
      why = refusal;
    }
  }

  /** A party that was found before, too, is found anew: its path begins here. */
  void finds(Party party, @Nullable CastMention mention) {
    origins.put(Who.of(party), new Origin(mention));
  }

  void through(Way way, Token word, List<Party> found) {
    for (Party party : found) {
      origin(party).path.addFirst(new Explanation.Link(way, word.text()));
    }
  }

  private Origin origin(Party party) {
    return origins.computeIfAbsent(Who.of(party), p -> new Origin(null));
  }

  void drops(Party party, Refusal refusal) {
    for (int i = actors.size() - 1; i >= 0; i--) {
      if (Who.of(party).is(actors.get(i).party)) {
        actors.get(i).reason = refusal;
        return;
      }
    }
  }

  /**
   * Actors of a reciprocal rule may stand in the other side's slots; some stand in none. What is
   * known of them is what was said last: the place of the event may tell the country of a role.
   */
  void settles(Candidate candidate) {
    closeSlot();
    reading = candidate.reading();
    candidate.first().forEach(party -> settles(party, 1));
    candidate.second().forEach(party -> settles(party, 2));
  }

  private void settles(Party party, int on) {
    for (Found found : actors) {
      if (found.reason == null && Who.of(party).is(found.party)) {
        found.side = on;
        found.party = party;
        return;
      }
    }
    actors.add(new Found(on, "elsewhere", null, party, origin(party), null));
  }

  void refuses(Refusal refusal, @Nullable String about) {
    reason = refusal;
    detail = about;
  }

  /** Two actors, by their words, give no row; the second is empty where there is none. */
  void refuses(String one, String other, Refusal refusal, @Nullable String about) {
    reason = refusal;
    detail = about;
    pairs.add(new Explanation.Pair(one, other, refusal, about));
  }

  void codes(EventMention row) {
    events.add(row);
  }

  Token trigger() {
    return trigger;
  }

  Explanation.Rule build() {
    closeSlot();
    boolean coded = !events.isEmpty();
    String id = match == null || reading == null ? action.id() : EventRow.ruleId(match, reading);
    return new Explanation.Rule(
        id,
        RowText.of(action),
        coded ? null : reason,
        coded ? null : detail,
        List.copyOf(steps),
        reading == null ? null : reading.code().code(),
        reading == null ? null : reading.code().type(),
        reading == null ? null : reading.modality(),
        actors.stream().sorted(Comparator.comparingInt(f -> f.side)).map(this::actor).toList(),
        List.copyOf(pairs),
        List.copyOf(events));
  }

  private Explanation.Actor actor(Found found) {
    Party party = found.party;
    if (party == null) {
      Token head = found.head;
      return new Explanation.Actor(
          found.side,
          found.slot,
          head == null ? -1 : head.begin(),
          head == null ? -1 : head.end(),
          head == null ? "" : head.text(),
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          found.reason);
    }
    CastMention mention = found.origin.mention;
    return new Explanation.Actor(
        found.side,
        found.slot,
        party.begin(),
        party.end(),
        text.slice(party.begin(), party.end()),
        party.name(),
        party.country(),
        party.sector(),
        mention == null ? null : mention.form(),
        mention == null ? null : words(mention),
        party.member() < 0 ? null : text.cast().members().get(party.member()).evidence(),
        List.copyOf(found.origin.path),
        found.reason);
  }

  private String words(CastMention mention) {
    return text.slice(
        text.tokens().get(mention.first()).begin(), text.tokens().get(mention.end() - 1).end());
  }
}
