package org.detente.export;

import org.detente.annotate.RowId;

/**
 * A GLOBALEVENTID, which has to be a number, from an event id, which is 32 hexadecimal digits of a
 * hash: its first 53 bits, so that readers that know only doubles (R, JavaScript, spreadsheets)
 * keep it exact. The same event has the same number in every export. Two events of one data set
 * share a number with a chance of about n&sup2;/2<sup>54</sup> for n events: 1 in 18,000 for a
 * million, 1 in 180 for ten million; the event id itself stands in the POLECAT form.
 */
final class GdeltId {
  private static final int BITS = 53;
  private static final int DIGITS = 14;

  private GdeltId() {}

  /** The number of an event. */
  static long of(String eventId) {
    return Long.parseLong(eventId, 0, DIGITS, 16) >>> (4 * DIGITS - BITS);
  }

  /** The number of the second row of a reciprocal event, in which the actors change places. */
  static long reversed(String eventId) {
    return of(RowId.of(eventId, "reversed"));
  }
}
