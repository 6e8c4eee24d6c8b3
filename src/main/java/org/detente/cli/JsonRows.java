package org.detente.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.detente.record.Actor;
import org.detente.record.Article;
import org.detente.record.DeadLetter;
import org.detente.record.EventMention;
import org.detente.record.Mention;
import org.detente.record.Quote;
import org.detente.record.Span;
import org.detente.tone.TargetTone;
import org.jspecify.annotations.Nullable;

/**
 * Writes records in the JSON form of the {@code annotate} command. Positions are code points into
 * the article's text; what is unknown is null.
 */
final class JsonRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonRows() {}

  /** A line that holds nothing but its id. */
  static ObjectNode line(String id) {
    return JSON.createObjectNode().put("id", id);
  }

  /** A line for a document that failed. */
  static ObjectNode error(DeadLetter letter) {
    String id = letter.getSourceId();
    if (id == null) {
      Long offset = letter.getRecordOffset();
      id = offset == null ? letter.getSourceUri() : letter.getSourceUri() + "#" + offset;
    }
    return error(id, letter.getReason().name(), letter.getMessage());
  }

  /** A line for a document that failed. */
  static ObjectNode error(String id, String reason, String message) {
    ObjectNode line = line(id);
    line.putObject("error").put("reason", reason).put("message", message);
    return line;
  }

  static void article(ObjectNode line, Article article) {
    line.putObject("article")
        .put("title", article.getTitle())
        .put("byline", article.getByline())
        .put(
            "published",
            article.getPublishedOn() == null ? null : article.getPublishedOn().toString())
        .put("published_source", article.getPublishedSource().name())
        .put("year", article.getYear())
        .put("publisher", article.getPublisher())
        .put("url", article.getUrl())
        .put("language", article.getLanguage())
        .put("status", article.getStatus().name())
        .put("status_reason", article.getStatusReason())
        .put("text", article.getText())
        .put("tone", article.getTone())
        .put("narrator_tone", article.getNarratorTone());
  }

  static void mentions(ObjectNode line, List<Mention> mentions) {
    ArrayNode rows = line.putArray("mentions");
    for (Mention mention : mentions) {
      rows.addObject()
          .put("begin", mention.getBegin())
          .put("end", mention.getEnd())
          .put("text", mention.getText())
          .put("type", mention.getType().name())
          .put("name", mention.getName())
          .put("country", mention.getCountry())
          .put("sector", mention.getSector())
          .put("negative", mention.getNegative())
          .put("neutral", mention.getNeutral())
          .put("positive", mention.getPositive());
    }
  }

  static void quotes(ObjectNode line, List<Quote> quotes) {
    ArrayNode rows = line.putArray("quotes");
    for (Quote quote : quotes) {
      ObjectNode row = rows.addObject().put("kind", quote.getKind().name());
      ArrayNode content = row.putArray("content");
      for (Span span : quote.getSpans()) {
        content.addArray().add(span.getBegin()).add(span.getEnd());
      }
      span(row, "cue", quote.getCueBegin(), quote.getCueEnd());
      span(row, "speaker", quote.getSpeakerBegin(), quote.getSpeakerEnd());
      row.put("speaker_name", quote.getSpeakerName())
          .put("speaker_country", quote.getSpeakerCountry())
          .put("addressee", quote.getAddressee())
          .put("confidence", quote.getConfidence())
          .put("method", quote.getMethod())
          .put("tone", quote.getTone());
    }
  }

  static void events(ObjectNode line, List<EventMention> events) {
    ArrayNode rows = line.putArray("events");
    for (EventMention event : events) {
      event(rows.addObject(), event);
    }
  }

  /** The cells of one event. */
  static void event(ObjectNode row, EventMention event) {
    row.put("begin", event.getSentenceBegin()).put("end", event.getSentenceEnd());
    span(row, "trigger", event.getTriggerBegin(), event.getTriggerEnd());
    actor(row, "actor1", event.getActor1());
    actor(row, "actor2", event.getActor2());
    row.put("event_type", event.getEventType())
        .put("event_mode", event.getEventMode())
        .put("cameo_code", event.getCameoCode())
        .put("quad_class", event.getQuadClass())
        .put("goldstein", event.getGoldstein())
        .put("event_date", event.getEventDate() == null ? null : event.getEventDate().toString())
        .put("modality", event.getModality().name())
        .put("reciprocal", event.getReciprocal())
        .put("confidence", event.getConfidence())
        .put("rule_id", event.getRuleId());
  }

  /** One entry of {@code targets}. */
  static void target(ArrayNode targets, Span span, TargetTone tone) {
    targets
        .addObject()
        .put("begin", span.getBegin())
        .put("end", span.getEnd())
        .put("negative", tone.negative())
        .put("neutral", tone.neutral())
        .put("positive", tone.positive());
  }

  private static void span(
      ObjectNode row, String name, @Nullable Integer begin, @Nullable Integer end) {
    if (begin == null || end == null) {
      row.putNull(name);
    } else {
      row.putArray(name).add(begin).add(end);
    }
  }

  private static void actor(ObjectNode row, String name, @Nullable Actor actor) {
    if (actor == null) {
      row.putNull(name);
      return;
    }
    row.putObject(name)
        .put("name", actor.getName())
        .put("country", actor.getCountry())
        .put("sector", actor.getSector())
        .put("begin", actor.getBegin())
        .put("end", actor.getEnd());
  }
}
