package org.detente.export;

import java.util.List;
import org.detente.article.CanonicalUrl;
import org.detente.event.EventCollapse;
import org.detente.record.Event;
import org.detente.record.EventMention;
import org.jspecify.annotations.Nullable;

/**
 * One line of GDELT 2.0's mentions export, 16 cells. Offsets count code points into our article
 * text, -1 for an actor that is not there, sentences from 1; those of Actor1 are of the row's
 * Actor1, in whichever order a mention of a reciprocal event names the two. MentionType is 1 with a
 * URL, its source name then the URL's host without {@code www.}; 2 with a citation (publisher and
 * article id) and the publisher's name where an article has none. InRawText is 0 when an actor had
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
    boolean swapped = reversed != isTurned(event, mention);
    TsvLine line = new TsvLine("");
    line.number(reversed ? GdeltId.reversed(event.getEventId()) : GdeltId.of(event.getEventId()));
    line.text(GdeltEventLine.midnight(event.getFirstSeen()));
    line.text(GdeltEventLine.midnight(mention.getPublicationDate()));
    line.number(mention.getSourceUrl() == null ? 2 : 1);
    line.text(source(mention)).text(identifier(mention));
    line.number(mention.getSentence() + 1);
    line.number(swapped ? second : first).number(swapped ? first : second);
    line.number(mention.getTriggerBegin()).number(isRaw(mention) ? 1 : 0);
    line.number(Math.round(mention.getConfidence() * 100)).missing(1);
    line.decimal(GdeltEventLine.tone(mention.getToneArticle())).missing(1);
    return line.text(mention.getEventMentionId()).toString();
  }

  /** Whether a mention names the two of a reciprocal event in the other order than the event. */
  private static boolean isTurned(Event event, EventMention mention) {
    String first = EventCollapse.key(mention.getActor1());
    return event.getReciprocal() && !first.equals(EventCollapse.key(event.getActor1()));
  }

  private static @Nullable String source(EventMention mention) {
    String host = CanonicalUrl.host(mention.getSourceUrl());
    return host == null ? mention.getPublisher() : host;
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
