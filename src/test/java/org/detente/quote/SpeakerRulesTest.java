package org.detente.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.detente.record.Quote;
import org.junit.jupiter.api.Test;

class SpeakerRulesTest {
  private static void direct(String text, String words, String speaker) {
    QuoteExamples.check(text, "DIRECT", words, speaker);
  }

  @Test
  void testTagsAfterTheQuotation() {
    direct(
        "\"We will sign the treaty,\" the minister said.",
        "We will sign the treaty",
        "the minister");
    direct(
        "\"We will sign the treaty,\" said Anna Keller.", "We will sign the treaty", "Anna Keller");
    direct(
        "\"The border stays shut,\" the Kremlin said in a readout of the call.",
        "The border stays shut",
        "the Kremlin");
    direct(
        "\"The border stays shut,\" said Pavel Orlov, the deputy foreign minister.",
        "The border stays shut",
        "Pavel Orlov, the deputy foreign minister");
    direct(
        "\"Who gains from this?\" Keller asked reporters in Vienna.",
        "Who gains from this",
        "Keller");
  }

  @Test
  void testTagsBeforeTheQuotation() {
    direct("Keller said: \"There is no deadline.\"", "There is no deadline", "Keller");
    direct("Keller told Orlov, \"There is no deadline.\"", "There is no deadline", "Keller");
    direct("He shook his head, saying: \"There is no deadline.\"", "There is no deadline", "He");
    direct(
        "Orlov replied that evening.\n\nHe wrote on Twitter: \"There is no deadline.\"",
        "There is no deadline",
        "He");
  }

  @Test
  void testASplitQuotationIsOneQuotation() {
    Quote quote =
        QuoteExamples.check(
            "\"The talks,\" Keller said, \"will go on for weeks.\"",
            "DIRECT",
            "The talks will go on for weeks",
            "Keller");
    assertEquals(2, quote.getSpans().size());
  }

  @Test
  void testARelativeClauseSpeaksForItsNoun() {
    direct(
        "\"We expect nothing,\" added Orlov, who heads the delegation.",
        "We expect nothing",
        "Orlov, who heads the delegation");
  }

  @Test
  void testSignaturesAndTranscripts() {
    direct(
        "\"It was a dreadful summit.\" — Anna Keller", "It was a dreadful summit", "Anna Keller");
    direct("\"KELLER: It was a dreadful summit.\"", "It was a dreadful summit", "KELLER");
  }

  @Test
  void testTheAddresseeIsNamed() {
    List<Quote> quotes =
        QuoteExamples.quotes("\"We should meet in Vienna,\" Anna Keller told Pavel Orlov.");
    assertEquals("Pavel Orlov", quotes.get(0).getAddressee());
  }

  @Test
  void testTheNextSentenceKeepsTheSpeaker() {
    direct(
        "\"The sanctions work,\" Keller said. \"They will stay for a year.\"",
        "The sanctions work They will stay for a year",
        "Keller");
    direct(
        "\"The sanctions work,\" Keller said.\n\n\"They will stay for a year, whatever happens.\"",
        "They will stay for a year whatever happens",
        "Keller");
  }

  @Test
  void testSeveralParagraphsAreOneQuotation() {
    Quote quote =
        QuoteExamples.check(
            "Keller said: “We came in good faith.\n\n“We leave without a deal.”",
            "DIRECT",
            "We came in good faith We leave without a deal",
            "Keller");
    assertEquals(2, quote.getSpans().size());
  }

  @Test
  void testTheOneWhoIsAskedSpeaks() {
    Quote quote =
        QuoteExamples.check(
            "Keller defended the deal in Berlin. \"It is a good deal,\" she said.\n\n"
                + "Asked by a reporter about the price, \"We have not counted every euro yet.\"",
            "DIRECT",
            "We have not counted every euro yet",
            "she");
    assertEquals("Keller", quote.getSpeakerName());
  }

  @Test
  void testNoSpeakerRatherThanAWrongOne() {
    Quote quote = QuoteExamples.quotes("\"Nobody in this town believes the report.\"").get(0);
    assertEquals("UNATTRIBUTED", quote.getMethod());
    assertEquals(0.0, quote.getConfidence());
  }
}
