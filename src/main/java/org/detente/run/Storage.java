package org.detente.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;

/**
 * Small files on a local disk (by java.nio, with atomic moves) or on any of Beam's file systems
 * (one put each). Paths are absolute local paths, or addresses with a scheme such as {@code
 * gs://bucket/folder}. Every failure is an {@link IOException}.
 */
final class Storage {
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:.*");

  private Storage() {}

  static boolean isLocal(String path) {
    return !SCHEME.matcher(path).matches();
  }

  /**
   * Absolute and without dots for a local path or {@code file:} address; else only without slashes
   * at the end.
   */
  static String normalise(String path) {
    if (path.startsWith("file:")) {
      return normalise(
          Path.of(
                  URI.create(
                      path.startsWith("file:///")
                          ? path
                          : path.replaceFirst("file:/*", "file:///")))
              .toString());
    }
    if (isLocal(path)) {
      return Path.of(path).toAbsolutePath().normalize().toString();
    }
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  static boolean exists(String path) throws IOException {
    return isLocal(path) ? Files.exists(Path.of(path)) : !list(path).isEmpty();
  }

  static Optional<String> readText(String path) throws IOException {
    if (!exists(path)) {
      return Optional.empty();
    }
    try (InputStream in = open(path)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  static InputStream open(String path) throws IOException {
    return isLocal(path)
        ? Files.newInputStream(Path.of(path))
        : Channels.newInputStream(FileSystems.open(FileSystems.matchNewResource(path, false)));
  }

  /** Writes or replaces a file; a reader sees the old bytes or the new, never a part. */
  static void write(String path, byte[] bytes) throws IOException {
    if (!isLocal(path)) {
      put(path, bytes, false);
      return;
    }
    Path target = Path.of(path);
    Path temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
    Files.createDirectories(target.getParent());
    Files.write(temporary, bytes);
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Writes a file that must not exist yet; false, and nothing written, when it does. Of two that
   * try at once, one wins: on a local disk always, elsewhere where the file system keeps Beam's
   * expectation that a file is new, as Google's does.
   */
  static boolean create(String path, byte[] bytes) throws IOException {
    if (!isLocal(path)) {
      return !exists(path) && putNew(path, bytes);
    }
    Path target = Path.of(path);
    Files.createDirectories(target.getParent());
    try {
      Files.write(target, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  /** Size of a file in bytes; -1 when it is not there. */
  static long size(String path) throws IOException {
    try {
      return isLocal(path)
          ? Files.size(Path.of(path))
          : FileSystems.matchSingleFileSpec(path).sizeBytes();
    } catch (FileNotFoundException | NoSuchFileException e) {
      return -1;
    }
  }

  /** Files that match a glob, sorted; empty when there are none. */
  static List<String> list(String glob) throws IOException {
    try {
      MatchResult found = FileSystems.match(glob, EmptyMatchTreatment.ALLOW);
      return found.metadata().stream().map(file -> file.resourceId().toString()).sorted().toList();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  /**
   * Deletes a local folder with all that is in it, without following links; nothing when there is
   * none.
   */
  static void deleteTree(Path folder) throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> inside = Files.walk(folder)) {
        for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private static boolean putNew(String path, byte[] bytes) throws IOException {
    try {
      put(path, bytes, true);
      return true;
    } catch (IOException e) {
      if (exists(path)) {
        return false; // another came first
      }
      throw e;
    }
  }

  private static void put(String path, byte[] bytes, boolean isNew) throws IOException {
    CreateOptions options =
        CreateOptions.StandardCreateOptions.builder()
            .setMimeType("application/octet-stream")
            .setExpectFileToNotExist(isNew)
            .build();
    try (OutputStream out =
        Channels.newOutputStream(
            FileSystems.create(FileSystems.matchNewResource(path, false), options))) {
      out.write(bytes);
    }
  }
}
