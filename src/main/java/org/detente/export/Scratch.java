package org.detente.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for scratch files beside the export, on the same disk; gone when closed. */
record Scratch(Path folder) implements Closeable {
  static Scratch in(Path export) throws IOException {
    return new Scratch(Files.createTempDirectory(export, ".sort-"));
  }

  /** Removes the folder, which whoever wrote into it has emptied. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder);
  }
}
