package org.detente.event;

import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.record.EventMention;

/** An annotated text in, the events that its sentences tell of out, in text order. Thread-safe. */
public final class EventCoder {
  /** Codes the events of a text; tone and quotation links stay null. */
  public List<EventMention> code(AnnotatedText text) {
    return List.of();
  }
}
