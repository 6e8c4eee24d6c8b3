package org.detente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.beam.sdk.util.UserCodeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A heap that does not suffice ends the JVM with code 3 and one line, and never hangs it. */
@Timeout(300)
final class OutOfMemoryTest {
  @TempDir Path folder;

  private int start(String heap, String main, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("printed").toFile())
            .start();
    boolean ended = process.waitFor(240, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertTrue(ended, () -> "still running; printed:\n" + printed());
    return process.exitValue();
  }

  private String printed() {
    try {
      return Files.readString(folder.resolve("printed"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aRunWhoseHeapDoesNotHoldTheModelsEndsWithCode3() throws Exception {
    Path input =
        Files.writeString(
            folder.resolve("talks.txt"),
            "Talks in Geneva\n\nThe British foreign secretary met his Russian counterpart in Geneva"
                + " on Tuesday and praised the talks as useful.\n");
    int code =
        start(
            "256m",
            "org.detente.Detente",
            "run",
            "--input=" + input,
            "--output=" + folder.resolve("dataset"));
    assertEquals(3, code, this::printed);
    assertTrue(
        printed().contains("detente: out of memory with a heap of 256 MiB; give more"), printed());
    assertFalse(Files.exists(folder.resolve("dataset/LATEST")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"thrown", "swallowed", "hoarded"})
  void anErrorThatBeamWouldHideEndsTheJvmWithCode3(String fate) throws Exception {
    assertEquals(3, start("32m", "org.detente.OutOfMemoryTest$Starving", fate), this::printed);
    assertEquals(
        1,
        printed().lines().filter(line -> line.startsWith("detente: out of memory")).count(),
        printed());
  }

  @Test
  void theCauseIsFoundBehindARunnersOwnExceptions() {
    Error full = new OutOfMemoryError("Java heap space");
    assertTrue(OutOfMemory.isCauseOf(new IllegalStateException(UserCodeException.wrap(full))));
    assertFalse(OutOfMemory.isCauseOf(new IllegalStateException(new IOException("disk full"))));
  }

  @Test
  void aBusyWorkerIsNotIdle() {
    Thread here = new Thread(() -> {}, "direct-runner-worker");
    StackTraceElement[] waiting = {
      new StackTraceElement("jdk.internal.misc.Unsafe", "park", null, -2),
      new StackTraceElement("java.util.concurrent.ThreadPoolExecutor", "getTask", null, 1),
    };
    StackTraceElement[] busy = {new StackTraceElement("org.detente.Any", "work", null, 1)};
    Thread other = new Thread(() -> {}, "direct-runner-worker");
    assertTrue(OutOfMemory.isIdle(Map.of(here, waiting)));
    assertFalse(OutOfMemory.isIdle(Map.of(here, waiting, other, busy)));
    assertFalse(OutOfMemory.isIdle(Map.of(Thread.currentThread(), waiting)));
  }

  /** A program that runs out of memory in one of the ways a runner's threads do. */
  static final class Starving {
    private Starving() {}

    public static void main(String[] args) throws InterruptedException {
      OutOfMemory.watch(System.err);
      ExecutorService workers =
          Executors.newFixedThreadPool(2, work -> new Thread(work, "direct-runner-worker"));
      switch (args[0]) {
        case "thrown" -> workers.execute(() -> System.out.println(new long[1 << 28].length));
        case "swallowed" -> {
          workers.execute(new FutureTask<>(() -> new long[1 << 28].length));
          workers.execute(new FutureTask<>(() -> 1));
        }
        default -> hoard();
      }
    }

    /** Keeps the heap full and the collector busy, whatever errors that gives. */
    private static void hoard() {
      List<Object> kept = new ArrayList<>();
      while (true) {
        try {
          kept.add(new byte[256]);
        } catch (OutOfMemoryError e) {
          kept.remove(kept.size() - 1);
        }
      }
    }
  }
}
