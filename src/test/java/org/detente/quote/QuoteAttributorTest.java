package org.detente.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.record.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteAttributorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"The ceasefire holds -- for now,\" a U.N. official said on Monday. | The ceasefire holds -- for now | a U.N. official",
        "\"There are differences... There are old wounds,\" Keller told reporters. | There are differences There are old wounds | Keller",
        "\"[The Turkish side] is ready to talk,\" the spokesman said. | The Turkish side is ready to talk | the spokesman",
        "\"Both sides agreed to meet again,\" the foreign ministry said in a statement. | Both sides agreed to meet again | the foreign ministry",
        "\"Judging by the mood we are not enemies, are we?\" the minister quipped. | Judging by the mood we are not enemies are we | the minister",
        "\"This is an act of war!\" shouted one lawmaker. | This is an act of war | one lawmaker",
        "\"We have no comment at this time,\" the statement said. | We have no comment at this time | the statement",
        "In a telegram to Ankara, the king wrote: \"Our thoughts are with you.\" | Our thoughts are with you | the king",
        "\"The vote was free and fair,\" state television quoted Orlov as saying. | The vote was free and fair | Orlov",
      })
  void testWireStyle(String text, String words, String speaker) {
    QuoteExamples.check(text, "DIRECT", words, speaker);
  }

  @Test
  void testQuotationsComeInOrderWithoutOverlap() {
    List<Quote> quotes =
        QuoteExamples.quotes(
            "Keller said the offer was \"a step backwards\". \"We will not sign,\" she said, adding"
                + " that Berlin agreed. \"It is over,\" Orlov said. \"They never wanted peace.\"");
    int end = 0;
    for (Quote quote : quotes) {
      assertTrue(quote.getSpans().get(0).getBegin() >= end, quote.getText());
      end = quote.getSpans().get(quote.getSpans().size() - 1).getEnd();
    }
    assertTrue(quotes.size() >= 4);
  }

  @Test
  void testOffsetsNameTheWords() {
    AnnotatedText text =
        QuoteExamples.annotate("\uD83D\uDE00 Talks go on. \"We are close,\" Keller said.");
    Quote quote = new QuoteAttributor().attribute(text).get(0);
    assertEquals(
        "\"We are close,\"",
        text.slice(quote.getSpans().get(0).getBegin(), quote.getSpans().get(0).getEnd()));
    assertEquals("said", text.slice(quote.getCueBegin(), quote.getCueEnd()));
    assertEquals("Keller", text.slice(quote.getSpeakerBegin(), quote.getSpeakerEnd()));
  }

  @Test
  void testEqualTextsGiveEqualIds() {
    String text = "\"We are close,\" Keller said.";
    assertEquals(
        QuoteExamples.quotes(text).get(0).getQuoteId(),
        QuoteExamples.quotes(text).get(0).getQuoteId());
    assertEquals(32, QuoteExamples.quotes(text).get(0).getQuoteId().length());
  }

  @Test
  void testCountriesInsideAreListed() {
    Quote quote =
        QuoteExamples.quotes("\"We stand with France and with Japan,\" the minister said.").get(0);
    assertEquals(List.of("FRA", "JPN"), quote.getAboutCountries());
  }

  @Test
  void testConfidenceGrowsWithTheLikelihoodOfAReport() {
    for (Route route : Route.values()) {
      double low = Confidences.of(route.name(), 0.1);
      double high = Confidences.of(route.name(), 0.97);
      assertTrue(low > 0 && low <= high && high < 1, route + ": " + low + " to " + high);
    }
    assertTrue(Confidences.of("CLAUSE", 0.2) < Confidences.of("CLAUSE", 0.96));
  }

  @Test
  void testTextsWithoutSpeechGiveNothing() {
    assertEquals(List.of(), QuoteExamples.quotes(""));
    assertEquals(List.of(), QuoteExamples.quotes("Rain fell."));
  }
}
