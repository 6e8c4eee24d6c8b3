package org.detente;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detente.input.InputFiles.InputFile;

/**
 * Whether the DirectRunner can hold an input: the listed files and the heap in, a line of advice
 * out when the heap is likely too small, before hours are spent on it. The DirectRunner keeps
 * whatever waits for a shuffle in memory; Flink spills it to disk.
 *
 * <p>The estimate is the models' {@value #MODELS_MIB} MiB and {@value #PER_BYTE} bytes for each
 * byte of the input, five times that where a file is packed by gzip: what runs of 100 to 10,000
 * articles held after a full collection (see {@code src/docs/scaling.md}). It is no limit: copies
 * and documents that are no articles take less.
 */
final class HeapAdvice {
  private static final int MODELS_MIB = 700;
  private static final int PER_BYTE = 14;
  private static final int GZIP_RATIO = 5;

  private HeapAdvice() {}

  /**
   * The advice, if the input needs any.
   *
   * @param listing the input's files
   * @param heap bytes that the JVM may use
   */
  static Optional<String> of(List<InputFile> listing, long heap) {
    long needed = needed(listing);
    if (needed <= heap) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "detente: the DirectRunner keeps shuffles in memory; this input may need a heap of %d MiB"
                + " and there are %d: start with -Xmx%dm (DETENTE_HEAP=%dm for run.sh), split the"
                + " input, or let Flink spill it to disk: java -jar target/detente-flink.jar run"
                + " --runner=FlinkRunner '--flinkMaster=[local]' ...",
            needed >> 20,
            heap >> 20,
            needed >> 20,
            needed >> 20));
  }

  private static long needed(List<InputFile> listing) {
    long bytes = 0;
    for (InputFile file : listing) {
      bytes += file.bytes() * (file.uri().endsWith(".gz") ? GZIP_RATIO : 1);
    }
    return ((long) MODELS_MIB << 20) + bytes * PER_BYTE;
  }
}
