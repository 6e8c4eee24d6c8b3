package org.detente.tone;

import java.util.List;
import java.util.Locale;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tone by counting rated words: tokens of a sentence in, tone and probabilities out, with every
 * step checkable by hand. The rules are those of Hutto and Gilbert (2014), "VADER": a word's rating
 * is strengthened or weakened by the modifiers up to three words before it, turned round by a
 * negator there, raised by capitals in a sentence that has others; what stands before a "but"
 * counts half, what follows one and a half; exclamation marks add force. Words inside names do not
 * count.
 *
 * <p>Tone of the words is 4 s / sqrt(s² + 15), s being the sum of ratings: of the mappings tried
 * (mean rating, sum by length, compound) the one nearest to the ratings of newspaper editorials.
 *
 * <p>Tone towards a target weighs each rating by exp(-d/6), d being the words between it and the
 * target, sums cold and warm ratings apart, squeezes both by x / sqrt(x² + 15), and maps them to
 * three probabilities by a softmax whose coefficients were fitted on the training half of NewsMTSC
 * (Hamborg and Donnay 2021). Thread-safe.
 */
public final class ToneLexicon implements ToneModel {
  private static final ToneLexicon SHARED = new ToneLexicon();

  private static final int REACH = 3;
  private static final double NEGATION = -0.74;
  private static final double MODIFICATION = 0.293;
  private static final double[] DECAY = {1, 0.95, 0.9};
  private static final double CAPITALS = 0.733;
  private static final double EXCLAMATION = 0.292;
  private static final int MOST_EXCLAMATIONS = 4;
  private static final double SQUEEZE = 15;
  private static final double DISTANCE = 6;

  /** Softmax scores against neutral: constant, per cold rating, per warm rating. */
  private static final double[] NEGATIVE = {-0.5, -5.0, 1.2};

  private static final double[] POSITIVE = {-0.8, 2.0, 5.4};

  private ToneLexicon() {}

  /** The lexicon of this JVM. */
  public static ToneLexicon shared() {
    return SHARED;
  }

  @Override
  public Reading read(List<Token> tokens) {
    return count(tokens);
  }

  /** The same, with the sums that a trained model may want to see. */
  static Counts count(List<Token> tokens) {
    return new Counts(tokens, ratings(tokens));
  }

  /** The rated words of a sentence. */
  static final class Counts implements Reading {
    private final List<Token> tokens;
    private final double[] ratings;

    private Counts(List<Token> tokens, double[] ratings) {
      this.tokens = tokens;
      this.ratings = ratings;
    }

    @Override
    public double tone() {
      double sum = 0;
      for (double rating : ratings) {
        sum += rating;
      }
      return 4 * squeeze(sum + Math.signum(sum) * exclamation(tokens));
    }

    @Override
    public double tone(List<Token> part) {
      return count(part).tone();
    }

    @Override
    public TargetTone target(int begin, int end) {
      Near near = near(begin, end);
      if (near == null) {
        return TargetTone.NEUTRAL;
      }
      double negative = score(NEGATIVE, near);
      double positive = score(POSITIVE, near);
      double sum = negative + 1 + positive;
      return new TargetTone(negative / sum, 1 / sum, positive / sum);
    }

    /** Sums of ratings around a target; null when the target touches no token. */
    @Nullable Near near(int begin, int end) {
      int first = -1;
      int last = -1;
      for (int i = 0; i < ratings.length; i++) {
        if (tokens.get(i).begin() < end && tokens.get(i).end() > begin) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
      if (first < 0) {
        return null;
      }
      double cold = 0;
      double warm = 0;
      for (int i = 0; i < ratings.length; i++) {
        int distance = Math.max(first - i, i - last);
        if (distance > 0) {
          double weighed = ratings[i] * StrictMath.exp(-distance / DISTANCE);
          cold += Math.min(weighed, 0);
          warm += Math.max(weighed, 0);
        }
      }
      return new Near(squeeze(cold), squeeze(warm));
    }
  }

  /**
   * Ratings around a target, weighed by distance.
   *
   * @param cold sum of the negative ones, squeezed, -1 to 0
   * @param warm sum of the positive ones, squeezed, 0 to 1
   */
  record Near(double cold, double warm) {}

  /** Rating of each token, -4 to 4 and a little beyond where modifiers add up; 0 for most. */
  static double[] ratings(List<Token> tokens) {
    ToneWords words = ToneWords.shared();
    boolean someCapitals = someCapitals(tokens);
    double[] ratings = new double[tokens.size()];
    int but = -1;
    for (int i = 0; i < ratings.length; i++) {
      Token token = tokens.get(i);
      if (token.text().toLowerCase(Locale.ROOT).equals("but")) {
        but = i;
      }
      double rating = words.valence(token);
      if (rating != 0) {
        if (someCapitals && isCapitals(token.text())) {
          rating += Math.signum(rating) * CAPITALS;
        }
        ratings[i] = modified(words, tokens, i, rating);
      }
    }
    for (int i = 0; but >= 0 && i < ratings.length; i++) {
      ratings[i] *= i < but ? 0.5 : 1.5;
    }
    return ratings;
  }

  private static double modified(ToneWords words, List<Token> tokens, int at, double rating) {
    double result = rating;
    boolean negated = false;
    for (int back = 1; back <= REACH && back <= at; back++) {
      ToneWords.Modifier modifier = words.modifier(tokens.get(at - back));
      if (modifier == ToneWords.Modifier.NEGATOR) {
        negated = true;
      } else if (modifier != null) {
        double change = Math.signum(rating) * MODIFICATION * DECAY[back - 1];
        result += modifier == ToneWords.Modifier.INTENSIFIER ? change : -change;
      }
    }
    return negated ? result * NEGATION : result;
  }

  private static double score(double[] coefficients, Near near) {
    return StrictMath.exp(
        coefficients[0] + coefficients[1] * near.cold() + coefficients[2] * near.warm());
  }

  private static double squeeze(double sum) {
    return sum / Math.sqrt(sum * sum + SQUEEZE);
  }

  private static double exclamation(List<Token> tokens) {
    int count = 0;
    for (Token token : tokens) {
      count += token.text().startsWith("!") ? token.text().length() : 0;
    }
    return EXCLAMATION * Math.min(count, MOST_EXCLAMATIONS);
  }

  /** True when some words stand in capitals and others do not: then capitals are emphasis. */
  private static boolean someCapitals(List<Token> tokens) {
    boolean capitals = false;
    boolean small = false;
    for (Token token : tokens) {
      capitals |= isCapitals(token.text());
      small |= token.text().chars().anyMatch(Character::isLowerCase);
    }
    return capitals && small;
  }

  private static boolean isCapitals(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }
}
