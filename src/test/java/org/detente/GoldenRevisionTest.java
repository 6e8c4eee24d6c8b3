package org.detente;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.detente.run.Fingerprint;
import org.junit.jupiter.api.Test;

/**
 * Rows of a published run are carried over as long as the fingerprint of their step stays. A change
 * of code that changes rows must therefore raise the revision of its step: when the golden rows
 * change and no revision does, this test fails. After raising one, {@code -Dupdate.golden=true}
 * records the new pair.
 */
final class GoldenRevisionTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final Path RECORD = GOLDEN.resolve("revisions.txt");

  @Test
  void otherRowsHaveAnotherRevision() throws IOException, NoSuchAlgorithmException {
    String revisions = Fingerprint.revisions();
    if (Boolean.getBoolean("update.golden")
        && !(Files.exists(RECORD) && Files.readString(RECORD).startsWith(revisions + "\n"))) {
      Files.writeString(RECORD, revisions + "\n" + digest() + "\n");
    }
    List<String> recorded = Files.readAllLines(RECORD, StandardCharsets.UTF_8);
    assertEquals(recorded.get(0), revisions, "record it with -Dupdate.golden=true");
    assertEquals(
        recorded.get(1), digest(), "rows have changed: raise a step in Fingerprint.REVISIONS");
  }

  private static String digest() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> files = Files.list(GOLDEN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
