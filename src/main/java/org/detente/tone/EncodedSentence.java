package org.detente.tone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the encoder made of a sentence: the numbers that the trained heads look at out. Immutable.
 */
final class EncodedSentence {
  private static final int WIDTH = SentenceEncoder.WIDTH;
  private static final int WINDOW = 8;

  /** How many numbers describe a sentence. */
  static final int SENTENCE_FEATURES = 2 * WIDTH + 1;

  /** How many numbers describe a target. */
  static final int TARGET_FEATURES = 4 * WIDTH + 3;

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

  /** The begin mark's vector, the mean over the pieces, and the lexicon's tone. */
  float[] sentence(ToneLexicon.Counts counts) {
    float[] features = new float[SENTENCE_FEATURES];
    mean(0, 1, features, 0);
    mean(1, pieces.size() + 1, features, WIDTH);
    features[2 * WIDTH] = (float) counts.tone();
    return features;
  }

  /**
   * The mean over the target's pieces, over the {@value #WINDOW} pieces left of it, over those
   * right of it, and the begin mark's vector; null when the target touches no piece.
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
    float[] features = new float[TARGET_FEATURES];
    mean(first + 1, last + 2, features, 0);
    mean(Math.max(0, first - WINDOW) + 1, first + 1, features, WIDTH);
    mean(last + 2, Math.min(pieces.size(), last + 1 + WINDOW) + 1, features, 2 * WIDTH);
    mean(0, 1, features, 3 * WIDTH);
    features[4 * WIDTH] = (float) counts.tone();
    features[4 * WIDTH + 1] = (float) near.cold();
    features[4 * WIDTH + 2] = (float) near.warm();
    return features;
  }

  /** Mean of the vectors from one to before another; zeros for an empty range. */
  private void mean(int from, int to, float[] features, int at) {
    for (int i = from; i < to; i++) {
      for (int j = 0; j < WIDTH; j++) {
        features[at + j] += vectors[i][j] / (to - from);
      }
    }
  }
}
