package org.detente.tone;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.detente.annotate.Token;

/**
 * Tone by a small frozen encoder with trained heads: tokens of a sentence in, tone and
 * probabilities out. The heads look at the encoder's vectors at the target and beside it, and at
 * the lexicon's counts; they were fitted on NewsMTSC (targets) and on the New York Times editorials
 * of the VADER study (sentences), both MIT. Where a word of a table governs a target in the parse,
 * {@link TargetStance} says in what light, and that is weighed in. Figures and limits: {@code
 * src/docs/model-cards/encoder-tone.md}. Thread-safe; loads on first use.
 */
public final class EncoderTone implements ToneModel {
  private static final String HEADS = "/org/detente/tone/encoder-heads.bin";

  /**
   * What the words that govern a target add to the log-odds of its tone, and what a word that puts
   * it in no light adds to those of neutral; chosen on NewsMTSC and the tuning half of the country
   * targets.
   */
  private static final double LIGHT = 1.5;

  private static final double NO_LIGHT = 0.5;

  private final SentenceEncoder encoder;
  private final ToneHeads heads;

  private EncoderTone() {
    encoder = SentenceEncoder.shared();
    try (InputStream in = EncoderTone.class.getResourceAsStream(HEADS)) {
      if (in == null) {
        throw new FileNotFoundException("Not on the class path: " + HEADS);
      }
      heads = ToneHeads.read(new DataInputStream(new BufferedInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    private static final EncoderTone MODEL = new EncoderTone();
  }

  /** The model of this JVM; the first call loads it, which takes about a second. */
  public static EncoderTone shared() {
    return Holder.MODEL;
  }

  @Override
  public Reading read(List<Token> tokens) {
    EncodedSentence encoded = encoder.encode(tokens);
    ToneLexicon.Counts counts = ToneLexicon.count(tokens);
    return new Reading() {
      @Override
      public double tone() {
        return heads.sentence(encoded.part(tokens, counts));
      }

      @Override
      public double tone(List<Token> part) {
        return heads.sentence(encoded.part(part, ToneLexicon.count(part)));
      }

      @Override
      public TargetTone target(int begin, int end) {
        float[] features = encoded.target(begin, end, counts);
        if (features == null) {
          return TargetTone.NEUTRAL;
        }
        Integer light = TargetStance.of(tokens, begin, end);
        TargetTone tone = heads.target(features);
        return light == null ? tone : tone.inLight(light, light == 0 ? NO_LIGHT : LIGHT);
      }
    };
  }
}
