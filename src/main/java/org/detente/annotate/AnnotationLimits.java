package org.detente.annotate;

import java.io.Serializable;

/**
 * Bounds on what is sent to the annotators and on how long they may take.
 *
 * @param maxSentenceTokens longer sentences are cut into pieces of this many tokens, marked
 *     truncated and not parsed
 * @param maxSeconds time for one article, after which it is given up
 */
public record AnnotationLimits(int maxSentenceTokens, int maxSeconds) implements Serializable {
  /** The defaults of the options. */
  public static final AnnotationLimits DEFAULT = new AnnotationLimits(120, 120);
}
