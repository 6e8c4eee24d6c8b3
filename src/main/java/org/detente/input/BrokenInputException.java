package org.detente.input;

import java.io.IOException;
import org.detente.record.Reason;

/**
 * The bytes of a file break their format at a place behind which the decoder cannot go on: a cut, a
 * checksum, a compression bomb. Unlike every other {@link IOException} it is a property of the
 * file, the same at each attempt, so it becomes a dead letter and no retry.
 */
final class BrokenInputException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  BrokenInputException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
