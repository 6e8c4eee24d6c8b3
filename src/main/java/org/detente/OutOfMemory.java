package org.detente;

import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Ends the JVM with exit code {@value #EXIT} and one line when its heap does not suffice, as {@code
 * -XX:+ExitOnOutOfMemoryError} does, for those who start the jar without that flag.
 *
 * <p>The JVM offers no hook for every {@link OutOfMemoryError}, and a runner's threads may catch
 * one and go on without the work that it ended. So there are four ways to it: an error that reaches
 * the end of a thread, one that is the cause of a failed run ({@link #isCauseOf}), a heap that
 * stays full while the JVM does little but collect it, and a run of the DirectRunner none of whose
 * threads has work any more, which is how it looks when an error ended its driver. The last two are
 * looked at every second and strike after {@value #SAMPLES} in a row.
 */
final class OutOfMemory {
  /** The exit code, the JVM's own under {@code -XX:+ExitOnOutOfMemoryError}. */
  static final int EXIT = 3;

  private static final int SAMPLES = 15;
  private static final double MOST_TIME_COLLECTING = 0.8;
  private static final double FULL = 0.95;
  private static final int RESERVE = 1 << 20;
  private static final String DIRECT_WORKER = "direct-runner-worker";

  private final PrintStream err;
  private final byte[] line;
  private final Deque<Long> collecting = new ArrayDeque<>();
  private int idle;
  private final List<byte[]> reserve = new ArrayList<>(List.of(new byte[RESERVE]));

  private OutOfMemory(PrintStream err) {
    this.err = err;
    this.line = (line() + System.lineSeparator()).getBytes(Charset.defaultCharset());
  }

  /** Watches this JVM from now on; to be called once, by the program's entry. */
  static void watch(PrintStream err) {
    OutOfMemory watch = new OutOfMemory(err);
    // Loads what ends the JVM while there is room to load it.
    Runtime.getRuntime().addShutdownHook(new Thread(err::flush, "flush"));
    Thread.setDefaultUncaughtExceptionHandler(watch::uncaught);
    Thread thread = new Thread(watch::look, "out-of-memory-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether a failure, or one that it was caused by, is an {@link OutOfMemoryError}. */
  static boolean isCauseOf(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  /** The line that says what happened and what to do. */
  static String line() {
    return String.format(
        Locale.ROOT,
        "detente: out of memory with a heap of %d MiB; give more (java -Xmx3g -jar ...), split the"
            + " input, or run it on Flink, which spills to disk",
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private void uncaught(Thread thread, Throwable failure) {
    if (isCauseOf(failure)) {
      end();
    }
    err.print("Exception in thread \"" + thread.getName() + "\" ");
    failure.printStackTrace(err);
  }

  /**
   * Ends the JVM at once: with no heap left, nothing more can be done in order. The line is bytes
   * already, as encoding a text takes heap, and other threads are quick to take what is freed here.
   */
  private void end() {
    reserve.clear();
    try {
      err.write(line, 0, line.length);
      err.flush();
    } finally {
      Runtime.getRuntime().halt(EXIT);
    }
  }

  private void look() {
    try {
      while (true) {
        Thread.sleep(1000);
        idle = isIdle(Thread.getAllStackTraces()) ? idle + 1 : 0;
        if (isThrashing() || idle >= SAMPLES) {
          end();
        }
      }
    } catch (OutOfMemoryError e) {
      end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isThrashing() {
    long millis = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      millis += Math.max(0, collector.getCollectionTime());
    }
    collecting.add(millis);
    if (collecting.size() <= SAMPLES) {
      return false;
    }
    return millis - collecting.remove() > MOST_TIME_COLLECTING * 1000 * SAMPLES
        && usedAfterCollection() > FULL * Runtime.getRuntime().maxMemory();
  }

  private static long usedAfterCollection() {
    long used = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage left = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
      used += left == null ? 0 : left.getUsed();
    }
    return used;
  }

  /**
   * Whether the DirectRunner's threads are there and every one of them waits for work. Its driver
   * is work too, so one thread is always busy until the run has ended.
   */
  static boolean isIdle(Map<Thread, StackTraceElement[]> threads) {
    List<StackTraceElement[]> workers =
        threads.entrySet().stream()
            .filter(entry -> entry.getKey().getName().startsWith(DIRECT_WORKER))
            .map(Map.Entry::getValue)
            .toList();
    return !workers.isEmpty() && workers.stream().allMatch(OutOfMemory::waitsForWork);
  }

  private static boolean waitsForWork(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (frame.getMethodName().equals("getTask")) {
        return frame.getClassName().equals("java.util.concurrent.ThreadPoolExecutor");
      }
    }
    return false;
  }
}
