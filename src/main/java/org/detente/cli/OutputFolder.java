package org.detente.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The folder that {@code --output} names, for commands that fill a whole folder. Files are written
 * to a hidden sibling, {@code .NAME.tmp-…}, which {@link #publish} renames, so that the folder is
 * there whole or not at all; a command that is killed leaves the hidden sibling behind. A folder
 * that holds something, that cannot be written, or that a rename cannot replace (a mount point) is
 * a {@link UsageException}.
 */
final class OutputFolder implements Closeable {
  private final Path target;
  private final Path written;

  private OutputFolder(Path target, Path written) {
    this.target = target;
    this.written = written;
  }

  /**
   * Opens the folder for writing.
   *
   * @param output the value of {@code --output}
   * @param tables the folder that the command reads, which must not hold the output
   * @throws UsageException if there is something in it, or it cannot be written or replaced
   */
  static OutputFolder open(String output, Path tables) {
    return open(output, tables, OutputFolder::isMountPoint, Files::isWritable);
  }

  /** {@link #open(String, Path)}, with what it asks the file system. */
  static OutputFolder open(
      String output, Path tables, Predicate<Path> isMountPoint, Predicate<Path> isWritable) {
    Path named = Path.of(output).toAbsolutePath().normalize();
    try {
      Path target = Files.exists(named) ? named.toRealPath() : named;
      if (Files.exists(target) && !isEmptyFolder(target)) {
        throw new UsageException(
            "--output=" + output + " is not an empty folder; name one that is empty or not there");
      }
      if (Files.exists(target)) {
        checkReplaceable(output, target, isMountPoint, isWritable);
      }
      Path parent = Files.createDirectories(target.resolveSibling(".").normalize()).toRealPath();
      if (parent.startsWith(tables.toRealPath())) {
        throw new UsageException(
            "--output=" + output + " is inside the dataset, which must not change; name another");
      }
      return new OutputFolder(target, hidden(parent, "." + target.getFileName() + ".tmp-"));
    } catch (IOException | UncheckedIOException e) {
      throw new UsageException("--output=" + output + " cannot be written: " + e, e);
    }
  }

  private static void checkReplaceable(
      String output, Path target, Predicate<Path> isMountPoint, Predicate<Path> isWritable) {
    if (isMountPoint.test(target)) {
      throw new UsageException("--output=" + output + " is a mount point; name a folder inside it");
    }
    if (!isWritable.test(target.resolveSibling(".").normalize())) {
      throw new UsageException(
          "--output=" + output + " lies in a folder that cannot be written; name one inside it");
    }
  }

  /** Whether a folder that exists is on another file system than the folder it lies in. */
  static boolean isMountPoint(Path folder) {
    try {
      Path parent = folder.resolveSibling(".").normalize();
      return !Files.getFileStore(folder).equals(Files.getFileStore(parent));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new folder with the permissions that any folder of the user has. */
  private static Path hidden(Path parent, String prefix) throws IOException {
    int number = 1;
    while (Files.exists(parent.resolve(prefix + number))) {
      number++; // Another export, or one that was killed.
    }
    return Files.createDirectory(parent.resolve(prefix + number));
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> content = Files.list(path)) {
      return content.findAny().isEmpty();
    }
  }

  /** Where to write until {@link #publish}. */
  Path path() {
    return written;
  }

  /**
   * Puts what was written into its place.
   *
   * @return the folder
   * @throws UsageException if somebody else has filled the folder meanwhile
   */
  Path publish() throws IOException {
    try {
      Files.deleteIfExists(target);
      Files.move(written, target);
      return target;
    } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
      throw new UsageException(
          "--output=" + target + " was filled by somebody else meanwhile; name another", e);
    }
  }

  /** Drops what was written, unless it is published. */
  @Override
  public void close() throws IOException {
    if (!Files.exists(written)) {
      return;
    }
    List<Path> left;
    try (Stream<Path> files = Files.walk(written)) {
      left = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : left) {
      Files.delete(file);
    }
  }
}
