package org.detente.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.detente.record.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireStyleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "LONDON (Agency) -- Pavel Orlov hopes to see his counterpart when the two visit Rome on June 9 for a security conference, the German chancellor's national security adviser Lena Brandt said on Tuesday. | Pavel Orlov hopes to see his counterpart when the two visit Rome on June 9 for a security conference | Lena Brandt",
        "VIENNA: Ministers will meet again in June, a Foreign Ministry spokeswoman said. | Ministers will meet again in June | a Foreign Ministry spokeswoman",
        "BERLIN -- Germany will send a new envoy to Ankara, the chancellor said on Friday. | Germany will send a new envoy to Ankara | the chancellor",
        "The minister told Keller that the border would reopen in May. | the border would reopen in May | The minister",
        "The two ministers said they had agreed on a date for the summit. | they had agreed on a date for the summit | The two ministers",
        "The border will reopen in May, the minister told parliament. | The border will reopen in May | the minister",
      })
  void testDatelinesAndTrailingTags(String text, String words, String speaker) {
    QuoteExamples.check(text, "INDIRECT", words, speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Orlov again dismissed any hint that Sokolov could be sent to Berlin for trial, curtly saying it was \"not on the table\" to extradite him. | it was \"not on the table\" to extradite him | Orlov",
        "The president left on Friday, saying the talks were \"a waste of time\". | the talks were \"a waste of time\" | The president",
        "Keller and Orlov said the deal was \"a good start\" for both countries. | the deal was \"a good start\" for both countries | Keller and Orlov",
        "She said the border was \"closed for good\". | the border was \"closed for good\" | She",
      })
  void testParticiplesBelongToTheMainSubject(String text, String words, String speaker) {
    QuoteExamples.check(text, "MIXED", words, speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "BERLIN (Agency) - \"The treaty is dead,\" the chancellor said on Monday. | The treaty is dead | the chancellor",
        "After a night of talks with Moscow, Keller said: \"We are not there yet.\" | We are not there yet | Keller",
        "\"We are not there yet,\" Keller, the chief negotiator, told reporters in Geneva. | We are not there yet | Keller, the chief negotiator",
        "“They called it ‘a final offer’ and hung up,” the envoy said. | They called it ‘a final offer’ and hung up | the envoy",
      })
  void testDirectSpeech(String text, String words, String speaker) {
    QuoteExamples.check(text, "DIRECT", words, speaker);
  }

  @Test
  void testARelativePronounKeepsTheName() {
    Quote quote =
        QuoteExamples.check(
            "The talks were led by Angela Merkel, who said the offer was \"far too small\" for"
                + " Europe.",
            "MIXED",
            "the offer was \"far too small\" for Europe",
            "who");
    assertEquals("Angela Merkel", quote.getSpeakerName());
    assertEquals("DEU", quote.getSpeakerCountry());
  }

  @Test
  void testSpeakersOfTwoCountriesHaveNoCountry() {
    Quote quote =
        QuoteExamples.check(
            "Angela Merkel and Vladimir Putin both said the truce must hold.",
            "INDIRECT",
            "the truce must hold",
            "Angela Merkel and Vladimir Putin");
    assertEquals("Angela Merkel and Vladimir Putin", quote.getSpeakerName());
    assertNull(quote.getSpeakerCountry());
  }

  @Test
  void testTheAddresseeIsNoPartOfTheWords() {
    Quote quote =
        QuoteExamples.check(
            "Putin told Merkel the allies' patience was needed now.",
            "INDIRECT",
            "the allies' patience was needed now",
            "Putin");
    assertEquals("Putin", quote.getSpeakerText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The spokesman condemned the remarks.",
        "Rain fell on Geneva as the two delegations met.",
        "The envoys met outside the Turkish embassy in Vienna.",
      })
  void testPointersToSpeechAreNoSpeech(String text) {
    assertEquals(List.of(), QuoteExamples.quotes(text));
  }
}
