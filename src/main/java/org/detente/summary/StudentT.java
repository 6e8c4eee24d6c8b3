package org.detente.summary;

/**
 * The quantile of Student's t distribution that a two-sided 95 % interval needs. Up to 30 degrees
 * of freedom by halving on the exact finite series (Abramowitz and Stegun 26.7.3 and 26.7.4); above
 * by their expansion 26.7.5, whose error there is below 1e-7.
 */
final class StudentT {
  private static final int SERIES_UP_TO = 30;
  private static final double NORMAL_975 = 1.959963984540054;

  private StudentT() {}

  /** The t that |T| exceeds with probability 0.05, for 1 or more degrees of freedom. */
  static double quantile975(long degrees) {
    if (degrees < 1) {
      throw new IllegalArgumentException("No t distribution with " + degrees + " degrees");
    }
    return degrees <= SERIES_UP_TO ? bySeries((int) degrees) : byExpansion(degrees);
  }

  private static double bySeries(int degrees) {
    double low = 1.9;
    double high = 13;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (within(middle, degrees) < 0.95) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** P(|T| &lt;= t). */
  private static double within(double t, int degrees) {
    double angle = StrictMath.atan(t / Math.sqrt(degrees));
    double sine = StrictMath.sin(angle);
    double cosine = StrictMath.cos(angle);
    boolean even = degrees % 2 == 0;
    double term = even ? 1 : cosine;
    double sum = degrees == 1 ? 0 : term;
    for (int k = even ? 1 : 2; k <= degrees - 3; k += 2) {
      term *= cosine * cosine * k / (k + 1);
      sum += term;
    }
    return even ? sine * sum : 2 / Math.PI * (angle + sine * sum);
  }

  private static double byExpansion(long degrees) {
    double z = NORMAL_975;
    double z3 = z * z * z;
    double z5 = z3 * z * z;
    double z7 = z5 * z * z;
    double z9 = z7 * z * z;
    double n = degrees;
    return z
        + (z3 + z) / (4 * n)
        + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n)
        + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * n * n * n)
        + (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / (92160 * n * n * n * n);
  }
}
