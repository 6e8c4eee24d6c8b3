package org.detente.tone;

import java.util.ArrayList;
import java.util.List;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tone of the words inside, or outside, some spans of a text: its sentences in, one by one, their
 * mean out. A sentence counts by its share of words in the part, so that a scrap of one does not
 * weigh as much as a whole one. What is outside is read by itself, so that a quotation does not
 * colour the words beside it; what is inside is read in its sentence.
 */
final class PartTone {
  private final SpanSet spans;
  private final boolean inside;
  private double sum;
  private double weights;

  private PartTone(SpanSet spans, boolean inside) {
    this.spans = spans;
    this.inside = inside;
  }

  static PartTone inside(SpanSet spans) {
    return new PartTone(spans, true);
  }

  static PartTone outside(SpanSet spans) {
    return new PartTone(spans, false);
  }

  /**
   * Adds what a sentence has of the part.
   *
   * @param reading of the whole sentence
   * @param tone of the whole sentence
   * @param model reads what must be read by itself
   */
  void add(Sentence sentence, ToneModel.Reading reading, double tone, ToneModel model) {
    if (inside && !spans.meets(sentence.beginOffset(), sentence.endOffset())) {
      return;
    }
    List<Token> tokens = new ArrayList<>(sentence.tokens().size());
    int words = 0;
    int all = 0;
    for (Token token : sentence.tokens()) {
      boolean word = Character.isLetterOrDigit(token.text().codePointAt(0));
      all += word ? 1 : 0;
      if (spans.covers(token.begin(), token.end()) == inside) {
        tokens.add(token);
        words += word ? 1 : 0;
      }
    }
    if (words > 0) {
      double weight = (double) words / all;
      weights += weight;
      if (tokens.size() == sentence.tokens().size()) {
        sum += weight * tone;
      } else {
        sum += weight * (inside ? reading.tone(tokens) : model.read(tokens).tone());
      }
    }
  }

  /** The mean to four decimals; null where no sentence has a word in the part. */
  @Nullable Double mean() {
    return weights == 0 ? null : ToneScorer.rounded(sum / weights);
  }
}
