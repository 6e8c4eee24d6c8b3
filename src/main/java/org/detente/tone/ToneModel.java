package org.detente.tone;

import java.util.List;
import org.detente.annotate.Token;

/**
 * A way of reading tone: tokens of one sentence in, a {@link Reading} out. Implementations are
 * thread-safe, deterministic and offline. {@link EncoderTone} is the more exact, {@link
 * ToneLexicon} the one that needs no native code and can be checked by hand.
 */
public interface ToneModel {
  /** Names that {@link #named} knows, the default first. */
  List<String> NAMES = List.of("encoder", "lexicon");

  /**
   * The model of a name; an encoder loads at the first call.
   *
   * @throws IllegalArgumentException for a name that is not in {@link #NAMES}
   */
  static ToneModel named(String name) {
    return switch (name) {
      case "encoder" -> EncoderTone.shared();
      case "lexicon" -> ToneLexicon.shared();
      default ->
          throw new IllegalArgumentException("Unknown tone model " + name + "; one of " + NAMES);
    };
  }

  /**
   * Reads a sentence, or a part of one by itself.
   *
   * @param tokens tokens of one sentence in text order, not necessarily adjacent; never empty
   */
  Reading read(List<Token> tokens);

  /** What a model made of the tokens it was given. */
  interface Reading {
    /** Tone of the words, -4 (hostile) to 4 (warm), on VADER's scale; 0 where nothing tells. */
    double tone();

    /**
     * Tone of a part of the sentence, such as a quotation, read in its context; on the same scale.
     *
     * @param part some of the tokens that were read, in text order, not necessarily adjacent; never
     *     empty
     */
    double tone(List<Token> part);

    /**
     * Tone towards a target.
     *
     * @param begin begin of the target in code points into the article's text
     * @param end end of the target; a target that touches no token that was read is neutral
     */
    TargetTone target(int begin, int end);
  }
}
