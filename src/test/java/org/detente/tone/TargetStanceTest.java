package org.detente.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Articles;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetStanceTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2016, 6, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The council condemned Latvia on Friday.",
        "Latvia was criticised by the auditors.",
        "Latvia broke its promise to the lenders.",
        "The envoy deplored the conduct of Latvia.",
        "Latvia has deceived and betrayed its partners.",
        "Portugal is tired of Latvia.",
        "The ministers voiced their anger at Latvia.",
        "The paper called Latvia a bully.",
        "Latvia failed to honour the treaty.",
        "Latvia, which had violated the truce, sent nobody.",
        "The bishop urged Latvia to release the students.",
        "The neighbours were dismayed by Latvia.",
      })
  void wordsPutItInABadLight(String sentence) {
    assertEquals(-1, light(sentence, "Latvia"), () -> sentence + signs(sentence, "Latvia"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The council commended Latvia on Friday.",
        "Latvia was praised by the auditors.",
        "Latvia kept its word to the lenders.",
        "The envoy hailed the courage of Latvia.",
        "Latvia won praise from the lenders.",
        "Latvia is a reliable partner.",
        "Portugal is grateful to Latvia.",
        "The ministers expressed their gratitude to Latvia.",
        "The envoy admired the Latvian generosity.",
        "The farmers paid tribute to Latvia, whose patience had helped them.",
      })
  void wordsPutItInAGoodLight(String sentence) {
    assertEquals(1, light(sentence, "Latvia"), () -> sentence + signs(sentence, "Latvia"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Latvia said that it would sign the treaty.",
        "Latvia denied the report.",
        "Latvia accused the bank of fraud.",
        "The rebels attacked Latvia at dawn.",
        "Heavy rain fell in Latvia on Sunday.",
        "The two ministers met Latvia's envoy.",
      })
  void whoSpeaksSuffersOrTakesPartStandsInNeither(String sentence) {
    assertEquals(0, light(sentence, "Latvia"), () -> sentence + signs(sentence, "Latvia"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Latvia has never betrayed its allies.|0",
        "Latvia is not a reliable partner.|-1",
        "The minister denied that Latvia had violated the truce.|0",
        "The minister asked whether Latvia had violated the truce.|0",
        "The auditors found no evidence that Latvia had violated the rules.|0",
        "The minister regretted that Latvia had left so early.|-1",
      })
  void negationAndWhatIsOnlySaidMayTurnTheLightOff(String sentence, int light) {
    assertEquals(light, light(sentence, "Latvia"), () -> sentence + signs(sentence, "Latvia"));
  }

  @Test
  void targetsOfOneSentenceHaveLightsOfTheirOwn() {
    String sentence = "The lenders praised Portugal for its patience and condemned Latvia.";
    assertEquals(1, light(sentence, "Portugal"));
    assertEquals(-1, light(sentence, "Latvia"));
  }

  @Test
  void saysNothingWhereNoWordOfTheTableGovernsTheTarget() {
    assertNull(light("Latvia grows a great deal of barley.", "Latvia"));
  }

  @Test
  void saysNothingOfASentenceThatWasNotParsed() {
    Token token = new Token(0, 0, 6, "Latvia", "Latvia", "NNP", "LOCATION", Token.UNPARSED, "");
    Token lied = new Token(1, 7, 11, "lied", "lie", "VBD", "O", Token.UNPARSED, "");
    assertNull(TargetStance.of(List.of(token, lied), 0, 6));
  }

  @Test
  void goodAndBadWordsInEqualNumberSayNothing() {
    String sentence = "Latvia saved the hostages and deceived its allies.";
    assertEquals(List.of(1, -1), lights(sentence, "Latvia"));
    assertNull(light(sentence, "Latvia"));
  }

  @Test
  void lightAddsToTheLogOddsOfItsTone() {
    TargetTone tone = new TargetTone(0.2, 0.5, 0.3);
    TargetTone bad = tone.inLight(-1, Math.log(3));
    assertEquals(0.6 / 1.4, bad.negative(), 1e-12);
    assertEquals(0.5 / 1.4, bad.neutral(), 1e-12);
    assertEquals(0.3 / 1.4, bad.positive(), 1e-12);
    assertEquals(tone.positive(), tone.inLight(1, 0).positive(), 1e-12);
    assertTrue(tone.inLight(0, 1).neutral() > tone.neutral());
  }

  @Test
  void modelWeighsTheLightIn() {
    String sentence = "The Gulf states blamed Latvia and thanked the emir.";
    AnnotatedText text = Articles.annotated(sentence, PUBLISHED);
    int begin = sentence.indexOf("Latvia");
    List<Token> tokens = text.sentences().get(0).tokens();
    List<Token> unparsed =
        tokens.stream()
            .map(
                t ->
                    new Token(
                        t.index(),
                        t.begin(),
                        t.end(),
                        t.text(),
                        t.lemma(),
                        t.pos(),
                        t.ner(),
                        Token.UNPARSED,
                        ""))
            .toList();
    TargetTone with = EncoderTone.shared().read(tokens).target(begin, begin + 6);
    TargetTone without = EncoderTone.shared().read(unparsed).target(begin, begin + 6);
    assertTrue(with.negative() > without.negative(), with + " " + without);
  }

  private static @Nullable Integer light(String sentence, String target) {
    int begin = sentence.indexOf(target);
    return TargetStance.of(tokens(sentence), begin, begin + target.length());
  }

  private static List<Integer> lights(String sentence, String target) {
    int begin = sentence.indexOf(target);
    return TargetStance.signs(tokens(sentence), begin, begin + target.length()).stream()
        .map(WordStance.Sign::light)
        .toList();
  }

  private static String signs(String sentence, String target) {
    int begin = sentence.indexOf(target);
    return " " + TargetStance.signs(tokens(sentence), begin, begin + target.length());
  }

  private static List<Token> tokens(String sentence) {
    return Articles.annotated(sentence, PUBLISHED).sentences().get(0).tokens();
  }
}
