package org.detente.dataflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.ServiceLoader;
import org.apache.beam.sdk.harness.JvmInitializer;
import org.junit.jupiter.api.Test;

/** A worker's JVM finds its initialiser by the service loader, and takes the neutral locale. */
final class WorkerStartTest {
  @Test
  void workerTakesTheNeutralLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      ServiceLoader.load(JvmInitializer.class).forEach(JvmInitializer::onStartup);
      assertEquals(Locale.ROOT, Locale.getDefault());
    } finally {
      Locale.setDefault(before);
    }
  }
}
