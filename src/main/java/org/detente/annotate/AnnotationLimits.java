package org.detente.annotate;

import java.io.Serializable;

/**
 * Bounds on what is sent to the annotators.
 *
 * @param maxSentenceTokens longer sentences are cut into pieces of this many tokens, marked
 *     truncated and not parsed
 */
public record AnnotationLimits(int maxSentenceTokens) implements Serializable {
  /** The defaults of the options. */
  public static final AnnotationLimits DEFAULT = new AnnotationLimits(120);
}
