package org.detente.failure;

import java.util.Objects;
import org.detente.record.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An expected failure of one document: it becomes a dead letter with this reason and message, and
 * the run goes on. Anything else that is thrown is a fault of the program or of its surroundings
 * and fails the bundle. The message says what is wrong in terms of the input, never quoting its
 * body.
 */
public final class DocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why the document is dropped. */
  private final Reason reason;

  /** A failure without a Java cause, such as an empty file. */
  public DocumentException(Reason reason, String message) {
    this(reason, message, null);
  }

  /** A failure found by a library, whose exception is kept. */
  public DocumentException(Reason reason, String message, @Nullable Throwable cause) {
    super(Objects.requireNonNull(message), cause);
    this.reason = Objects.requireNonNull(reason);
  }

  /** Why the document is dropped. */
  public Reason reason() {
    return reason;
  }
}
