package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.detente.record.EventMention;
import org.detente.record.Quote;
import org.detente.record.Span;
import org.junit.jupiter.api.Test;

class EventLinksTest {

  private static Quote quote(String id, String speaker, int begin, int end) {
    Quote quote = new Quote();
    quote.setQuoteId(id);
    quote.setSpeakerName(speaker);
    quote.setSpans(List.of(new Span(begin, end)));
    return quote;
  }

  private static EventMention event(int begin, int end) {
    EventMention row = Texts.row("1", "RUS", "GBR", true);
    row.setTriggerBegin(begin);
    row.setTriggerEnd(end);
    return row;
  }

  @Test
  void anEventInsideAQuoteBelongsToItsSpeaker() {
    EventMention inside = event(12, 15);
    EventMention outside = event(90, 95);
    EventLinks.link(
        List.of(inside, outside),
        List.of(quote("outer", "The Kremlin", 0, 80), quote("inner", "Vladimir Putin", 10, 40)));

    assertEquals("inner", inside.getQuoteId());
    assertEquals("Vladimir Putin", inside.getAttributedTo());
    assertNull(outside.getQuoteId());
    assertNull(outside.getAttributedTo());
  }
}
