package org.detente.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.detente.annotate.Token;
import org.junit.jupiter.api.Test;

class ToneLexiconTest {
  private final ToneLexicon lexicon = ToneLexicon.shared();

  @Test
  void oneWordGetsItsRatingSqueezed() {
    // The list rates "good" 1.9.
    assertEquals(4 * 1.9 / Math.sqrt(1.9 * 1.9 + 15), tone("a good day"), 1e-9);
  }

  @Test
  void wordsThatSayNothingWarmOrColdAreZero() {
    assertEquals(0, tone("the minister left for Geneva on Tuesday"));
  }

  @Test
  void negatorTurnsRoundAndWeakens() {
    double plain = ToneLexicon.ratings(tokens("this is good"))[2];
    assertEquals(-0.74 * plain, ToneLexicon.ratings(tokens("this is not good"))[3], 1e-9);
    assertEquals(
        -0.74 * plain, ToneLexicon.ratings(tokens("it is n’t very good"))[4] + 0.74 * .293, 1e-9);
  }

  @Test
  void negatorReachesThreeWords() {
    assertTrue(tone("nobody there was good") < 0);
    assertTrue(tone("nobody was here and life was good") > 0);
  }

  @Test
  void modifiersStrengthenAndWeakenLessWithDistance() {
    double plain = tone("the talks were tense");
    assertTrue(tone("the talks were extremely tense") < plain);
    assertTrue(tone("the talks were slightly tense") > plain);
    double near = ToneLexicon.ratings(tokens("a very good deal"))[2];
    double far = ToneLexicon.ratings(tokens("a very public good"))[3];
    assertEquals(0.293 * 0.05, near - far, 1e-9);
  }

  @Test
  void whatFollowsButWeighsThrice() {
    double[] ratings = ToneLexicon.ratings(tokens("good but good"));
    assertEquals(3 * ratings[0], ratings[2], 1e-9);
  }

  @Test
  void capitalsAreEmphasisOnlyAmongSmallLetters() {
    assertTrue(tone("a DISASTER for the talks") < tone("a disaster for the talks"));
    assertEquals(tone("a disaster"), tone("A DISASTER"), 1e-9);
  }

  @Test
  void exclamationMarksAddForceUpToFour() {
    assertTrue(tone("a disaster !") < tone("a disaster"));
    assertEquals(tone("a disaster !!!!"), tone("a disaster !!!!!!"), 1e-9);
  }

  @Test
  void wordsInsideNamesDoNotCount() {
    List<Token> tokens = tokens("the United Nations Security Council");
    tokens.replaceAll(
        t -> t.index() == 0 ? t : token(t.index(), t.begin(), t.text(), "ORGANIZATION"));
    assertEquals(0, lexicon.read(tokens).tone());
  }

  @Test
  void unlistedFormsAreFoundByTheirLemma() {
    List<Token> tokens =
        List.of(new Token(0, 0, 9, "Sanctifies", "bless", "VBZ", "O", Token.UNPARSED, ""));
    assertTrue(lexicon.read(tokens).tone() > 0);
  }

  @Test
  void toneStaysWithinItsScale() {
    assertTrue(tone("murder ".repeat(300).trim()) >= -4);
    assertTrue(tone("love ".repeat(300).trim()) <= 4);
  }

  @Test
  void wordsNearTheTargetWeighMore() {
    String sentence = "Arland praised the generous offer while Borland went on with its brutal war";
    assertTrue(towards(sentence, "Arland").balance() > towards(sentence, "Borland").balance());
  }

  @Test
  void coldWordsMakeNegativeMostLikelyAndWarmOnesPositive() {
    TargetTone cold = towards("Borland launched a brutal attack and killed civilians", "Borland");
    assertTrue(cold.negative() > cold.neutral() && cold.negative() > cold.positive());
    TargetTone warm = towards("Arland won praise for its generous help and courage", "Arland");
    assertTrue(warm.positive() > warm.neutral() && warm.positive() > warm.negative());
    TargetTone flat = towards("Arland opened an office in the capital", "Arland");
    assertTrue(flat.neutral() > flat.negative() && flat.neutral() > flat.positive());
  }

  @Test
  void theTargetsOwnWordsDoNotCount() {
    assertEquals(
        towards("The Freedom Party met on Monday", "Freedom Party"),
        towards("The Orchard Party met on Monday", "Orchard Party"));
  }

  @Test
  void probabilitiesSumToOne() {
    TargetTone tone = towards("Arland won a great victory over Borland", "Arland").rounded();
    assertEquals(1, tone.negative() + tone.neutral() + tone.positive(), 1e-9);
    assertEquals(tone.positive() - tone.negative(), tone.balance());
  }

  @Test
  void targetOutsideTheWordsIsNeutral() {
    assertEquals(TargetTone.NEUTRAL, lexicon.read(tokens("a good day")).target(50, 55));
  }

  private double tone(String text) {
    return lexicon.read(tokens(text)).tone();
  }

  private TargetTone towards(String text, String target) {
    int begin = text.indexOf(target);
    return lexicon.read(tokens(text)).target(begin, begin + target.length());
  }

  /** Tokens by blanks, each its own lemma and no name. */
  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : text.split(" ", -1)) {
      tokens.add(token(tokens.size(), at, word, "O"));
      at += word.length() + 1;
    }
    return tokens;
  }

  private static Token token(int index, int begin, String word, String ner) {
    return new Token(
        index, begin, begin + word.length(), word, word, "NN", ner, Token.UNPARSED, "");
  }
}
