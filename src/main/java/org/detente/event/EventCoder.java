package org.detente.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.detente.record.CastKind;
import org.detente.record.EventMention;
import org.detente.record.Location;
import org.detente.record.Modality;
import org.jspecify.annotations.Nullable;

/**
 * An annotated text in, the events that its sentences tell of out, in text order: who did what to
 * whom, when, where, and whether it was done, promised or denied. Only parsed sentences are read.
 * Tone, quote and speaker stay null ({@link EventLinks} sets the last two). Thread-safe; equal
 * input gives equal rows.
 */
public final class EventCoder {
  private static final int MAX_ROWS = 12;

  /** What one part of a government may do to another, as in a coup, or to jailed ministers. */
  private static final Set<String> DOMESTIC =
      Set.of("ASSAULT", "COERCE", "PROTEST", "RETREAT", "REJECT");

  /** Acts that are done to somebody where he is: killed a consul at a gallery in Izmir. */
  private static final Set<String> BODILY = Set.of("ASSAULT", "COERCE", "AID");

  /**
   * The least confidence of a row unless the caller wants another. The model card of the row model
   * ({@code src/docs/model-cards/row-model.md}) tells what it costs and gains.
   */
  public static final double LEAST_CONFIDENCE = 0.45;

  private final ActionTable table;
  private final double least;

  /** A coder with the shipped action table that gives rows of {@link #LEAST_CONFIDENCE}. */
  public EventCoder() {
    this(ActionTable.shared(), LEAST_CONFIDENCE);
  }

  /**
   * A coder with a table of the caller's.
   *
   * @param least least confidence of a row, 0 (all rows) to 1
   */
  public EventCoder(ActionTable table, double least) {
    this.table = table;
    this.least = least;
  }

  /** Codes the events of a text; tone and quotation links stay null. */
  public List<EventMention> code(AnnotatedText text) {
    return code(text, Trace.NONE);
  }

  /** Codes the events of a text as {@link #code} does, and tells how it came to them. */
  public Explanation explain(AnnotatedText text) {
    Recorder recorder = new Recorder(text, table);
    return recorder.finish(code(text, recorder));
  }

  /** Codes the events of a text before the eyes of a listener. */
  List<EventMention> code(AnnotatedText text, Trace trace) {
    List<EventMention> rows = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    Topics topics = Topics.of(text);
    for (Sentence sentence : text.sentences()) {
      trace.sentence(sentence);
      if (!sentence.parsed()) {
        continue;
      }
      Syntax syntax = new Syntax(sentence);
      for (Candidate candidate : new SentenceCoder(text, syntax, table, topics, trace).code()) {
        for (EventMention row : rows(text, syntax, candidate, trace)) {
          if (row.getConfidence() < least) {
            trace.doubts(candidate.match(), row);
          } else if (ids.add(row.getEventMentionId())) {
            rows.add(row);
            trace.codes(candidate.match(), row);
          } else {
            trace.repeats(candidate.match(), row);
          }
        }
      }
    }
    return rows;
  }

  private static List<EventMention> rows(
      AnnotatedText text, Syntax syntax, Candidate candidate, Trace trace) {
    EventRow row = new EventRow(text, syntax, candidate, trace);
    row.when(date(text, syntax, candidate));
    List<Token> clause = clause(candidate);
    if (BODILY.contains(candidate.reading().code().type())) {
      clause.addAll(syntax.objects(candidate.match().trigger()));
    }
    Location place = new EventPlace(text, syntax).find(clause);
    row.where(place);
    List<EventMention> rows = new ArrayList<>();
    HomeCountry home = new HomeCountry(text, syntax.sentence(), place);
    List<Party> first = home.ofActors(candidate.first(), candidate.second());
    boolean concession = candidate.reading().code().type().equals("CONCEDE");
    List<Party> second =
        concession
            ? home.ofPressers(candidate.second(), first)
            : home.ofTargets(candidate.reading().code(), candidate.second(), first);
    trace.settles(new Candidate(candidate.match(), candidate.reading(), first, second));
    boolean alike = candidate.match().action().reciprocal();
    if (second.isEmpty() && alike && first.size() > 1) {
      for (int i = 0; i < first.size(); i++) {
        for (int j = i + 1; j < first.size(); j++) {
          Refusal refusal = refusal(text, first.get(i), first.get(j), false, rows.size());
          if (refusal == null) {
            rows.add(row.of(first.get(i), first.get(j), true));
          } else {
            trace.refuses(candidate.match(), first.get(i), first.get(j), refusal);
          }
        }
      }
      return rows;
    }
    for (Party actor1 : first) {
      if (second.isEmpty()) {
        rows.add(row.of(actor1, null, false));
      }
      for (Party actor2 : second) {
        boolean reciprocal = alike && candidate.reading().bothAct();
        boolean domestic = !reciprocal && isDomestic(candidate);
        Refusal refusal = refusal(text, actor1, actor2, domestic, rows.size());
        if (refusal == null) {
          rows.add(row.of(actor1, actor2, reciprocal));
        } else {
          trace.refuses(candidate.match(), actor1, actor2, refusal);
        }
      }
    }
    return rows;
  }

  private static boolean isDomestic(Candidate candidate) {
    return DOMESTIC.contains(candidate.reading().code().type())
        || DOMESTIC.contains(candidate.match().action().code().type());
  }

  /** Why a pair gives no row; null when it gives one. */
  private static @Nullable Refusal refusal(
      AnnotatedText text, Party one, Party other, boolean domestic, int rows) {
    if (!domestic && isOneState(text, one, other)) {
      return Refusal.ONE_STATE;
    }
    if (Apolitical.isObscure(one, other)) {
      return Refusal.NOBODY_PUBLIC;
    }
    return rows < MAX_ROWS ? null : Refusal.TOO_MANY_PAIRS;
  }

  /** A state has no relations with itself: both are the same country or govern it. */
  private static boolean isOneState(AnnotatedText text, Party one, Party other) {
    return one.country() != null
        && one.country().equals(other.country())
        && isState(text, one)
        && isState(text, other);
  }

  private static boolean isState(AnnotatedText text, Party party) {
    return "GOV".equals(party.sector())
        || (party.member() >= 0
            && text.cast().members().get(party.member()).kind() == CastKind.STATE);
  }

  /** The tokens whose phrases belong to the event. */
  private static List<Token> clause(Candidate candidate) {
    Set<Token> tokens = new LinkedHashSet<>(candidate.match().arguments());
    tokens.addAll(candidate.reading().supports());
    return new ArrayList<>(tokens);
  }

  private static EventDate date(AnnotatedText text, Syntax syntax, Candidate candidate) {
    LocalDate published = text.published();
    Sentence sentence = syntax.sentence();
    boolean future = candidate.reading().modality() == Modality.INTENDED;
    Set<Integer> own = new TreeSet<>(candidate.reading().governors());
    clause(candidate).forEach(t -> own.add(t.index()));
    for (DateExpressions.Expression found :
        DateExpressions.find(sentence.tokens(), published, future)) {
      for (int i = found.first(); i < found.end(); i++) {
        Token at = syntax.head(sentence.tokens().get(i));
        int hops = 0;
        while (at != null && !at.isVerb() && !own.contains(at.index()) && hops++ < 4) {
          at = syntax.head(at);
        }
        if (at != null && own.contains(at.index())) {
          return found.date();
        }
      }
    }
    return EventDate.fallback(published);
  }
}
