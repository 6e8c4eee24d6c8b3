package org.detente.storage;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MoveOptions;

/**
 * A store of {@code memory://bucket/name} objects as Beam sees an object store: no folders, no
 * links, no locks, an object appears whole when its writer closes it. It can be made to run full:
 * after {@link #fillAfter} bytes each write fails as a full disk's does, and its object never
 * appears. One for each JVM; tests that use it begin with {@link #clear}.
 */
public final class MemoryFileSystem extends FileSystem<MemoryResource> {
  /** The scheme of its addresses. */
  public static final String SCHEME = "memory";

  private static final ConcurrentSkipListMap<String, Stored> OBJECTS =
      new ConcurrentSkipListMap<>();
  private static final AtomicLong FREE = new AtomicLong(Long.MAX_VALUE);
  private static final AtomicLong TICKS = new AtomicLong();

  private static final class Stored {
    private final byte[] bytes;
    private final long written;

    Stored(byte[] bytes, long written) {
      this.bytes = bytes;
      this.written = written;
    }
  }

  /** Forgets every object, and is never full. */
  public static void clear() {
    OBJECTS.clear();
    FREE.set(Long.MAX_VALUE);
  }

  /** Lets so many bytes more be written. */
  public static void fillAfter(long bytes) {
    FREE.set(bytes);
  }

  /** How many bytes can be written before it is full. */
  public static long free() {
    return FREE.get();
  }

  /** The addresses of all objects, sorted. */
  public static List<String> files() {
    return List.copyOf(OBJECTS.keySet());
  }

  /** The bytes of an object. */
  public static byte[] bytes(String address) {
    return requireNonNull(OBJECTS.get(address), address).bytes.clone();
  }

  /** Copies a folder's files to an address. */
  public static void copy(Path folder, String address) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        OBJECTS.put(
            address + "/" + folder.relativize(file),
            new Stored(Files.readAllBytes(file), Files.getLastModifiedTime(file).toMillis()));
      }
    }
  }

  @Override
  protected List<MatchResult> match(List<String> specs) {
    return specs.stream().map(MemoryFileSystem::match).toList();
  }

  private static MatchResult match(String spec) {
    Pattern glob = glob(spec);
    List<Metadata> found = new ArrayList<>();
    OBJECTS.forEach(
        (address, object) -> {
          if (glob.matcher(address).matches()) {
            found.add(
                Metadata.builder()
                    .setResourceId(new MemoryResource(address))
                    .setSizeBytes(object.bytes.length)
                    .setLastModifiedMillis(object.written)
                    .setIsReadSeekEfficient(true)
                    .build());
          }
        });
    return found.isEmpty()
        ? MatchResult.create(
            MatchResult.Status.NOT_FOUND, new FileNotFoundException("No object matches " + spec))
        : MatchResult.create(MatchResult.Status.OK, found);
  }

  private static Pattern glob(String spec) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < spec.length(); i++) {
      char c = spec.charAt(i);
      if (c == '*' && spec.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else {
        regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString());
  }

  @Override
  protected WritableByteChannel create(MemoryResource file, CreateOptions options) {
    return new Writing(file.address());
  }

  @Override
  protected ReadableByteChannel open(MemoryResource file) throws IOException {
    Stored object = OBJECTS.get(file.address());
    if (object == null) {
      throw new FileNotFoundException(file.address());
    }
    return Channels.newChannel(new ByteArrayInputStream(object.bytes));
  }

  @Override
  protected void copy(List<MemoryResource> from, List<MemoryResource> to) throws IOException {
    for (int i = 0; i < from.size(); i++) {
      Stored object = OBJECTS.get(from.get(i).address());
      if (object == null) {
        throw new FileNotFoundException(from.get(i).address());
      }
      OBJECTS.put(to.get(i).address(), object);
    }
  }

  @Override
  protected void rename(List<MemoryResource> from, List<MemoryResource> to, MoveOptions... options)
      throws IOException {
    copy(from, to);
    delete(from);
  }

  @Override
  protected void delete(Collection<MemoryResource> files) {
    files.forEach(file -> OBJECTS.remove(file.address()));
  }

  @Override
  protected MemoryResource matchNewResource(String spec, boolean isDirectory) {
    return new MemoryResource(isDirectory && !spec.endsWith("/") ? spec + "/" : spec);
  }

  @Override
  protected String getScheme() {
    return SCHEME;
  }

  /** Gathers an object's bytes, and stores them when it is closed. */
  private static final class Writing implements WritableByteChannel {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final String address;
    private boolean open = true;
    private boolean failed;

    Writing(String address) {
      this.address = address;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      byte[] next = new byte[source.remaining()];
      if (FREE.addAndGet(-next.length) < 0) {
        failed = true;
        throw new IOException(address + ": No space left on device");
      }
      source.get(next);
      bytes.writeBytes(next);
      return next.length;
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public void close() {
      if (open && !failed) {
        OBJECTS.put(address, new Stored(bytes.toByteArray(), TICKS.incrementAndGet()));
      }
      open = false;
    }
  }
}
