package org.detente.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The file that {@code --output} names. Lines are written to a sibling, {@code .NAME.tmp}, which
 * {@link #publish} moves into place, so that a command that fails leaves what was there before;
 * devices and pipes such as {@code /dev/stdout} are written at once. A place that cannot be
 * written, or that is one of the files read, is a {@link UsageException}.
 */
final class OutputFile implements Closeable {
  private final Path target;
  private final Path written;
  private final BufferedWriter writer;

  private OutputFile(Path target, Path written, BufferedWriter writer) {
    this.target = target;
    this.written = written;
    this.writer = writer;
  }

  /**
   * Opens the file for writing.
   *
   * @param output the value of {@code --output}
   * @param inputs addresses of the files that the command reads
   * @throws UsageException if the file is one of them, or cannot be written
   */
  static OutputFile open(String output, List<String> inputs) {
    try {
      Path path = Path.of(output).toAbsolutePath();
      Path target = Files.exists(path) ? path.toRealPath() : path.normalize();
      if (Files.isDirectory(target)) {
        throw new UsageException("--output=" + output + " is a folder; name a file");
      }
      for (String input : inputs) {
        Path read = Path.of(input);
        if (Files.exists(target) && Files.exists(read) && Files.isSameFile(target, read)) {
          throw new UsageException(
              "--output=" + output + " is one of the files of --input; name another file");
        }
      }
      boolean device = Files.exists(target) && !Files.isRegularFile(target);
      Path written = device ? target : target.resolveSibling("." + target.getFileName() + ".tmp");
      BufferedWriter writer = Files.newBufferedWriter(written, StandardCharsets.UTF_8);
      return new OutputFile(target, written, writer);
    } catch (IOException e) {
      throw unusable(output, e);
    }
  }

  /**
   * Makes the folder that {@code --output} names, unless it is there.
   *
   * @throws UsageException if that cannot be
   */
  static Path folder(String output) {
    try {
      return Files.createDirectories(Path.of(output));
    } catch (IOException e) {
      throw unusable(output, e);
    }
  }

  BufferedWriter writer() {
    return writer;
  }

  /** Puts what was written into its place. */
  void publish() throws IOException {
    writer.close();
    if (!written.equals(target)) {
      Files.move(
          written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Drops what was written, unless it is published. */
  @Override
  public void close() throws IOException {
    writer.close();
    if (!written.equals(target)) {
      Files.deleteIfExists(written);
    }
  }

  private static UsageException unusable(String output, IOException cause) {
    return new UsageException("--output=" + output + " cannot be written: " + cause, cause);
  }
}
