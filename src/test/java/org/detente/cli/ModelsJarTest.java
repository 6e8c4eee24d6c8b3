package org.detente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/** The models may be missing where somebody copied only the jar of the code. */
class ModelsJarTest {
  @Test
  void modelsOnTheClassPathPass() {
    ModelsJar.require(ModelsJarTest.class.getClassLoader());
  }

  @Test
  void withoutModelsOneLineNamesTheFix() throws IOException {
    try (URLClassLoader codeAlone =
        new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
      UsageException refused =
          assertThrows(UsageException.class, () -> ModelsJar.require(codeAlone));

      assertEquals(
          "the models are missing; put detente-models.jar, which the build leaves beside"
              + " detente.jar, into the same folder as the jar you start",
          refused.getMessage());
    }
  }
}
