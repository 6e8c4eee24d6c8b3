package org.detente.quote;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BritishStyleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "‘We won’t lift the sanctions,’ the foreign secretary said. | We won’t lift the sanctions | the foreign secretary",
        "‘We won’t lift the sanctions’, said Ms Keller. | We won’t lift the sanctions | Ms Keller",
        "The foreign secretary said: ‘We won’t lift the sanctions.’ | We won’t lift the sanctions | The foreign secretary",
        "'It's the allies' duty to answer,' the prime minister told MPs. | It's the allies' duty to answer | the prime minister",
        "Mr Orlov said: 'The ball is in London's court.' | The ball is in London's court | Mr Orlov",
        "‘It is too soon,’ she said, ‘to speak of a breakthrough.’ | It is too soon to speak of a breakthrough | she",
        "‘They told us “never” and meant it,’ a Whitehall source said. | They told us never and meant it | a Whitehall source",
        "A Downing Street spokesman said: “The prime minister raised the case.” | The prime minister raised the case | A Downing Street spokesman",
      })
  void testDirectSpeech(String text, String words, String speaker) {
    QuoteExamples.check(text, "DIRECT", words, speaker);
  }

  @Test
  void testMixedSpeech() {
    QuoteExamples.check(
        "Ms Keller said the plan was ‘dead in the water’ after the vote.",
        "MIXED",
        "the plan was ‘dead in the water’ after the vote",
        "Ms Keller");
  }

  @Test
  void testParagraphsResumeWithSingleMarks() {
    QuoteExamples.check(
        "The ambassador said: ‘We have done our part.\n\n‘Now it’s for Moscow to do the same.’",
        "DIRECT",
        "We have done our part Now it’s for Moscow to do the same",
        "The ambassador");
  }

  @Test
  void testApostrophesAreNotQuotations() {
    QuoteExamples.checkNone("The ministers’ aides couldn’t agree on the envoys’ seats.");
  }
}
