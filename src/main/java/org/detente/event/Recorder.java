package org.detente.event;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.detente.cast.CastMention;
import org.detente.record.EventMention;
import org.detente.record.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what the coder of one text says; {@link #finish} makes an {@link Explanation} of it.
 */
final class Recorder implements Trace {
  private final AnnotatedText text;
  private final ActionTable table;
  private final List<Explanation.InSentence> sentences = new ArrayList<>();
  private final Map<Integer, Map<String, RuleNotes>> triggers = new TreeMap<>();
  private final IdentityHashMap<EventMention, List<String>> weighed = new IdentityHashMap<>();
  private @Nullable Sentence sentence;
  private @Nullable RuleNotes current;

  Recorder(AnnotatedText text, ActionTable table) {
    this.text = text;
    this.table = table;
  }

  /** The explanation of rows that were coded under these eyes. */
  Explanation finish(List<EventMention> rows) {
    close();
    return new Explanation(rows, List.copyOf(sentences));
  }

  @Override
  public void sentence(Sentence next) {
    close();
    sentence = next;
  }

  private void close() {
    if (sentence == null) {
      return;
    }
    List<Explanation.Trigger> told = new ArrayList<>();
    for (Map<String, RuleNotes> rules : triggers.values()) {
      told.add(trigger(new ArrayList<>(rules.values())));
    }
    Refusal reason = null;
    if (sentence.truncated()) {
      reason = Refusal.TOO_LONG;
    } else if (!sentence.parsed()) {
      reason = Refusal.NOT_PARSED;
    } else if (told.isEmpty()) {
      reason = Refusal.NO_TRIGGER;
    }
    int begin = sentence.beginOffset();
    int end = sentence.endOffset();
    sentences.add(new Explanation.InSentence(begin, end, text.slice(begin, end), reason, told));
    triggers.clear();
    weighed.clear();
    sentence = null;
    current = null;
  }

  /** The rule that gave the events first, else the one that was refused last. */
  private static Explanation.Trigger trigger(List<RuleNotes> notes) {
    List<Explanation.Rule> rules = new ArrayList<>();
    for (RuleNotes note : notes) {
      rules.add(note.build());
    }
    Token word = notes.get(0).trigger();
    rules.sort(Recorder::closer);
    if (rules.get(0).events().isEmpty()) {
      return new Explanation.Trigger(word.begin(), word.end(), word.text(), rules);
    }
    EventMention row = rules.get(0).events().get(0);
    return new Explanation.Trigger(
        row.getTriggerBegin(), row.getTriggerEnd(), row.getTriggerText(), rules);
  }

  private static int closer(Explanation.Rule one, Explanation.Rule other) {
    Refusal first = one.reason();
    Refusal second = other.reason();
    if (first == null || second == null) {
      return Boolean.compare(first != null, second != null);
    }
    return second.compareTo(first);
  }

  private void add(
      Action action,
      Token trigger,
      @Nullable Match match,
      Refusal reason,
      @Nullable String detail) {
    triggers
        .computeIfAbsent(trigger.index(), i -> new LinkedHashMap<>())
        .put(action.id(), new RuleNotes(text, action, trigger, match, reason, detail));
  }

  private RuleNotes notes(Match match) {
    Map<String, RuleNotes> rules = triggers.getOrDefault(match.trigger().index(), Map.of());
    RuleNotes found = rules.get(match.action().id());
    if (found == null) {
      throw new IllegalStateException("rule " + match.action().id() + " was not said to fit");
    }
    return found;
  }

  private RuleNotes current() {
    if (current == null) {
      throw new IllegalStateException("no rule is being tried");
    }
    return current;
  }

  @Override
  public void aside(Token word, char kind) {
    for (Action action : table.find(Syntax.lemma(word), kind)) {
      add(action, word, null, Refusal.NOT_A_PREDICATE, word.relation());
    }
  }

  @Override
  public void misfit(Action action, Token trigger, String missing) {
    add(action, trigger, null, Refusal.PHRASE_INCOMPLETE, missing);
  }

  @Override
  public void misfit(Action action, Token trigger, Need unmet) {
    add(action, trigger, null, Refusal.CONDITION_UNMET, RowText.of(unmet));
  }

  @Override
  public void fits(Match match) {
    add(match.action(), match.trigger(), match, Refusal.OUTRANKED, null);
  }

  @Override
  public void tries(Match match) {
    current = notes(match);
  }

  @Override
  public void step(Token word, String effect, boolean negated, EventCode code, Modality modality) {
    current().step(word, effect, negated, code, modality);
  }

  @Override
  public void reads(Reading reading) {
    current().reads(reading);
  }

  @Override
  public void slot(String slot, boolean target) {
    current().slot(slot, target);
  }

  @Override
  public void phrase(Token head, List<Party> found) {
    current().phrase(head, found);
  }

  @Override
  public void finds(Party party, @Nullable CastMention mention) {
    current().finds(party, mention);
  }

  @Override
  public List<Party> through(Way way, Token word, List<Party> found) {
    current().through(way, word, found);
    return found;
  }

  @Override
  public void passes(Token head, Refusal reason) {
    current().passes(head, reason);
  }

  @Override
  public void drops(Party party, Refusal reason) {
    current().drops(party, reason);
  }

  @Override
  public void settles(Candidate candidate) {
    notes(candidate.match()).settles(candidate);
  }

  @Override
  public void refuses(Match match, Refusal reason) {
    notes(match).refuses(reason, null);
  }

  @Override
  public void refuses(Match match, Refusal reason, Match better) {
    notes(match).refuses(reason, better.trigger().text() + " (" + better.action().id() + ")");
  }

  @Override
  public void refuses(Match match, Party one, Party other, Refusal reason) {
    String first = text.slice(one.begin(), one.end());
    notes(match).refuses(first, text.slice(other.begin(), other.end()), reason, null);
  }

  @Override
  public void weighs(EventMention row, List<String> features) {
    weighed.put(row, features);
  }

  @Override
  public void doubts(Match match, EventMention row) {
    String against = RowModel.against(weighed.getOrDefault(row, List.of()));
    String figure = String.format(Locale.ROOT, "%.3f", row.getConfidence());
    refuses(match, row, Refusal.UNLIKELY, against.isEmpty() ? figure : figure + "; " + against);
  }

  @Override
  public void repeats(Match match, EventMention row) {
    refuses(match, row, Refusal.REPEATED, null);
  }

  private void refuses(Match match, EventMention row, Refusal reason, @Nullable String detail) {
    String second = row.getActor2() == null ? "" : row.getActor2().getNameRaw();
    notes(match).refuses(row.getActor1().getNameRaw(), second, reason, detail);
  }

  @Override
  public void codes(Match match, EventMention row) {
    notes(match).codes(row);
  }
}
