package org.detente.tone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.detente.record.EventMention;
import org.detente.record.Mention;
import org.detente.record.MentionType;
import org.detente.record.Quote;
import org.detente.record.QuoteKind;
import org.jspecify.annotations.Nullable;

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
    double[] tones = new double[text.sentences().size()];
    for (Sentence sentence : text.sentences()) {
      ToneModel.Reading reading = model.get().read(sentence.tokens());
      tones[sentence.index()] = reading.tone();
      for (Mention mention : targets.getOrDefault(sentence.index(), List.of())) {
        scoreMention(reading, mention);
      }
    }
    scoreArticle(text, tones, quotes);
    for (Quote quote : quotes) {
      quote.setTone(meanTone(text, tones, SpanSet.of(List.of(quote)), true));
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

  private void scoreArticle(AnnotatedText text, double[] tones, List<Quote> quotes) {
    double sum = 0;
    for (double tone : tones) {
      sum += tone;
    }
    text.article().setTone(tones.length == 0 ? null : rounded(sum / tones.length));
    List<Quote> verbatim = new ArrayList<>(quotes);
    verbatim.removeIf(quote -> quote.getKind() == QuoteKind.INDIRECT);
    text.article().setNarratorTone(meanTone(text, tones, SpanSet.of(verbatim), false));
  }

  private static void scoreMention(ToneModel.Reading reading, Mention mention) {
    TargetTone tone = reading.target(mention.getBegin(), mention.getEnd()).rounded();
    mention.setNegative(tone.negative());
    mention.setNeutral(tone.neutral());
    mention.setPositive(tone.positive());
  }

  /**
   * Mean over sentences of the tone of the words inside, or outside, some spans; a sentence counts
   * by its share of words inside, so that a scrap of one does not weigh as much as a whole one.
   */
  private @Nullable Double meanTone(
      AnnotatedText text, double[] tones, SpanSet spans, boolean inside) {
    double sum = 0;
    double weights = 0;
    int first = inside ? text.sentenceIndex(spans.begin()) : 0;
    int end = inside ? text.sentenceIndex(spans.end()) + 1 : tones.length;
    for (Sentence sentence : text.sentences().subList(first, Math.min(end, tones.length))) {
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
        boolean whole = tokens.size() == sentence.tokens().size();
        double tone = whole ? tones[sentence.index()] : model.get().read(tokens).tone();
        double weight = (double) words / all;
        sum += weight * tone;
        weights += weight;
      }
    }
    return weights == 0 ? null : rounded(sum / weights);
  }

  /** Rounds to four decimals. */
  static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
