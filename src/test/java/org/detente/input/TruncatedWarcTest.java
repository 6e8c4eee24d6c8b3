package org.detente.input;

import static org.detente.input.Fixtures.concat;
import static org.detente.input.Fixtures.gzip;
import static org.detente.input.Fixtures.info;
import static org.detente.input.Fixtures.page;
import static org.detente.input.Fixtures.read;
import static org.detente.input.Fixtures.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detente.input.Fixtures.Read;
import org.detente.record.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Files cut at every byte: what is whole is kept, the cut is one dead letter, and nothing hangs.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TruncatedWarcTest {

  @Test
  void aCompressedArchive() throws IOException {
    List<byte[]> records =
        List.of(gzip(info()), gzip(page("u:1")), gzip(page("u:2")), gzip(page("u:3")));
    clip(records, 1);
  }

  @Test
  void anUncompressedArchive() throws IOException {
    clip(List.of(info(), page("u:1"), page("u:2"), page("u:3")), 1);
  }

  /**
   * Cuts everywhere behind the first record; the number of documents must be that of whole records.
   */
  private static void clip(List<byte[]> records, int withoutDocument) throws IOException {
    byte[] whole = concat(records.toArray(new byte[0][]));
    List<Integer> ends = new ArrayList<>();
    int end = 0;
    for (byte[] record : records) {
      end += record.length;
      ends.add(end);
    }
    List<String> all = read(whole).ids();
    for (int length = ends.get(0); length <= whole.length; length++) {
      int cut = length;
      Read read = read(Arrays.copyOf(whole, cut));
      long wholeRecords = ends.stream().filter(e -> e <= cut).count() - withoutDocument;
      // The blank lines that end a record may be missing at the end of an uncompressed file.
      boolean blankLinesOnly = ends.stream().anyMatch(e -> e > cut && e - cut <= 4);
      long kept = read.documents().size();
      assertTrue(
          kept == wholeRecords || (blankLinesOnly && kept == wholeRecords + 1), "cut at " + cut);
      assertEquals(all.subList(0, (int) kept), read.ids(), () -> "cut at " + cut);
      boolean clean = ends.contains(cut) || kept > wholeRecords;
      assertEquals(
          clean ? List.of() : List.of(Reason.TRUNCATED.name()),
          read.reasons(),
          () -> "cut at " + cut);
      if (!clean) {
        long start = ends.stream().filter(e -> e <= cut).mapToInt(e -> e).max().orElse(0);
        assertEquals(start, read.failures().get(0).getRecordOffset(), () -> "cut at " + cut);
      }
    }
  }

  @Test
  void compressedJsonLines() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 5; i++) {
      lines.append("{\"id\":\"a").append(i).append("\",\"text\":\"Envoy ").append(i * 7919);
      lines.append(" arrived.\"}\n");
    }
    byte[] whole = gzip(utf8(lines.toString()));
    List<String> all = read(whole).ids();
    for (int length = 30; length < whole.length; length++) {
      int cut = length;
      Read read = read(Arrays.copyOf(whole, cut));
      assertEquals(all.subList(0, read.documents().size()), read.ids(), () -> "cut at " + cut);
      assertEquals(List.of(Reason.TRUNCATED.name()), read.reasons(), () -> "cut at " + cut);
    }
  }

  @Test
  void aCompressedPageIsNotKeptInPart() throws IOException {
    byte[] whole = gzip(utf8(Fixtures.PAGE));
    for (int length = 3; length < whole.length; length++) {
      int cut = length;
      Read read = read(Arrays.copyOf(whole, cut));
      assertEquals(List.of(), read.documents(), () -> "cut at " + cut);
      assertEquals(List.of(Reason.TRUNCATED.name()), read.reasons(), () -> "cut at " + cut);
    }
  }
}
