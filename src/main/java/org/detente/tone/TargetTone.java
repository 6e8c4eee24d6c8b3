package org.detente.tone;

/**
 * Tone towards a target.
 *
 * @param negative P(negative), 0 to 1
 * @param neutral P(neutral); the three sum to 1
 * @param positive P(positive)
 */
public record TargetTone(double negative, double neutral, double positive) {
  /** Tone where nothing tells. */
  public static final TargetTone NEUTRAL = new TargetTone(0, 1, 0);

  /** P(positive) - P(negative), -1 to 1. */
  public double balance() {
    return positive - negative;
  }

  /** The same to four decimals; neutral takes what rounding leaves, so that the sum stays 1. */
  TargetTone rounded() {
    double low = ToneScorer.rounded(negative);
    double high = ToneScorer.rounded(positive);
    return new TargetTone(low, Math.max(0, ToneScorer.rounded(1 - low - high)), high);
  }
}
