package org.detente.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.jspecify.annotations.Nullable;

/**
 * A file below a folder, on a local disk or on any of Beam's file systems; lists and deletes them.
 * Links are neither followed nor taken for folders. Every failure is an {@link IOException}.
 *
 * @param path its whole path or address
 * @param bytes its size
 * @param modified when it was written; null when the storage does not tell
 */
record StoredFile(String path, long bytes, @Nullable Instant modified) {
  private static final Comparator<StoredFile> BY_PATH = Comparator.comparing(StoredFile::path);

  /** Every file below a folder, by path; empty when there is no such folder. */
  static List<StoredFile> below(String folder) throws IOException {
    List<StoredFile> files = new ArrayList<>();
    if (!Storage.isLocal(folder)) {
      for (Metadata file :
          FileSystems.match(folder + "/**", EmptyMatchTreatment.ALLOW).metadata()) {
        long millis = file.lastModifiedMillis();
        files.add(
            new StoredFile(
                file.resourceId().toString(),
                file.sizeBytes(),
                millis > 0 ? Instant.ofEpochMilli(millis) : null));
      }
    } else if (Files.isDirectory(Path.of(folder), LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(Path.of(folder), new Listing(files));
    }
    files.sort(BY_PATH);
    return files;
  }

  /** Deletes files; one that is gone already is no failure. */
  static void delete(List<StoredFile> files) throws IOException {
    List<StoredFile> remote = new ArrayList<>();
    for (StoredFile file : files) {
      if (Storage.isLocal(file.path())) {
        Files.deleteIfExists(Path.of(file.path()));
      } else {
        remote.add(file);
      }
    }
    if (!remote.isEmpty()) {
      FileSystems.delete(
          remote.stream().map(file -> FileSystems.matchNewResource(file.path(), false)).toList(),
          StandardMoveOptions.IGNORE_MISSING_FILES);
    }
  }

  /** Removes a local folder and those below that hold no file; others stay. */
  static void sweep(String folder) throws IOException {
    if (!Storage.isLocal(folder)
        || !Files.isDirectory(Path.of(folder), LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(Path.of(folder))) {
      for (Path path :
          inside.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList()) {
        if (isEmpty(path)) {
          Files.deleteIfExists(path);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private static final class Listing extends SimpleFileVisitor<Path> {
    private final List<StoredFile> files;

    Listing(List<StoredFile> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files.add(
          new StoredFile(
              file.toString(), attributes.size(), attributes.lastModifiedTime().toInstant()));
      return FileVisitResult.CONTINUE;
    }
  }
}
