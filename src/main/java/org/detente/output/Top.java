package org.detente.output;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The best n of any number of rows, one for each key, by a total order; memory holds n. The result
 * does not depend on the order of arrival: a key can only have been dropped while n others were
 * better, and they only get better. Not thread-safe.
 *
 * @param <T> row
 */
final class Top<T> {
  private final int limit;
  private final Comparator<T> bestFirst;
  private final TreeSet<T> rows;
  private final Map<String, T> byKey = new HashMap<>();
  private long offered;

  /** Keeps {@code limit} rows; {@code bestFirst} must tell any two rows apart. */
  Top(int limit, Comparator<T> bestFirst) {
    this.limit = limit;
    this.bestFirst = bestFirst;
    this.rows = new TreeSet<>(bestFirst);
  }

  /** Offers a row. */
  void add(String key, T row) {
    offered++;
    T before = byKey.get(key);
    if (before != null && bestFirst.compare(before, row) <= 0) {
      return;
    }
    if (before != null) {
      rows.remove(before);
    }
    rows.add(row);
    byKey.put(key, row);
    if (rows.size() > limit) {
      T worst = rows.last();
      rows.remove(worst);
      byKey.values().remove(worst);
    }
  }

  /** The rows kept, best first. */
  List<T> best() {
    return List.copyOf(rows);
  }

  /** Rows offered. */
  long offered() {
    return offered;
  }
}
