package org.detente.annotate;

/** An annotator failed on a text. The message names the annotator. */
public final class AnnotationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Wraps the failure of an annotator. */
  public AnnotationException(String annotator, Throwable cause) {
    super(annotator + ": " + cause, cause);
  }
}
