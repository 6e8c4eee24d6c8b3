package org.detente.summary;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Objects;
import java.util.TreeSet;
import org.detente.record.ToneObservation;
import org.detente.record.ToneSummary;
import org.jspecify.annotations.Nullable;

/**
 * Sums observations of one cell and makes its summary row: any split and any order of adding gives
 * the same row, because every sum is an integer (thousandths). An overflow of 64 bits throws rather
 * than wraps. Mutable, for one thread.
 *
 * <p>The mean is a ratio estimate, r = Σ s / Σ n, over articles with n scored mentions whose
 * balances sum to s. Mentions of one article are not independent, so the variance is that of
 * clusters (Cochran 1977, section 6.3, without the finite-population term): K/(K-1) Σ (s - r n)² /
 * (Σ n)² for K articles, and the interval r ± t(0.975, K-1) standard errors, cut at -1 and 1; null
 * under {@value #LEAST_ARTICLES} articles. Results are rounded to six decimals.
 */
final class ToneAccumulator {
  /** Fewer articles than this give no interval. */
  static final int LEAST_ARTICLES = 5;

  /** The sums, in the order in which they are written. */
  private enum Sum {
    ARTICLES,
    ARTICLES_ALL,
    MENTIONS,
    BALANCE,
    MENTIONS_SQUARED,
    BALANCE_SQUARED,
    MENTIONS_BALANCE,
    NEGATIVE,
    POSITIVE,
    QUOTED_MENTIONS,
    QUOTED_BALANCE,
    EVENTS,
    COOPERATIVE,
    CONFLICTUAL,
    GOLDSTEIN_EVENTS,
    GOLDSTEIN
  }

  private final EnumMap<Sum, Long> sums = new EnumMap<>(Sum.class);
  private final TreeSet<String> publishers = new TreeSet<>();

  /** Nothing added yet. */
  ToneAccumulator() {
    for (Sum sum : Sum.values()) {
      sums.put(sum, 0L);
    }
  }

  /** Adds what one article says in the cell. */
  void add(ToneObservation observation) {
    long n = observation.getMentions();
    long s = observation.getBalanceMilli();
    if (n > 0) {
      add(Sum.ARTICLES, 1);
      add(Sum.ARTICLES_ALL, observation.getCopies());
      add(Sum.MENTIONS, n);
      add(Sum.BALANCE, s);
      add(Sum.MENTIONS_SQUARED, Math.multiplyExact(n, n));
      add(Sum.BALANCE_SQUARED, Math.multiplyExact(s, s));
      add(Sum.MENTIONS_BALANCE, Math.multiplyExact(n, s));
      add(Sum.NEGATIVE, observation.getNegativeMilli());
      add(Sum.POSITIVE, observation.getPositiveMilli());
      add(Sum.QUOTED_MENTIONS, observation.getQuotedMentions());
      add(Sum.QUOTED_BALANCE, observation.getQuotedBalanceMilli());
      if (observation.getPublisher() != null) {
        publishers.add(observation.getPublisher());
      }
    }
    add(Sum.EVENTS, observation.getEvents());
    add(Sum.COOPERATIVE, observation.getCooperative());
    add(Sum.CONFLICTUAL, observation.getConflictual());
    add(Sum.GOLDSTEIN_EVENTS, observation.getGoldsteinEvents());
    add(Sum.GOLDSTEIN, observation.getGoldsteinMilli());
  }

  /** Adds the sums of another accumulator of the same cell. */
  void merge(ToneAccumulator other) {
    for (Sum sum : Sum.values()) {
      add(sum, other.get(sum));
    }
    publishers.addAll(other.publishers);
  }

  /** The summary row of a cell. */
  ToneSummary summary(ToneCell cell) {
    ToneSummary row = new ToneSummary();
    row.setYear(cell.year());
    row.setScope(cell.scope());
    row.setCountryFrom(cell.countryFrom());
    row.setCountryTo(cell.countryTo());
    row.setSpeaker(cell.speaker());
    row.setPublisher(cell.publisher());
    row.setNArticles(Math.toIntExact(get(Sum.ARTICLES)));
    row.setNArticlesAll(Math.toIntExact(get(Sum.ARTICLES_ALL)));
    row.setNMentions(get(Sum.MENTIONS));
    row.setNPublishers(publishers.size());
    setTone(row);
    row.setNEvents(get(Sum.EVENTS));
    row.setNCooperative(get(Sum.COOPERATIVE));
    row.setNConflictual(get(Sum.CONFLICTUAL));
    row.setGoldsteinMean(mean(get(Sum.GOLDSTEIN), get(Sum.GOLDSTEIN_EVENTS)));
    return row;
  }

  private void setTone(ToneSummary row) {
    long n = get(Sum.MENTIONS);
    Double mean = mean(get(Sum.BALANCE), n);
    row.setMean(mean);
    row.setShareNegative(mean(get(Sum.NEGATIVE), n));
    row.setShareNeutral(mean(1000 * n - get(Sum.NEGATIVE) - get(Sum.POSITIVE), n));
    row.setSharePositive(mean(get(Sum.POSITIVE), n));
    long quoted = get(Sum.QUOTED_MENTIONS);
    row.setQuotedMean(mean(get(Sum.QUOTED_BALANCE), quoted));
    row.setNarratorMean(mean(get(Sum.BALANCE) - get(Sum.QUOTED_BALANCE), n - quoted));
    if (mean != null && get(Sum.ARTICLES) >= LEAST_ARTICLES) {
      double ratio = get(Sum.BALANCE) / (1000.0 * n);
      double half = StudentT.quantile975(get(Sum.ARTICLES) - 1) * standardError();
      row.setCiLow(rounded(Math.max(-1, ratio - half)));
      row.setCiHigh(rounded(Math.min(1, ratio + half)));
    }
  }

  /**
   * Σ (s - r n)² = (N² Σ s² - 2 N S Σ s n + S² Σ n²) / N², in whole numbers up to the division, so
   * that it never loses digits and never falls below 0.
   */
  private double standardError() {
    BigInteger n = BigInteger.valueOf(get(Sum.MENTIONS));
    BigInteger s = BigInteger.valueOf(get(Sum.BALANCE));
    BigInteger squares =
        n.multiply(n)
            .multiply(BigInteger.valueOf(get(Sum.BALANCE_SQUARED)))
            .subtract(n.multiply(s).multiply(BigInteger.valueOf(2 * get(Sum.MENTIONS_BALANCE))))
            .add(s.multiply(s).multiply(BigInteger.valueOf(get(Sum.MENTIONS_SQUARED))));
    double articles = get(Sum.ARTICLES);
    double mentions = n.doubleValue();
    double residual = squares.doubleValue() / (mentions * mentions) / 1e6;
    return Math.sqrt(articles / (articles - 1) * residual) / mentions;
  }

  /** Writes the sums; the opposite of {@link #read}. */
  void write(DataOutputStream out) throws IOException {
    for (Sum sum : Sum.values()) {
      out.writeLong(get(sum));
    }
    out.writeInt(publishers.size());
    for (String publisher : publishers) {
      ToneCell.writeText(out, publisher);
    }
  }

  /** Reads what {@link #write} wrote. */
  static ToneAccumulator read(DataInputStream in) throws IOException {
    ToneAccumulator accumulator = new ToneAccumulator();
    for (Sum sum : Sum.values()) {
      accumulator.add(sum, in.readLong());
    }
    for (int left = in.readInt(); left > 0; left--) {
      accumulator.publishers.add(Objects.requireNonNull(ToneCell.readText(in)));
    }
    return accumulator;
  }

  private long get(Sum sum) {
    return Objects.requireNonNull(sums.get(sum));
  }

  private void add(Sum sum, long value) {
    sums.put(sum, Math.addExact(get(sum), value));
  }

  private static @Nullable Double mean(long milli, long count) {
    return count == 0 ? null : rounded(milli / 1000.0 / count);
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ToneAccumulator that
        && sums.equals(that.sums)
        && publishers.equals(that.publishers);
  }

  @Override
  public int hashCode() {
    return 31 * sums.hashCode() + publishers.hashCode();
  }
}
