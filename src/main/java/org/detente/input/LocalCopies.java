package org.detente.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's files, such as {@code --actors}, where a worker can open them: paths and addresses
 * separated by commas in, local paths separated by commas out. A file on another file system, e.g.
 * {@code gs://bucket/mine.actors}, is copied to this machine's temporary folder, until the JVM
 * ends; a local one is left where it is. Null and blank pass. Fails with an {@link IOException}
 * when a file cannot be fetched.
 */
public final class LocalCopies {
  private LocalCopies() {}

  /** Local paths of the same files. */
  public static @Nullable String of(@Nullable String files) throws IOException {
    if (files == null || files.isBlank()) {
      return files;
    }
    List<String> local = new ArrayList<>();
    for (String file : files.split(",", -1)) {
      local.add(LocalFiles.isLocal(file.strip()) ? file : copy(file.strip()).toString());
    }
    return String.join(",", local);
  }

  private static Path copy(String address) throws IOException {
    Path copy = Files.createTempFile("detente-", ".tsv");
    copy.toFile().deleteOnExit();
    try (InputStream in = InputFiles.open(address)) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }
}
