package org.detente.run;

/**
 * An option that a run cannot start with; the message is one line that names the option and the fix
 * (exit status 2).
 */
public final class BadOption extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal to start.
   *
   * @param option e.g. {@code --output}
   * @param problem what is wrong, and what to do instead
   */
  public BadOption(String option, String problem) {
    super(option + ": " + problem);
  }

  /** The same, with what brought it about. */
  public BadOption(String option, String problem, Throwable cause) {
    super(option + ": " + problem, cause);
  }
}
