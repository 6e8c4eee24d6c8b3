package org.detente.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class RowIdTest {
  @Test
  void isTheHeadOfSha256() {
    // printf 'abc' | sha256sum | cut -c1-32
    assertEquals("ba7816bf8f01cfea414140de5dae2223", RowId.of("abc"));
  }

  @Test
  void partsDoNotRunTogether() {
    assertNotEquals(RowId.of("a", "bc"), RowId.of("ab", "c"));
    assertEquals(RowId.of("article", "1", "5"), RowId.of("article", "1", "5"));
  }
}
