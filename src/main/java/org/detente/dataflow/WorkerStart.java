package org.detente.dataflow;

import java.util.Locale;
import org.apache.beam.sdk.harness.JvmInitializer;

/**
 * What a worker's JVM does before its first step: takes the neutral locale, so that every step runs
 * under the locale that CoreNLP's loading sets later, whatever the worker's image says. Found by
 * Beam's SDK harness through the service loader; the DirectRunner and Flink's own runner never call
 * it.
 *
 * <p>It does not load the models: the first {@code @Setup} of the step that needs them does, once
 * for the JVM, in a few seconds, and workers that run other steps are spared the memory.
 */
public final class WorkerStart implements JvmInitializer {
  @Override
  public void onStartup() {
    Locale.setDefault(Locale.ROOT);
  }
}
