package org.detente.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.detente.output.Accounting;
import org.detente.record.Span;
import org.junit.jupiter.api.Test;

class ManifestTest {
  @Test
  void aManifestReadsBackAsItWas() throws IOException {
    Manifest manifest =
        new Manifest(
            new RunPlan(
                "/data/out",
                "r1",
                2,
                "r0",
                1,
                "test",
                List.of("in/*"),
                "3".repeat(64),
                new TreeMap<>(Map.of("a", "b")),
                new TreeMap<>(Map.of("extract", "4".repeat(64))),
                new TreeMap<>(Map.of("extract", "5".repeat(64)))),
            new Accounting(5, Map.of("OK", 3L), 1, 1, 1, Map.of("EMPTY", 1L), Map.of()),
            List.of(new Manifest.TableEntry("articles", 1, 3, "0".repeat(64))),
            List.of(
                new Manifest.FileEntry(
                    "articles/year=0/part.avro", 3L, 120, "1".repeat(64), "00ff"),
                new Manifest.FileEntry("summary.csv", null, 12, "2".repeat(64), null)));
    String json = new String(manifest.toJson(), StandardCharsets.UTF_8);

    assertEquals(manifest, Manifest.ofJson(json));
    assertTrue(json.contains("\"schema_fingerprint\" : \"00ff\""), json);
    assertEquals(manifest, Manifest.ofJson(json.replaceFirst("\\{", "{\"of_a_later_version\":1,")));
  }

  @Test
  void documentsAreAccountedFor() {
    assertTrue(
        new Accounting(5, Map.of("OK", 2L, "NOT_AN_ARTICLE", 1L), 1, 1, 1, Map.of(), Map.of())
            .balances());
    assertEquals(
        false, new Accounting(6, Map.of("OK", 3L), 1, 1, 1, Map.of(), Map.of()).balances());
    assertEquals(
        0.2, new Accounting(5, Map.of("OK", 3L), 1, 1, 1, Map.of(), Map.of()).deadFraction());
    assertEquals(0, new Accounting(0, Map.of(), 0, 0, 0, Map.of(), Map.of()).deadFraction());
  }

  @Test
  void aDigestDependsOnRowsButNotOnTheirOrder() throws IOException {
    assertEquals(digest(1, 2, 3), digest(3, 1, 2));
    assertNotEquals(digest(1, 2), digest(1, 3));
    assertNotEquals(digest(1, 1), digest(1));
    assertEquals("0".repeat(64), digest());
    assertEquals(64, digest(4, 5, 6, 7, 8, 9).length());
  }

  private static String digest(int... begins) throws IOException {
    TableDigest digest = new TableDigest();
    for (int begin : begins) {
      GenericRecord row =
          new GenericRecordBuilder(Span.getClassSchema())
              .set("begin", begin)
              .set("end", begin + 1)
              .build();
      digest.add(row);
    }
    return digest.hex();
  }
}
