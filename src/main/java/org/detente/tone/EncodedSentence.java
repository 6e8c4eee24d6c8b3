package org.detente.tone;

import java.util.List;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * What the encoder made of a sentence: the numbers that the trained heads look at out. Immutable.
 */
final class EncodedSentence {
  private static final int VECTOR = SentenceEncoder.VECTOR;
  private static final int WINDOW = 8;

  private final List<WordPiece.Piece> pieces;
  private final float[][] vectors;

  /**
   * One sentence.
   *
   * @param vectors of the begin mark, of each piece, and of the end mark
   */
  EncodedSentence(List<WordPiece.Piece> pieces, float[][] vectors) {
    this.pieces = pieces;
    this.vectors = vectors;
  }

  /**
   * The mean over the pieces of some tokens, and the lexicon's tone.
   *
   * @param part tokens of this sentence in text order
   * @param counts of these tokens
   */
  float[] part(List<Token> part, ToneLexicon.Counts counts) {
    float[] sums = new float[VECTOR];
    int count = 0;
    int at = 0;
    for (int i = 0; i < pieces.size(); i++) {
      while (at < part.size() && part.get(at).end() <= pieces.get(i).begin()) {
        at++;
      }
      if (at < part.size() && part.get(at).begin() < pieces.get(i).end()) {
        add(vectors[i + 1], sums, 0);
        count++;
      }
    }
    float[] features = new float[VECTOR + 1];
    for (int j = 0; j < VECTOR; j++) {
      features[j] = sums[j] / Math.max(1, count);
    }
    features[VECTOR] = (float) counts.tone();
    return features;
  }

  /**
   * The mean over the target's pieces, over the {@value #WINDOW} pieces left of it, over those
   * right of it, and the begin mark's vector; what the lexicon makes of the sentence and of the
   * words near the target. Null when the target touches no piece.
   */
  float @Nullable [] target(int begin, int end, ToneLexicon.Counts counts) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).begin() < end && pieces.get(i).end() > begin) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    ToneLexicon.Near near = counts.near(begin, end);
    if (first < 0 || near == null) {
      return null;
    }
    float[] features = new float[4 * VECTOR + 3];
    mean(first + 1, last + 2, features, 0);
    mean(Math.max(0, first - WINDOW) + 1, first + 1, features, VECTOR);
    mean(last + 2, Math.min(pieces.size(), last + 1 + WINDOW) + 1, features, 2 * VECTOR);
    mean(0, 1, features, 3 * VECTOR);
    features[4 * VECTOR] = (float) counts.tone();
    features[4 * VECTOR + 1] = (float) near.cold();
    features[4 * VECTOR + 2] = (float) near.warm();
    return features;
  }

  /** Mean of the vectors from one to before another; zeros for an empty range. */
  private void mean(int from, int to, float[] features, int at) {
    for (int i = from; i < to; i++) {
      add(vectors[i], features, at);
    }
    for (int j = at; j < at + VECTOR && from < to; j++) {
      features[j] /= to - from;
    }
  }

  private static void add(float[] vector, float[] sums, int at) {
    for (int j = 0; j < VECTOR; j++) {
      sums[at + j] += vector[j];
    }
  }
}
