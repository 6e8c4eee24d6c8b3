package org.detente.annotate;

import org.detente.record.Reason;
import org.jspecify.annotations.Nullable;

/** An article could not be annotated; the reason becomes that of its dead letter. */
public final class AnnotationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * A failure.
   *
   * @param reason TIMEOUT, TOO_LARGE or ANNOTATION_FAILED
   * @param message what happened; names the annotator where one failed
   */
  public AnnotationException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** TIMEOUT, TOO_LARGE or ANNOTATION_FAILED. */
  public Reason reason() {
    return reason;
  }
}
