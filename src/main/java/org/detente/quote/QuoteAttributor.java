package org.detente.quote;

import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.record.Quote;

/** An annotated text in, its quotations with their speakers out, in text order. Thread-safe. */
public final class QuoteAttributor {
  /** Finds and attributes the quotations of a text; tone stays null. */
  public List<Quote> attribute(AnnotatedText text) {
    return List.of();
  }
}
