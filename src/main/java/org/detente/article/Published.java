package org.detente.article;

import java.time.LocalDate;
import org.detente.record.PublishedSource;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published and where that stands. {@code on} is null where only the {@code
 * year} is known; both are null when nothing is.
 */
record Published(@Nullable LocalDate on, @Nullable Integer year, PublishedSource source) {
  static final Published UNKNOWN = new Published(null, null, PublishedSource.NONE);

  static Published on(LocalDate date, PublishedSource source) {
    return new Published(date, date.getYear(), source);
  }

  static Published year(int year, PublishedSource source) {
    return new Published(null, year, source);
  }
}
