package org.detente.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.AnnotationLimits;
import org.detente.annotate.ArticleAnnotator;
import org.detente.annotate.CoreNlp;
import org.detente.annotate.Token;
import org.detente.cast.CastResolver;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.EventMention;
import org.detente.record.Mention;
import org.detente.record.MentionType;
import org.detente.record.Quote;
import org.detente.record.QuoteKind;
import org.detente.record.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ToneScorerTest {
  private static final String HOSTILE_QUOTE =
      "The foreign ministers of Denmark and Poland met in Copenhagen on Monday. "
          + "“Russia is a brutal and treacherous enemy,” the Polish minister said. "
          + "A second round will follow in Warsaw.";

  private static ArticleAnnotator annotator;

  private final ToneScorer scorer = ToneScorer.using(ToneLexicon.shared());

  @BeforeAll
  static void load() {
    annotator =
        new ArticleAnnotator(CoreNlp.shared(), new CastResolver(), AnnotationLimits.DEFAULT);
  }

  @Test
  void hostileQuotationIsNotHostileReporting() {
    AnnotatedText text = annotate(HOSTILE_QUOTE);
    scorer.score(
        text,
        List.of(),
        List.of(quote(text, QuoteKind.DIRECT, "“Russia is a brutal and treacherous enemy,”")),
        List.of());
    assertTrue(text.article().getTone() < -0.5);
    assertEquals(0, text.article().getNarratorTone(), 0.2);
  }

  @Test
  void indirectSpeechStaysWithTheNarrator() {
    AnnotatedText text = annotate("The minister said that the brutal war was a disaster.");
    Quote quote = quote(text, QuoteKind.INDIRECT, "that the brutal war was a disaster");
    scorer.score(text, List.of(), List.of(quote), List.of());
    assertTrue(quote.getTone() < -1);
    assertEquals(text.article().getTone(), text.article().getNarratorTone());
  }

  @Test
  void articleThatIsAllQuotationHasNoNarratorTone() {
    AnnotatedText text = annotate("“We welcome the agreement.”");
    scorer.score(text, List.of(), List.of(quote(text, QuoteKind.DIRECT, text.text())), List.of());
    assertTrue(text.article().getTone() > 0);
    assertNull(text.article().getNarratorTone());
  }

  @Test
  void mentionsLearnToneAndWhetherTheyAreQuoted() {
    AnnotatedText text = annotate("🕊 " + HOSTILE_QUOTE);
    Mention russia = mention(text, "Russia", MentionType.LOCATION, "RUS");
    Mention poland = mention(text, "Poland", MentionType.LOCATION, "POL");
    Mention paper = mention(text, "Copenhagen", MentionType.LOCATION, null);
    List<Quote> quotes =
        List.of(quote(text, QuoteKind.DIRECT, "Russia is a brutal and treacherous enemy"));
    scorer.score(text, List.of(russia, poland, paper), quotes, List.of());
    assertTrue(russia.getQuoted());
    assertTrue(russia.getNegative() > russia.getPositive());
    assertEquals(1, russia.getNegative() + russia.getNeutral() + russia.getPositive(), 1e-9);
    assertFalse(poland.getQuoted());
    assertTrue(poland.getNeutral() > 0.4);
    assertNull(paper.getNegative(), "no country, no person: not scored");
  }

  @Test
  void personsAreScoredWithoutACountry() {
    AnnotatedText text = annotate("Anna Holm won praise for her courage.");
    Mention holm = mention(text, "Anna Holm", MentionType.PERSON, null);
    scorer.score(text, List.of(holm), List.of(), List.of());
    assertTrue(holm.getPositive() > holm.getNegative());
  }

  @Test
  void eventsCarryTheToneOfSentenceAndArticle() {
    AnnotatedText text = annotate(HOSTILE_QUOTE);
    EventMention met = new EventMention();
    met.setSentenceBegin(0);
    scorer.score(text, List.of(), List.of(), new ArrayList<>(List.of(met)));
    assertEquals(0, met.getToneSentence());
    assertEquals(text.article().getTone(), met.getToneArticle());
  }

  @Test
  void textWithoutWordsHasNoTone() {
    AnnotatedText text = annotate("  ");
    scorer.score(text, List.of(), List.of(), List.of());
    assertNull(text.article().getTone());
    assertNull(text.article().getNarratorTone());
    assertEquals(TargetTone.NEUTRAL, scorer.target(text, 0, 1));
  }

  @Test
  void targetIsReadInItsOwnSentence() {
    AnnotatedText text = annotate("Norway won praise. Belarus launched a brutal attack.");
    int norway = text.text().indexOf("Norway");
    int belarus = text.text().indexOf("Belarus");
    assertTrue(scorer.target(text, norway, norway + 6).balance() > 0.2);
    assertTrue(scorer.target(text, belarus, belarus + 7).balance() < -0.2);
  }

  @Test
  void anotherModelCanTakeTheLexiconsPlace() {
    ToneModel flat =
        tokens ->
            new ToneModel.Reading() {
              @Override
              public double tone() {
                return 1.23456;
              }

              @Override
              public double tone(List<Token> part) {
                return 0;
              }

              @Override
              public TargetTone target(int begin, int end) {
                return new TargetTone(0.111111, 0.333333, 0.555556);
              }
            };
    AnnotatedText text = annotate("Norway and Sweden signed a treaty.");
    Mention norway = mention(text, "Norway", MentionType.LOCATION, "NOR");
    ToneScorer.using(flat).score(text, List.of(norway), List.of(), List.of());
    assertEquals(1.2346, text.article().getTone());
    assertEquals(0.1111, norway.getNegative());
    assertEquals(0.3333, norway.getNeutral());
    assertNotNull(norway.getPositive());
  }

  @Test
  void defaultModelTellsTheTargetsOfOneSentenceApart() {
    AnnotatedText text =
        annotate("Anna Holm saved the talks that Piet Vos had wrecked with his lies.");
    Mention holm = mention(text, "Anna Holm", MentionType.PERSON, "NOR");
    Mention vos = mention(text, "Piet Vos", MentionType.PERSON, "NLD");
    new ToneScorer().score(text, List.of(holm, vos), List.of(), List.of());
    assertTrue(vos.getNegative() > holm.getNegative() + 0.2);
  }

  @Test
  void modelsAreFoundByName() {
    assertSame(ToneLexicon.shared(), ToneModel.named("lexicon"));
    for (String name : ToneModel.NAMES) {
      assertNotNull(ToneModel.named(name));
    }
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> ToneModel.named("oracle"));
    assertTrue(refused.getMessage().contains("encoder, lexicon"), refused.getMessage());
  }

  private static AnnotatedText annotate(String text) {
    Article article = new Article();
    article.setText(text);
    article.setStatus(ArticleStatus.OK);
    return AnnotatedText.of(annotator.annotate(article));
  }

  private static Mention mention(
      AnnotatedText text, String words, MentionType type, String country) {
    Mention mention = new Mention();
    mention.setText(words);
    mention.setBegin(text.codePoints().fromChar(text.text().indexOf(words)));
    mention.setEnd(mention.getBegin() + words.length());
    mention.setType(type);
    mention.setCountry(country);
    return mention;
  }

  private static Quote quote(AnnotatedText text, QuoteKind kind, String words) {
    int begin = text.codePoints().fromChar(text.text().indexOf(words));
    Quote quote = new Quote();
    quote.setKind(kind);
    quote.setSpans(List.of(new Span(begin, begin + words.codePointCount(0, words.length()))));
    return quote;
  }
}
