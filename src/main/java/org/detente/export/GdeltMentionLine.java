package org.detente.export;

import java.util.List;
import org.detente.record.Event;
import org.detente.record.EventMention;
import org.jspecify.annotations.Nullable;

/**
 * One line of GDELT 2.0's mentions export, 16 cells. Offsets count code points into our article
 * text, -1 for an actor that is not there, sentences from 1. MentionType is 1 with a URL, 2 with a
 * citation (publisher and article id) where an article has none. InRawText is 0 when an actor had
 * to be resolved from a pronoun or a description. MentionDocLen is not in our table and stays
 * empty; Extras, which GDELT keeps free, holds our event_mention_id.
 */
final class GdeltMentionLine {
  /** The columns in their order. */
  static final List<String> COLUMNS =
      List.of(
          "GLOBALEVENTID",
          "EventTimeDate",
          "MentionTimeDate",
          "MentionType",
          "MentionSourceName",
          "MentionIdentifier",
          "SentenceID",
          "Actor1CharOffset",
          "Actor2CharOffset",
          "ActionCharOffset",
          "InRawText",
          "Confidence",
          "MentionDocLen",
          "MentionDocTone",
          "MentionDocTranslationInfo",
          "Extras");

  private GdeltMentionLine() {}

  /**
   * The line of a mention.
   *
   * @param reversed whether it belongs to the row in which the actors change places
   */
  static String of(Event event, EventMention mention, boolean reversed) {
    int first = mention.getActor1().getBegin();
    int second = mention.getActor2() == null ? -1 : mention.getActor2().getBegin();
    TsvLine line = new TsvLine("");
    line.number(reversed ? GdeltId.reversed(event.getEventId()) : GdeltId.of(event.getEventId()));
    line.text(GdeltEventLine.midnight(event.getFirstSeen()));
    line.text(GdeltEventLine.midnight(mention.getPublicationDate()));
    line.number(mention.getSourceUrl() == null ? 2 : 1);
    line.text(mention.getPublisher()).text(identifier(mention));
    line.number(mention.getSentence() + 1);
    line.number(reversed ? second : first).number(reversed ? first : second);
    line.number(mention.getTriggerBegin()).number(isRaw(mention) ? 1 : 0);
    line.number(Math.round(mention.getConfidence() * 100)).missing(1);
    line.decimal(GdeltEventLine.tone(mention.getToneArticle())).missing(1);
    return line.text(mention.getEventMentionId()).toString();
  }

  private static @Nullable String identifier(EventMention mention) {
    if (mention.getSourceUrl() != null) {
      return mention.getSourceUrl();
    }
    String publisher = mention.getPublisher() == null ? "" : mention.getPublisher() + ", ";
    return publisher + mention.getArticleId();
  }

  private static boolean isRaw(EventMention mention) {
    return !mention.getActor1().getIsCoref()
        && (mention.getActor2() == null || !mention.getActor2().getIsCoref());
  }
}
