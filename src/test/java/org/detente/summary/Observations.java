package org.detente.summary;

import org.detente.record.ToneObservation;
import org.detente.record.ToneScope;

/** Observations for tests. */
final class Observations {
  private Observations() {}

  /** One article's mentions of a pair in a year, with their balances summed in thousandths. */
  static ToneObservation pair(
      int year, String from, String to, String publisher, int mentions, long balanceMilli) {
    ToneObservation row = new ToneObservation();
    row.setYear(year);
    row.setScope(ToneScope.PAIR);
    row.setCountryFrom(from);
    row.setCountryTo(to);
    row.setPublisher(publisher);
    row.setCopies(1);
    row.setMentions(mentions);
    row.setBalanceMilli(balanceMilli);
    row.setNegativeMilli(Math.max(0, -balanceMilli));
    row.setPositiveMilli(Math.max(0, balanceMilli));
    return row;
  }
}
