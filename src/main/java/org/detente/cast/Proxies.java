package org.detente.cast;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state that the press ties armed men to, and the day, in; the country where they fight, out:
 * pro-Russian separatists are Ukraine's from 2014 on. From proxies.tsv; null where the table does
 * not say. Immutable.
 */
final class Proxies {
  private static final List<Proxy> TABLE =
      Tsv.rows("proxies.tsv").stream().map(Proxies::read).toList();

  private record Proxy(
      String backer, String sector, String country, LocalDate from, @Nullable LocalDate to) {
    boolean holds(@Nullable LocalDate day) {
      return day == null || (!day.isBefore(from) && (to == null || !day.isAfter(to)));
    }
  }

  private Proxies() {}

  private static Proxy read(List<String> row) {
    return new Proxy(
        row.get(0),
        row.get(1),
        row.get(2),
        LocalDate.parse(row.get(3)),
        row.get(4).isEmpty() ? null : LocalDate.parse(row.get(4)));
  }

  /** Where those fight whom a state backs: the first row that fits; null when none does. */
  static @Nullable String country(String backer, String sector, @Nullable LocalDate day) {
    for (Proxy proxy : TABLE) {
      if (proxy.backer().equals(backer) && proxy.sector().equals(sector) && proxy.holds(day)) {
        return proxy.country();
      }
    }
    return null;
  }
}
