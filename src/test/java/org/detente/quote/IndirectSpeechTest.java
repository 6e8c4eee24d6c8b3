package org.detente.quote;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndirectSpeechTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The ministry said the convoy had crossed the border. | the convoy had crossed the border | The ministry",
        "The ministry said that the convoy had crossed the border. | the convoy had crossed the border | The ministry",
        "The convoy had crossed the border, the ministry said. | The convoy had crossed the border | the ministry",
        "The convoy had crossed the border, according to the ministry. | The convoy had crossed the border | the ministry",
        "The convoy, she said, had crossed the border at night. | The convoy had crossed the border at night | she",
        "Keller told reporters that the talks had failed. | the talks had failed | Keller",
        "Keller warned that the truce could collapse within days. | the truce could collapse within days | Keller",
        "The president insisted that his army would not retreat. | his army would not retreat | The president",
        "Moscow denied that its jets had entered the zone. | its jets had entered the zone | Moscow",
        "Keller and Orlov both said the two countries could work together. | the two countries could work together | Keller and Orlov both",
        "The governor announced that schools would stay closed. | schools would stay closed | The governor",
        "The envoy acknowledged that mistakes had been made. | mistakes had been made | The envoy",
      })
  void testReportedClauses(String text, String words, String speaker) {
    QuoteExamples.check(text, "INDIRECT", words, speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Keller said the offer was \"a step backwards\" for Europe. | the offer was \"a step backwards\" for Europe | Keller",
        "The president admitted that relations were \"not of the best kind\". | relations were \"not of the best kind\" | The president",
        "Orlov said that it was \"not possible\" to hand him over. | it was \"not possible\" to hand him over | Orlov",
      })
  void testMixedQuotationsTakeTheWholeClause(String text, String words, String speaker) {
    QuoteExamples.check(text, "MIXED", words, speaker);
  }

  @Test
  void testScareQuotesAndTitlesAreNotQuotations() {
    QuoteExamples.checkNone("The \"summit\" took place in a tent near Vienna.");
    QuoteExamples.checkNone("Her novel \"The Last Border\" sold well in three countries.");
  }
}
