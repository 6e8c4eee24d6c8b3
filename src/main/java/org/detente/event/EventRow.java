package org.detente.event;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.RowId;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.detente.record.Actor;
import org.detente.record.Article;
import org.detente.record.EventMention;
import org.detente.record.Location;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one candidate: one {@link EventMention} for each pair of actors, with code,
 * scores, offsets, date, place, confidence and identifiers.
 */
final class EventRow {
  private final AnnotatedText text;
  private final Syntax syntax;
  private final Sentence sentence;
  private final Candidate candidate;
  private final ActorWords words;
  private final Trace trace;
  private EventDate date = EventDate.fallback(null);
  private @Nullable Location location;

  EventRow(AnnotatedText text, Syntax syntax, Candidate candidate, Trace trace) {
    this.text = text;
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.candidate = candidate;
    this.trace = trace;
    this.words = new ActorWords(text);
  }

  void when(EventDate date) {
    this.date = date;
  }

  void where(@Nullable Location location) {
    this.location = location;
  }

  /** The row of a pair; actor2 may be null. */
  EventMention of(Party actor1, @Nullable Party actor2, boolean reciprocal) {
    EventMention row = new EventMention();
    Article article = text.article();
    row.setArticleId(article.getArticleId());
    row.setSourceUrl(article.getUrl());
    row.setPublisher(article.getPublisher());
    row.setLanguage(article.getLanguage());
    row.setPublicationDate(text.published());
    row.setEventDate(date.date());
    row.setDateResolution(date.resolution());
    row.setDateText(date.words());
    row.setHistoric(date.isHistoric(text.published()));
    code(row);
    row.setModality(candidate.reading().modality());
    row.setReciprocal(reciprocal && actor2 != null);
    row.setActor1(actor(actor1));
    row.setActor2(actor2 == null ? null : actor(actor2));
    row.setLocation(location);
    trigger(row);
    row.setSentence(sentence.index());
    row.setSentenceBegin(sentence.beginOffset());
    row.setSentenceEnd(sentence.endOffset());
    row.setSentenceText(text.slice(sentence.beginOffset(), sentence.endOffset()));
    row.setInLead(sentence.paragraph() == 0);
    List<String> features = RowFeatures.of(text, syntax, candidate, actor1, actor2);
    row.setConfidence(RowModel.score(features));
    row.setRuleId(ruleId(candidate.match(), candidate.reading()));
    row.setOntologyVersion(CodeTable.ONTOLOGY);
    row.setEventMentionId(
        RowId.of(
            article.getArticleId(),
            Integer.toString(sentence.index()),
            span(actor1),
            actor2 == null ? "" : span(actor2),
            row.getTriggerBegin() + "-" + row.getTriggerEnd(),
            row.getCameoCode()));
    row.setEventId(EventCollapse.eventId(row).orElse(null));
    trace.weighs(row, features);
    return row;
  }

  private static String span(Party party) {
    return party.begin() + "-" + party.end() + "/" + party.member();
  }

  private void code(EventMention row) {
    EventCode code = candidate.reading().code();
    boolean own = !candidate.reading().changed();
    Action action = candidate.match().action();
    String mode = own ? action.mode() : code.mode();
    row.setCameoCode(code.code());
    row.setCameoBase(code.base());
    row.setCameoRoot(code.root());
    row.setEventType(code.type());
    row.setEventMode(mode);
    row.setContexts(new ArrayList<>(new TreeSet<>(own ? action.contexts() : code.contexts())));
    row.setQuadClass(code.quadClass());
    row.setGoldstein(code.goldstein());
    row.setPloverScore(CodeTable.shared().ploverScore(code.type(), mode));
  }

  /** Row of the action table and the structure that it was read in. */
  static String ruleId(Match match, Reading reading) {
    return match.action().id() + "/" + structure(match, reading);
  }

  /** How a row is told: by a verb, a noun or one with a support verb, and what governs it. */
  static String structure(Match match, Reading reading) {
    String structure =
        match.action().kind() != 'n' ? "verb" : reading.support() == null ? "noun" : "support";
    return structure + (reading.changed() ? "/governed" : "");
  }

  private void trigger(EventMention row) {
    List<Token> words = candidate.match().words();
    int begin = words.get(0).begin();
    int end = words.get(0).end();
    int last = words.get(0).index();
    for (Token word : words) {
      if (word.index() <= last + 1) {
        end = Math.max(end, word.end());
        last = word.index();
      }
    }
    row.setTriggerBegin(begin);
    row.setTriggerEnd(end);
    row.setTriggerText(text.slice(begin, end));
  }

  private Actor actor(Party party) {
    Actor actor = new Actor();
    actor.setName(party.name());
    actor.setNameRaw(text.slice(party.begin(), party.end()));
    actor.setCountry(party.country());
    actor.setSector(party.sector());
    actor.setOtherSectors(new ArrayList<>(words.otherSectors(party)));
    actor.setCountry2(words.otherCountry(party));
    String code =
        (party.country() == null ? "" : party.country())
            + (party.sector() == null ? "" : party.sector());
    actor.setCameoCode(code.isEmpty() ? null : code);
    actor.setTitle(party.title());
    actor.setBegin(party.begin());
    actor.setEnd(party.end());
    actor.setIsCoref(party.coref());
    return actor;
  }
}
