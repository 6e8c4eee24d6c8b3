package org.detente.tone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Sentence;
import org.detente.record.EventMention;
import org.detente.record.Mention;
import org.detente.record.MentionType;
import org.detente.record.Quote;
import org.detente.record.QuoteKind;

/**
 * Scores the tone of an article and of the mentions, quotations and events in it: the rows of one
 * annotated text in, the same rows with their tone set out. Thread-safe.
 *
 * <p>Tone is on VADER's scale, -4 to 4, and 0 for words that say nothing warm or cold; it is null
 * only where there are no words. Probabilities are 0 to 1. Both are rounded to four decimals, which
 * is more than any model knows and keeps rows equal between processors.
 *
 * <p>The narrator's tone leaves out the words of direct and mixed quotations, so that a hostile
 * quotation does not count as hostile reporting. Indirect speech stays with the narrator, who chose
 * its words.
 */
public final class ToneScorer {
  private final Supplier<ToneModel> model;

  /**
   * A scorer with the default model, the first of {@link ToneModel#NAMES}, which loads when the
   * first text is scored.
   */
  public ToneScorer() {
    this(() -> ToneModel.named(ToneModel.NAMES.get(0)));
  }

  private ToneScorer(Supplier<ToneModel> model) {
    this.model = model;
  }

  /** A scorer with a named model, which loads when the first text is scored. */
  public static ToneScorer using(String name) {
    return new ToneScorer(() -> ToneModel.named(name));
  }

  /** A scorer with a model of choice. */
  public static ToneScorer using(ToneModel model) {
    return new ToneScorer(() -> model);
  }

  /**
   * Sets the tone of a text's article and of the rows of its branches, in place. Every mention
   * learns whether it stands inside a quotation; those of a person or with a country are scored.
   *
   * @param quotes also say which words are the narrator's
   */
  public void score(
      AnnotatedText text, List<Mention> mentions, List<Quote> quotes, List<EventMention> events) {
    SpanSet quoted = SpanSet.of(quotes);
    Map<Integer, List<Mention>> targets = new HashMap<>();
    for (Mention mention : mentions) {
      mention.setQuoted(quoted.covers(mention.getBegin(), mention.getEnd()));
      int first = text.tokenIndex(mention.getBegin());
      boolean wanted = mention.getCountry() != null || mention.getType() == MentionType.PERSON;
      if (wanted && first < text.tokens().size()) {
        targets
            .computeIfAbsent(
                text.sentenceOf(text.tokens().get(first)).index(), key -> new ArrayList<>())
            .add(mention);
      }
    }
    List<Quote> verbatim = new ArrayList<>(quotes);
    verbatim.removeIf(quote -> quote.getKind() == QuoteKind.INDIRECT);
    PartTone narrator = PartTone.outside(SpanSet.of(verbatim));
    List<PartTone> spoken = new ArrayList<>(quotes.size());
    quotes.forEach(quote -> spoken.add(PartTone.inside(SpanSet.of(List.of(quote)))));
    double[] tones = new double[text.sentences().size()];
    double sum = 0;
    for (Sentence sentence : text.sentences()) {
      ToneModel.Reading reading = model.get().read(sentence.tokens());
      double tone = reading.tone();
      tones[sentence.index()] = tone;
      sum += tone;
      narrator.add(sentence, reading, tone, model.get());
      spoken.forEach(part -> part.add(sentence, reading, tone, model.get()));
      for (Mention mention : targets.getOrDefault(sentence.index(), List.of())) {
        scoreMention(reading, mention);
      }
    }
    text.article().setTone(tones.length == 0 ? null : rounded(sum / tones.length));
    text.article().setNarratorTone(narrator.mean());
    for (int i = 0; i < spoken.size(); i++) {
      quotes.get(i).setTone(spoken.get(i).mean());
    }
    for (EventMention event : events) {
      int at = text.sentenceIndex(event.getSentenceBegin());
      event.setToneSentence(at < tones.length ? rounded(tones[at]) : null);
      event.setToneArticle(text.article().getTone());
    }
  }

  /**
   * Sets the tone of events of a text whose article has its tone already, in place; the same as
   * {@link #score} gives them.
   */
  public void scoreEvents(AnnotatedText text, List<EventMention> events) {
    for (EventMention event : events) {
      int at = text.sentenceIndex(event.getSentenceBegin());
      boolean inText = at < text.sentences().size();
      event.setToneSentence(
          inText ? rounded(model.get().read(text.sentences().get(at).tokens()).tone()) : null);
      event.setToneArticle(text.article().getTone());
    }
  }

  /**
   * Tone towards a span of a text given in code points, in the sentence where the span begins;
   * neutral where the span touches no word.
   */
  public TargetTone target(AnnotatedText text, int begin, int end) {
    int first = text.tokenIndex(begin);
    if (first >= text.tokens().size()) {
      return TargetTone.NEUTRAL;
    }
    Sentence sentence = text.sentenceOf(text.tokens().get(first));
    return model.get().read(sentence.tokens()).target(begin, end).rounded();
  }

  private static void scoreMention(ToneModel.Reading reading, Mention mention) {
    TargetTone tone = reading.target(mention.getBegin(), mention.getEnd()).rounded();
    mention.setNegative(tone.negative());
    mention.setNeutral(tone.neutral());
    mention.setPositive(tone.positive());
  }

  /** Rounds to four decimals. */
  static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
