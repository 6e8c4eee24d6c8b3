package org.detente.cli;

import org.detente.annotate.CoreNlp;

/**
 * The jar of the models, which lies beside the jar of the code and is on its class path: a check
 * before work that needs it on this machine. Whoever copied the one jar alone gets a line with the
 * fix instead of a failure to load.
 */
public final class ModelsJar {
  private ModelsJar() {}

  /**
   * Passes when the models are there.
   *
   * @throws UsageException if they are not
   */
  public static void require(ClassLoader classPath) {
    if (!CoreNlp.isOn(classPath)) {
      throw new UsageException(
          "the models are missing; put detente-models.jar, which the build leaves beside"
              + " detente.jar, into the same folder as the jar you start");
    }
  }
}
