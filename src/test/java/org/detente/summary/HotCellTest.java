package org.detente.summary;

import static org.detente.summary.Observations.pair;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a worker sends to the shuffle for a cell that every article adds to. */
final class HotCellTest {
  private static int bytes(int articles, int publishers) throws IOException {
    CellSums sums = new CellSums();
    for (int i = 0; i < articles; i++) {
      sums.add(pair(2015, "GBR", "RUS", "Gazette no. " + i % publishers, 3, 250));
    }
    assertEquals(1, sums.rows().size());
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    sums.write(new DataOutputStream(written));
    return written.size();
  }

  @Test
  void doesNotGrowWithTheArticles() throws IOException {
    assertEquals(bytes(100, 10), bytes(200_000, 10));
    assertTrue(bytes(200_000, 10) < 500, () -> "more than 500 bytes");
  }

  @Test
  void growsByTheNamesOfItsPublishers() throws IOException {
    int perPublisher = bytes(50_000, 50_000) / 50_000;
    assertTrue(perPublisher >= 17 && perPublisher <= 24, () -> perPublisher + " bytes each");
  }
}
