package org.detente.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.detente.annotate.Token;
import org.junit.jupiter.api.Test;

class EncoderToneTest {
  private final EncoderTone model = EncoderTone.shared();

  @Test
  void coldAndWarmSentencesLieOnTheirSidesOfPlainOnes() {
    double cold = tone("The regime's cruelty has left thousands of families in ruins .");
    double plain = tone("The delegation will arrive on Thursday and leave on Friday .");
    double warm = tone("Her patient work brought both peoples hope and a lasting friendship .");
    assertTrue(cold < plain - 0.5, cold + " " + plain);
    assertTrue(warm > plain + 0.5, warm + " " + plain);
  }

  @Test
  void targetsOfOneSentenceHaveTonesOfTheirOwn() {
    String sentence = "Anna Holm saved the talks after Piet Vos had wrecked them with his lies .";
    TargetTone holm = towards(sentence, "Anna Holm");
    TargetTone vos = towards(sentence, "Piet Vos");
    assertTrue(holm.balance() > vos.balance() + 0.3, holm + " " + vos);
    assertTrue(vos.negative() > 0.5, vos.toString());
  }

  @Test
  void reachesWhatTheWordListMisses() {
    String sentence = "Critics say that Piet Vos has blood on his hands .";
    assertTrue(towards(sentence, "Piet Vos").negative() > 0.5);
  }

  @Test
  void probabilitiesSumToOne() {
    TargetTone tone = towards("Norway and Sweden signed a treaty on fisheries .", "Norway");
    assertEquals(1, tone.negative() + tone.neutral() + tone.positive(), 1e-9);
  }

  @Test
  void targetOutsideTheWordsIsNeutral() {
    assertEquals(TargetTone.NEUTRAL, model.read(tokens("Norway signed .")).target(90, 95));
  }

  @Test
  void partsOfASentenceHaveTonesOfTheirOwn() {
    List<Token> tokens =
        tokens("Her warm and generous speech was answered with insults and cruel threats .");
    ToneModel.Reading reading = model.read(tokens);
    double warm = reading.tone(tokens.subList(0, 5));
    double cold = reading.tone(tokens.subList(6, 12));
    assertTrue(warm > cold + 0.5, warm + " " + cold);
    assertEquals(reading.tone(), reading.tone(tokens), 1e-12);
  }

  @Test
  void veryLongAndOddSentencesAreRead() {
    assertTrue(Math.abs(tone("talks ".repeat(2000).trim())) <= 4);
    assertTrue(Math.abs(tone("\u200b")) <= 4);
    assertTrue(Math.abs(tone("🕊 🕊 🕊")) <= 4);
  }

  @Test
  void threadsGetTheNumbersThatOneGets() {
    String sentence = "Anna Holm won praise for the treaty with Sweden .";
    List<TargetTone> tones =
        IntStream.range(0, 24).parallel().mapToObj(i -> towards(sentence, "Sweden")).toList();
    assertEquals(Collections.nCopies(24, towards(sentence, "Sweden")), tones);
  }

  private double tone(String text) {
    return model.read(tokens(text)).tone();
  }

  private TargetTone towards(String text, String target) {
    int begin = text.indexOf(target);
    return model.read(tokens(text)).target(begin, begin + target.length());
  }

  /** Tokens by blanks, each its own lemma and no name. */
  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : text.split(" ", -1)) {
      int end = at + word.codePointCount(0, word.length());
      tokens.add(new Token(tokens.size(), at, end, word, word, "NN", "O", Token.UNPARSED, ""));
      at = end + 1;
    }
    return tokens;
  }
}
