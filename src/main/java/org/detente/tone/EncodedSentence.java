package org.detente.tone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the encoder made of a sentence: the numbers that the trained heads look at out. Immutable.
 */
final class EncodedSentence {
  private static final int VECTOR = SentenceEncoder.VECTOR;

  /** The later layer's numbers are the second half of a vector. */
  private static final int LATER = VECTOR - SentenceEncoder.WIDTH;

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

  /** Of the later layer the begin mark's vector and the mean over the pieces; the lexicon's tone. */
  float[] sentence(ToneLexicon.Counts counts) {
    float[] features = new float[2 * SentenceEncoder.WIDTH + 1];
    mean(0, 1, LATER, features, 0);
    mean(1, pieces.size() + 1, LATER, features, SentenceEncoder.WIDTH);
    features[2 * SentenceEncoder.WIDTH] = (float) counts.tone();
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
    mean(first + 1, last + 2, 0, features, 0);
    mean(Math.max(0, first - WINDOW) + 1, first + 1, 0, features, VECTOR);
    mean(last + 2, Math.min(pieces.size(), last + 1 + WINDOW) + 1, 0, features, 2 * VECTOR);
    mean(0, 1, 0, features, 3 * VECTOR);
    features[4 * VECTOR] = (float) counts.tone();
    features[4 * VECTOR + 1] = (float) near.cold();
    features[4 * VECTOR + 2] = (float) near.warm();
    return features;
  }

  /**
   * Mean of the vectors from one to before another, of their numbers from a column on; zeros for an
   * empty range.
   */
  private void mean(int from, int to, int column, float[] features, int at) {
    for (int i = from; i < to; i++) {
      for (int j = column; j < VECTOR; j++) {
        features[at + j - column] += vectors[i][j] / (to - from);
      }
    }
  }
}
