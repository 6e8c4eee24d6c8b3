package org.detente.tone;

/**
 * Tone towards a target.
 *
 * @param negative P(negative), 0 to 1
 * @param neutral P(neutral); the three sum to 1
 * @param positive P(positive)
 */
public record TargetTone(double negative, double neutral, double positive) {
  /** P(positive) - P(negative), -1 to 1. */
  public double balance() {
    return positive - negative;
  }
}
