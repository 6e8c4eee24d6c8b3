package org.detente.event;

import java.util.List;
import org.detente.record.EventMention;
import org.detente.record.Quote;
import org.detente.record.Span;

/**
 * Events and quotes of one article in; the events that are told inside a quote get its speaker and
 * id. Where quotes nest, the one with the shortest span around the trigger wins. Other events stay
 * as they are.
 */
public final class EventLinks {
  private EventLinks() {}

  /**
   * Sets {@code attributed_to} and {@code quote_id} of the events whose trigger stands in a quote.
   */
  public static void link(List<EventMention> events, List<Quote> quotes) {
    for (EventMention event : events) {
      int best = Integer.MAX_VALUE;
      for (Quote quote : quotes) {
        for (Span span : quote.getSpans()) {
          int length = span.getEnd() - span.getBegin();
          boolean inside =
              span.getBegin() <= event.getTriggerBegin() && event.getTriggerEnd() <= span.getEnd();
          if (inside && length < best) {
            best = length;
            event.setQuoteId(quote.getQuoteId());
            event.setAttributedTo(quote.getSpeakerName());
          }
        }
      }
    }
  }
}
