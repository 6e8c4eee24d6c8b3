package org.detente.tone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxGraphTest {
  /** The input x, times a, gives inner; inner, times b, gives last. */
  private static final byte[] MODEL =
      message(
          varint(1, 6),
          field(
              7,
              message(
                  field(1, node("inner", "x", "a")),
                  field(1, node("last", "inner", "b")),
                  field(5, field(8, "a")),
                  field(5, message(field(9, "weights of two hundred bytes ".repeat(7)), b())),
                  field(11, field(1, "x")),
                  field(12, field(1, "last")))),
          field(8, "domain"));

  @Test
  void keepsWhatAnInnerValueNeedsAndMakesItTheOutput() {
    byte[] part = OnnxGraph.computing(List.of("inner"), MODEL);
    byte[] expected =
        message(
            varint(1, 6),
            field(
                7,
                message(
                    field(1, node("inner", "x", "a")),
                    field(5, field(8, "a")),
                    field(11, field(1, "x")),
                    field(12, floats("inner")))),
            field(8, "domain"));
    assertArrayEquals(expected, part);
  }

  @Test
  void severalValuesComeInTheOrderAskedFor() {
    String part = text(OnnxGraph.computing(List.of("last", "inner"), MODEL));
    assertTrue(part.contains("two hundred"));
    assertTrue(part.endsWith(text(message(output("last"), output("inner"), field(8, "domain")))));
  }

  @Test
  void theSameOutputsGiveTheWholeModel() {
    byte[] part = OnnxGraph.computing(List.of("last"), MODEL);
    assertEquals(MODEL.length + floats("").length - field(1, "").length, part.length);
  }

  @Test
  void valueThatNobodyComputesIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> OnnxGraph.computing(List.of("other"), MODEL));
  }

  @Test
  void everyClippedModelIsRefusedOrHasTheValue() {
    for (int length = 0; length < MODEL.length; length++) {
      byte[] clipped = Arrays.copyOf(MODEL, length);
      try {
        assertTrue(text(OnnxGraph.computing(List.of("inner"), clipped)).contains("inner"));
      } catch (IllegalArgumentException e) {
        assertFalse(e.getMessage().isEmpty());
      }
    }
  }

  private static byte[] b() {
    return field(8, "b");
  }

  private static byte[] node(String output, String... inputs) {
    byte[][] parts = Arrays.stream(inputs).map(input -> field(1, input)).toArray(byte[][]::new);
    return message(message(parts), field(2, output), field(4, "Mul"));
  }

  private static byte[] output(String name) {
    return field(12, floats(name));
  }

  private static byte[] floats(String name) {
    return message(field(1, name), field(2, field(1, varint(1, 1))));
  }

  private static byte[] field(int number, String value) {
    return field(number, value.getBytes(ISO_8859_1));
  }

  private static byte[] field(int number, byte[] value) {
    byte[] length =
        value.length < 128
            ? new byte[] {(byte) value.length}
            : new byte[] {(byte) (value.length % 128 + 128), (byte) (value.length / 128)};
    return message(new byte[] {(byte) (number * 8 + 2)}, length, value);
  }

  private static byte[] varint(int number, int value) {
    return new byte[] {(byte) (number * 8), (byte) value};
  }

  private static byte[] message(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
