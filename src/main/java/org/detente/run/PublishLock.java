package org.detente.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one at a time change what a dataset publishes: threads of this JVM by a monitor, other JVMs
 * on the machine by a lock on {@code OUT/.lock}, which is empty and stays. The operating system
 * frees it when its holder is killed. Other file systems than a local disk have no such lock; there
 * the action runs at once.
 */
final class PublishLock {
  private static final Object MONITOR = new Object();

  private PublishLock() {}

  /** What is done under the lock. */
  interface Action {
    /** Does it. */
    void run() throws IOException;
  }

  /** Waits for the lock of the dataset at {@code root}, then acts. */
  static void holding(String root, Action action) throws IOException {
    if (!Storage.isLocal(root)) {
      action.run();
      return;
    }
    synchronized (MONITOR) {
      try (FileChannel file =
              FileChannel.open(
                  Path.of(root, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = file.lock()) {
        if (lock.isValid()) {
          action.run();
        }
      }
    }
  }
}
