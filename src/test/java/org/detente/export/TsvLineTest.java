package org.detente.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells of files that have no quoting. */
final class TsvLineTest {
  private static String text(String value) {
    return new TsvLine("None").text(value).toString();
  }

  @Test
  void nothingBreaksALineOrOpensAQuotation() {
    assertEquals("a b c d 'e'\n", text("a\tb\nc\u2028d \"e\""));
    assertEquals("None\n", text(" \r\n\t "));
    assertEquals("None\n", text(null));
    assertEquals("王毅 🎉 Żółć\n", text("王毅 🎉 Żółć"));
  }

  @Test
  void formulasAreDisarmedAndNumbersAreNot() {
    assertEquals("'=1+1\n", text("=1+1"));
    assertEquals("'@cmd\n", text("\t@cmd"));
    assertEquals("'\uFF0B1\n", text("\uFF0B1"));
    assertEquals(
        "-5\t-0.3\t0\t100000000\n",
        new TsvLine("").decimal(-5.0).decimal(-0.3).decimal(-0.0).decimal(1e8).toString());
  }

  @Test
  void whatIsMissingReadsAsTheLayoutHasIt() {
    assertEquals(
        "None\tNone\tNone\tA; B\n",
        new TsvLine("None")
            .decimal(Double.NaN)
            .number(null)
            .list(List.of())
            .list(List.of("A", "B"))
            .toString());
    assertEquals("\t\t7\n", new TsvLine("").missing(2).number(7).toString());
  }
}
