package org.detente.input;

/**
 * The {@code --input} option names nothing that can be read. The message names the pattern and what
 * to do; the command line ends with exit code 2.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A fault of the option's value. */
  public InputException(String message) {
    super(message);
  }
}
