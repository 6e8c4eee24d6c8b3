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

  /**
   * The tone once a word has told in what light it puts the target: p proportional to p exp(weight)
   * for that tone.
   *
   * @param light -1, 0 or 1
   * @param weight what the word adds to the log-odds, 0 or more
   */
  TargetTone inLight(int light, double weight) {
    double factor = StrictMath.exp(weight);
    double low = light < 0 ? negative * factor : negative;
    double middle = light == 0 ? neutral * factor : neutral;
    double high = light > 0 ? positive * factor : positive;
    double sum = low + middle + high;
    return new TargetTone(low / sum, middle / sum, high / sum);
  }

  /** The same to four decimals; neutral takes what rounding leaves, so that the sum stays 1. */
  TargetTone rounded() {
    double low = ToneScorer.rounded(negative);
    double high = ToneScorer.rounded(positive);
    return new TargetTone(low, Math.max(0, ToneScorer.rounded(1 - low - high)), high);
  }
}
