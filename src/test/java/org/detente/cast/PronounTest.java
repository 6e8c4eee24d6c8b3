package org.detente.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.junit.jupiter.api.Test;

class PronounTest {
  @Test
  void genderDecidesBeforeDistance() {
    AnnotatedText text =
        Texts.annotate(
            "2017-03-29",
            "Theresa May wrote to Donald Tusk on Wednesday. She promised that talks would be"
                + " brief. He answered within the hour.");
    assertEquals("Theresa May", Texts.name(text, "She"));
    assertEquals("Donald Tusk", Texts.name(text, "He"));
  }

  @Test
  void theSubjectOutranksTheObject() {
    AnnotatedText text =
        Texts.annotate(
            "2013-06-17",
            "Barack Obama met Vladimir Putin in Lough Erne. He said the meeting had been frank.");
    assertEquals("Barack Obama", Texts.name(text, "He"));
  }

  @Test
  void insideAQuotationHeIsNotTheSpeaker() {
    AnnotatedText text =
        Texts.annotate(
            "2018-10-23",
            "John Bolton met Vladimir Putin on Tuesday. “He wants a summit in Paris,” Bolton told"
                + " reporters.");
    assertEquals("Vladimir Putin", Texts.name(text, "He"));
  }

  @Test
  void theRunningSpeakerGoesOnSpeaking() {
    AnnotatedText text =
        Texts.annotate(
            "2015-11-16",
            "Mr Cameron met Mr Putin in Antalya. “We must work together,” Mr Cameron said.\n\n"
                + "“There is much to discuss,” he added.");
    assertEquals("David Cameron", Texts.name(text, "he"));
  }

  @Test
  void aFrontedPhraseLooksAhead() {
    AnnotatedText text =
        Texts.annotate(
            "2020-05-08", "In his message to Washington, Vladimir Putin proposed a new treaty.");
    assertEquals("Vladimir Putin", Texts.name(text, "his"));
  }

  @Test
  void subjectAndObjectOfOneVerbDiffer() {
    AnnotatedText text =
        Texts.annotate(
            "2018-07-16",
            "Donald Trump flew to Helsinki. Vladimir Putin greeted him at the palace.");
    assertEquals("Donald Trump", Texts.name(text, "him"));
  }

  @Test
  void theyAreTheTwoWhoWereJoined() {
    AnnotatedText text =
        Texts.annotate(
            "2020-05-08",
            "Vladimir Putin and Boris Johnson spoke by telephone. They agreed to meet again.");
    assertEquals(List.of("Vladimir Putin", "Boris Johnson"), Texts.names(text, "They", 1));
  }

  @Test
  void aStateOwnsWhatItRecalls() {
    AnnotatedText text =
        Texts.annotate(
            "2018-03-20", "Russia recalled its ambassador on Tuesday. Moscow gave no reason.");
    assertEquals("Russia", Texts.name(text, "its"));
    assertEquals("RUS", Texts.member(text, "its ambassador").country());
  }

  @Test
  void theFirstPersonIsLeftAlone() {
    AnnotatedText text =
        Texts.annotate("2015-11-16", "“I am sure we can agree,” Angela Merkel said.");
    assertEquals(1, text.cast().mentions().size());
  }

  @Test
  void whoCriticisedGoesOnSpeakingNotWhoWasCriticised() {
    AnnotatedText text =
        Texts.annotate(
            "2017-03-12",
            "Mark Rutte was rebuked at home, with Turkish minister Omer Celik condemning the"
                + " speech. He said the words were shameful.");
    assertEquals("Omer Celik", Texts.name(text, "He"));
  }

  @Test
  void theTwoAreThoseOfTheSentenceOutsideTheQuotation() {
    AnnotatedText text =
        Texts.annotate(
            "2019-05-14",
            "“I think President Trump will be glad to see you,” Mike Pompeo told Sergei Lavrov as"
                + " the two met for talks in Sochi.");
    assertEquals(List.of("Mike Pompeo", "Sergei Lavrov"), Texts.names(text, "the two", 1));
  }

  @Test
  void aFrontedClauseSpeaksOfThePairThatFollows() {
    AnnotatedText text =
        Texts.annotate(
            "2014-06-05",
            "While they failed to settle a dispute over fishing, Angela Merkel and Francois"
                + " Hollande stressed a wish to start again.");
    assertEquals(List.of("Angela Merkel", "Francois Hollande"), Texts.names(text, "they", 1));
  }
}
