package org.detente.cast;

/** A line of an actor file that cannot be understood. The message names file, line and fault. */
public final class ActorFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ActorFileException(String file, int line, String fault) {
    super(file + ":" + line + ": " + fault);
  }
}
