package org.detente.nights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Crawls of successive nights, written for tests: growing, overlapping, partly corrected and partly
 * broken, as HTML, JSON Lines, WARC and text, plain and gzipped. Equal seeds give equal files.
 *
 * <pre>
 * night-01/ night-02/ ...   what a night fetched: new stories, stories seen before, newer captures
 *                           of corrected ones, and broken files
 * rolling/                  files that later nights write anew: with more lines, with corrections,
 *                           whole after they were cut off, there after they were missing
 * </pre>
 *
 * <p>No file and no line ever goes away, so that what was seen in all the nights is what lies in
 * the folder after the last.
 */
final class Crawl {
  private static final int NEW_STORIES = 4;

  private final Path folder;
  private final long seed;

  Crawl(Path folder, long seed) {
    this.folder = folder;
    this.seed = seed;
  }

  /** All nights so far. */
  String all() {
    return folder.toString();
  }

  /** What the crawler touched in a night: its own folder, and the files written anew. */
  String tonight(int night) {
    return folder.resolve(name(night)) + "," + folder.resolve("rolling");
  }

  /** Writes a night, from 1; nights come in order. */
  void write(int night) throws IOException {
    Random random = new Random(seed * 31 + night);
    Path own = folder.resolve(name(night));
    int first = night * NEW_STORIES;
    int known = random.nextInt(first);
    int corrected = random.nextInt(first);
    Story story = Story.of(seed, first);
    put(own.resolve("html/" + story.id() + ".html"), utf8(story.html()));
    put(own.resolve("html/again.html.gz"), gzip(Story.of(seed, known).html()));
    put(
        own.resolve("text/2015/03/note-" + night + ".txt"),
        utf8(Story.of(seed, first + 1).plain()));
    put(own.resolve("jsonl/wire.jsonl"), wire(first + 2, known, night));
    put(own.resolve("warc/crawl.warc.gz"), warc(first + 3, known, corrected, night));
    breakSome(own.resolve("broken"), night, random);
    roll(folder.resolve("rolling"), night);
  }

  private byte[] wire(int fresh, int known, int night) {
    List<String> lines = new ArrayList<>();
    lines.add(Story.of(seed, fresh).json());
    lines.add(Story.of(seed, known).json());
    if (night % 2 == 0) {
      lines.add("{\"id\": \"cut-" + night + "\", \"text\": \"A line that");
    }
    return utf8(String.join("\n", lines) + "\n");
  }

  /** A new page, a page seen before, and a newer capture of a corrected one. */
  private byte[] warc(int fresh, int known, int corrected, int night) {
    String time = String.format(Locale.ROOT, "2026-11-%02dT02:00:00Z", night);
    Story page = Story.of(seed, fresh);
    Story seen = Story.of(seed, known);
    Story mended = Story.edition(seed, corrected, 1 + night);
    return new WarcFile()
        .response(page.url(), time, page.html())
        .response(seen.url(), time, seen.html())
        .response(mended.url(), time, mended.html())
        .bytes();
  }

  private void breakSome(Path broken, int night, Random random) throws IOException {
    byte[] page = gzip(Story.of(seed, 1000 + night).html());
    switch (night % 4) {
      case 0 -> put(broken.resolve("empty.html"), new byte[0]);
      case 1 -> put(broken.resolve("cut.html.gz"), Arrays.copyOf(page, 40 + random.nextInt(60)));
      case 2 -> {
        Files.createDirectories(broken);
        Files.createSymbolicLink(broken.resolve("gone.html"), Path.of("nowhere.html"));
      }
      default -> {
        byte[] archive = warc(2000 + night, 1, 2, night);
        put(broken.resolve("cut.warc.gz"), Arrays.copyOf(archive, archive.length * 2 / 3));
      }
    }
  }

  /** Writes the files anew that change from night to night. */
  private void roll(Path rolling, int night) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= night; i++) {
      // Line i is corrected in night 2i.
      lines.add(Story.edition(seed, 3000 + i, night >= 2 * i ? 2 : 1).json());
    }
    put(rolling.resolve("front.jsonl"), utf8(String.join("\n", lines) + "\n"));
    put(rolling.resolve("page.html"), utf8(Story.edition(seed, 4000, 1 + night / 3).html()));
    byte[] feed = gzip(Story.of(seed, 5000).json() + "\n" + Story.of(seed, 5001).json() + "\n");
    put(rolling.resolve("feed.jsonl.gz"), night < 3 ? Arrays.copyOf(feed, feed.length / 2) : feed);
    Path mirror = rolling.resolve("mirror.html");
    if (night < 4) {
      Files.deleteIfExists(mirror);
      Files.createSymbolicLink(mirror, Path.of("not-yet.html"));
    } else {
      put(mirror, utf8(Story.of(seed, 6000).html()));
    }
  }

  private static String name(int night) {
    return String.format(Locale.ROOT, "night-%02d", night);
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    if (Files.isSymbolicLink(file)) {
      Files.delete(file);
    }
    Files.write(file, bytes);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(utf8(text));
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
