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
  /**
   * UTF-16 units of the longest text that is annotated; news articles have a tenth of it. Unlike
   * the time limit, it strikes the same articles on every machine.
   */
  static final int MAX_CHARACTERS = 200_000;

  /** The defaults of the options. */
  public static final AnnotationLimits DEFAULT = new AnnotationLimits(120, 120);
}
