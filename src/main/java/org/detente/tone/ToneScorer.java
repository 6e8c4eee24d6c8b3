package org.detente.tone;

import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.record.EventMention;
import org.detente.record.Mention;
import org.detente.record.Quote;

/** Scores the tone of an article and of its mentions, quotations and events. Thread-safe. */
public final class ToneScorer {
  /**
   * Sets the tone of a text's article and of the rows of its branches, in place.
   *
   * @param quotes also say which words are the narrator's
   */
  public void score(
      AnnotatedText text, List<Mention> mentions, List<Quote> quotes, List<EventMention> events) {}

  /** Tone towards a span of a text given in code points. */
  public TargetTone target(AnnotatedText text, int begin, int end) {
    return new TargetTone(0, 1, 0);
  }
}
