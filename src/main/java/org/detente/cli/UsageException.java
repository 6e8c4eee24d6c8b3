package org.detente.cli;

/** The command line is wrong; the message names the option and the fix in one line. Exit code 2. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A usage error. */
  public UsageException(String message) {
    super(message);
  }

  /** A usage error with its cause. */
  public UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
