package org.detente.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MatchResult.Status;
import org.apache.beam.sdk.io.fs.MoveOptions;

/**
 * A bucket in this JVM's memory at {@code mem://}, which knows what an object store knows and
 * nothing more: whole objects, put at once when their writer is closed; globs over their names; no
 * folders, links, locks or appending, and no path that {@code java.nio.file} could open. A rename
 * is a copy and a delete. Keeps a journal of what was put, for tests to read. It can be made to run
 * full, see {@link #fillAfter}.
 */
public final class MemoryFileSystem extends FileSystem<MemoryResourceId> {
  static final String SCHEME = "mem";
  private static final NavigableMap<String, byte[]> OBJECTS = new ConcurrentSkipListMap<>();
  private static final List<String> JOURNAL = Collections.synchronizedList(new ArrayList<>());

  private static final AtomicLong FREE = new AtomicLong(Long.MAX_VALUE);

  /** Lets so many bytes be put; then a put fails as a full disk's does, and its object is not. */
  public static void fillAfter(long bytes) {
    FREE.set(bytes);
  }

  /** How many bytes can be put before it is full. */
  public static long free() {
    return FREE.get();
  }

  /** Empties every bucket and the journal. */
  public static void clear() {
    FREE.set(Long.MAX_VALUE);
    OBJECTS.clear();
    JOURNAL.clear();
  }

  /** Puts an object. */
  public static void put(String address, byte[] bytes) {
    OBJECTS.put(address, bytes);
    JOURNAL.add(address);
  }

  private static void putNew(String address, byte[] bytes) throws IOException {
    if (OBJECTS.putIfAbsent(address, bytes) != null) {
      throw new FileAlreadyExistsException(address);
    }
    JOURNAL.add(address);
  }

  /** Every object below an address, by its name. */
  public static Map<String, byte[]> below(String address) {
    return OBJECTS.subMap(address, true, address + Character.MAX_VALUE, true);
  }

  /** The addresses of all puts so far, in their order. */
  public static List<String> journal() {
    synchronized (JOURNAL) {
      return List.copyOf(JOURNAL);
    }
  }

  @Override
  protected List<MatchResult> match(List<String> specs) {
    return specs.stream().map(MemoryFileSystem::match).toList();
  }

  private static MatchResult match(String spec) {
    Pattern pattern = Pattern.compile(regex(spec));
    List<Metadata> found = new ArrayList<>();
    OBJECTS.forEach(
        (address, bytes) -> {
          if (pattern.matcher(address).matches()) {
            found.add(
                Metadata.builder()
                    .setResourceId(new MemoryResourceId(address))
                    .setSizeBytes(bytes.length)
                    .setIsReadSeekEfficient(false)
                    .build());
          }
        });
    return found.isEmpty()
        ? MatchResult.create(Status.NOT_FOUND, new FileNotFoundException("No object " + spec))
        : MatchResult.create(Status.OK, found);
  }

  /** {@code *} and {@code ?} stay within a name, {@code **} does not, as in Google's buckets. */
  private static String regex(String glob) {
    return Pattern.quote(glob)
        .replace("**", "\\E.*\\Q")
        .replaceAll("(?<!\\.)\\*", "\\\\E[^/]*\\\\Q")
        .replace("?", "\\E[^/]\\Q");
  }

  @Override
  protected WritableByteChannel create(MemoryResourceId id, CreateOptions options) {
    return Channels.newChannel(
        new ByteArrayOutputStream() {
          @Override
          public void close() throws IOException {
            byte[] bytes = toByteArray();
            if (FREE.addAndGet(-bytes.length) < 0) {
              throw new IOException(id.address() + ": No space left on device");
            }
            if (options.expectFileToNotExist()) {
              putNew(id.address(), bytes);
            } else {
              put(id.address(), bytes);
            }
          }
        });
  }

  @Override
  protected ReadableByteChannel open(MemoryResourceId id) throws IOException {
    return Channels.newChannel(new ByteArrayInputStream(bytes(id)));
  }

  private static byte[] bytes(MemoryResourceId id) throws FileNotFoundException {
    byte[] bytes = OBJECTS.get(id.address());
    if (bytes == null) {
      throw new FileNotFoundException(id.address());
    }
    return bytes;
  }

  @Override
  protected void copy(List<MemoryResourceId> from, List<MemoryResourceId> to) throws IOException {
    for (int i = 0; i < from.size(); i++) {
      put(to.get(i).address(), bytes(from.get(i)));
    }
  }

  @Override
  protected void rename(
      List<MemoryResourceId> from, List<MemoryResourceId> to, MoveOptions... options)
      throws IOException {
    copy(from, to);
    delete(from);
  }

  @Override
  protected void delete(Collection<MemoryResourceId> ids) {
    ids.forEach(id -> OBJECTS.remove(id.address()));
  }

  @Override
  protected MemoryResourceId matchNewResource(String spec, boolean isDirectory) {
    return new MemoryResourceId(isDirectory && !spec.endsWith("/") ? spec + "/" : spec);
  }

  @Override
  protected String getScheme() {
    return SCHEME;
  }
}
