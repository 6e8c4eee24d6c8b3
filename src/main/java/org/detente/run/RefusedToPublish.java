package org.detente.run;

import java.util.Optional;

/**
 * A run that is complete but must not be seen: too many dead letters or missing documents, accounts
 * that do not balance, or another run that published first. Nothing is published, {@code LATEST}
 * stays as it was, and the launcher exits with status 4. The exception crosses the runner as the
 * cause of whatever the runner throws; {@link #causeOf} finds it again.
 */
public final class RefusedToPublish extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** More documents failed than {@code --maxDeadLetterFraction} allows. */
    TOO_MANY_DEAD_LETTERS,
    /** More documents are missing from the input than {@code --maxMissingFraction} allows. */
    TOO_MANY_MISSING,
    /** Documents are missing from, or too many in, the tables. */
    ACCOUNTS_DO_NOT_BALANCE,
    /** {@code LATEST} no longer names the run that the plan read. */
    LATEST_MOVED
  }

  private final Reason reason;

  /** A refusal with its reason and one line for the user. */
  public RefusedToPublish(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /**
   * The line for the user when a failure is, or was caused by, a refusal; empty for any other
   * failure. A cluster may hand back only the text of the cause, so that its class name inside a
   * message counts as well.
   */
  public static Optional<String> causeOf(Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < 100; depth++) {
      String message = String.valueOf(at.getMessage());
      if (at instanceof RefusedToPublish) {
        return Optional.of(message);
      }
      int named = message.indexOf(RefusedToPublish.class.getName() + ": ");
      if (named >= 0) {
        return Optional.of(
            message
                .substring(named + RefusedToPublish.class.getName().length() + 2)
                .lines()
                .findFirst()
                .orElse(""));
      }
      at = at.getCause();
    }
    return Optional.empty();
  }
}
