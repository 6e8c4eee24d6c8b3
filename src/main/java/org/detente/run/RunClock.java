package org.detente.run;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The only reader of the clock: gives a run its id when the user gives none. The time is in UTC to
 * the second, in a form that sorts and that every file system takes, e.g. {@code
 * 2026-11-21T030000Z}. No row depends on it.
 */
public final class RunClock {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Clock clock;

  private RunClock(Clock clock) {
    this.clock = clock;
  }

  /** The clock of the machine. */
  public static RunClock system() {
    return new RunClock(Clock.systemUTC());
  }

  /** A clock that stands still, for tests and for schedules that name their slot by a time. */
  public static RunClock at(Instant instant) {
    return new RunClock(Clock.fixed(instant, ZoneOffset.UTC));
  }

  /** A run id of the present moment. */
  public String runId() {
    return FORM.format(clock.instant());
  }

  /** The present moment. */
  public Instant instant() {
    return clock.instant();
  }
}
