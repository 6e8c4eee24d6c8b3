package org.detente.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Positions count code points, as Python does, also behind an emoji. */
final class CodePointsTest {
  @Test
  void plainTextCountsTheSameEitherWay() {
    CodePoints points = CodePoints.of("Ministers met in Oslo.");
    assertEquals(17, points.fromChar(17));
    assertEquals("Oslo", points.slice(17, 21));
  }

  @Test
  void anEmojiIsOneCodePointAndTwoJavaChars() {
    String text = "\uD83E\uDD1D Ministers met in Oslo \uD83C\uDDF3\uD83C\uDDF4.";
    CodePoints points = CodePoints.of(text);
    assertEquals(18, points.fromChar(text.indexOf("Oslo")));
    assertEquals("Oslo", points.slice(18, 22));
    assertEquals(text.indexOf("Oslo"), points.toChar(18));
    assertEquals(text.codePointCount(0, text.length()), points.length());
  }

  @Test
  void aLoneSurrogateCountsAsOne() {
    assertEquals(3, CodePoints.of("a\uD83Eb").length());
  }

  @Test
  void everyPositionIsInvertible() {
    String text = "a\uD83E\uDD1Db\uD83C\uDDF3c";
    CodePoints points = CodePoints.of(text);
    for (int i = 0; i <= points.length(); i++) {
      assertEquals(i, points.fromChar(points.toChar(i)));
    }
  }
}
