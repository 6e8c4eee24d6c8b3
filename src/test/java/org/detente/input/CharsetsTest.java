package org.detente.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.detente.failure.DocumentException;
import org.detente.record.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {
  private static final String QUOTE = "“We won’t yield,” said Señor Muñoz of León – twice.";
  private static final Charset CP1252 = Charset.forName("windows-1252");

  @ParameterizedTest
  @CsvSource({
    "UTF-8, , UTF-8",
    "UTF-8, utf-8, UTF-8",
    "UTF-8, \"UTF-8\", UTF-8",
    "UTF-8, iso-8859-1, UTF-8", // well-formed UTF-8 overrules a single-byte label
    "UTF-8, no-such-charset, UTF-8",
    "windows-1252, iso-8859-1, windows-1252",
    "windows-1252, us-ascii, windows-1252",
    "windows-1252, utf-8, windows-1252", // a UTF-8 label that the bytes break
    "windows-1252, , windows-1252",
    "UTF-16LE, , UTF-16LE",
    "UTF-16BE, utf-8, UTF-16BE"
  })
  void readsWhatTheBytesSay(String written, String label, String expected) {
    Charsets.Decoded decoded =
        Charsets.decode(QUOTE.getBytes(Charset.forName(written)), label, false);
    assertEquals(QUOTE, decoded.text());
    assertEquals(expected, decoded.charset().name());
    assertEquals(0, decoded.replaced());
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aByteOrderMarkWinsAndIsNotText(String charset) {
    byte[] bytes = ("\uFEFF" + QUOTE).getBytes(Charset.forName(charset));
    Charsets.Decoded decoded = Charsets.decode(bytes, "windows-1251", false);
    assertEquals(QUOTE, decoded.text());
    assertEquals(charset, decoded.charset().name());
  }

  @Test
  void theTransportWinsOverMeta() {
    String page = "<html><head><meta charset=windows-1250></head><p>Москва: встреча";
    byte[] bytes = page.getBytes(Charset.forName("windows-1251"));
    assertEquals(page, Charsets.decode(bytes, "windows-1251", true).text());
  }

  @Test
  void metaIsReadWhereNothingElseDecides() {
    for (String meta :
        new String[] {
          "<meta charset=\"windows-1250\">",
          "<META http-equiv='Content-Type' content='text/html; charset = windows-1250'>",
          "<?xml version='1.0' encoding='windows-1250'?>"
        }) {
      String page = meta + "<p>Łódź: prezydent złożył wizytę.";
      byte[] bytes = page.getBytes(Charset.forName("windows-1250"));
      assertEquals(page, Charsets.decode(bytes, null, true).text(), meta);
    }
  }

  @Test
  void metaIsNotBelievedAgainstUtf8() {
    String page = "<meta charset=iso-8859-1><p>" + QUOTE;
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    assertEquals(page, Charsets.decode(bytes, null, true).text());
  }

  @Test
  void aFewBrokenBytesAreCounted() {
    byte[] text = (QUOTE.repeat(20) + "é").getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(text, text.length - 1);
    Charsets.Decoded decoded = Charsets.decode(cut, null, false);
    assertEquals(1, decoded.replaced());
    assertEquals(QUOTE.repeat(20) + "\uFFFD", decoded.text());
  }

  @Test
  void overOnePercentIsAFailure() {
    byte[] bytes =
        "The delegation left.\u0081\u0081 It will return.".getBytes(StandardCharsets.ISO_8859_1);
    DocumentException failure =
        assertThrows(DocumentException.class, () -> Charsets.decode(bytes, null, false));
    assertEquals(Reason.ENCODING, failure.reason());
    assertEquals("2 of 38 characters cannot be decoded as windows-1252", failure.getMessage());
  }

  @Test
  void nulsAndLoneSurrogatesDoNotReachTheText() {
    String filler = "The foreign ministry had no comment on Tuesday. ".repeat(5);
    byte[] bytes = (filler + "\0").getBytes(StandardCharsets.UTF_8);
    assertEquals(filler + "\uFFFD", Charsets.decode(bytes, null, false).text());
    byte[] surrogate = (filler + "é\uD83D\uDE00\uFEFF\uD800").getBytes(StandardCharsets.UTF_16LE);
    String text = Charsets.decode(surrogate, "utf-16le", false).text();
    assertEquals(filler + "é\uD83D\uDE00\uFEFF\uFFFD", text);
  }

  @Test
  void multiByteLabelsOfTheTransportAreKept() {
    String text = "外交部长会见来访代表团";
    assertEquals(
        text, Charsets.decode(text.getBytes(Charset.forName("GBK")), "gb2312", false).text());
  }

  @Test
  void emptyAndPlainBytesAreUtf8() {
    assertEquals("", Charsets.decode(new byte[0], null, true).text());
    Charsets.Decoded ascii = Charsets.decode("Talks".getBytes(CP1252), "iso-8859-1", false);
    assertEquals("Talks", ascii.text());
  }

  @Test
  void countsWellFormedAndBrokenSequences() {
    byte[] overlong = {(byte) 0xC0, (byte) 0x80};
    assertEquals(new Utf8Shape(0, 2), Utf8Shape.of(overlong));
    byte[] surrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
    assertEquals(new Utf8Shape(0, 3), Utf8Shape.of(surrogate));
    assertEquals(new Utf8Shape(3, 0), Utf8Shape.of("é€😀".getBytes(StandardCharsets.UTF_8)));
    byte[] cut = {(byte) 0xE2, (byte) 0x82};
    assertEquals(new Utf8Shape(0, 1), Utf8Shape.of(cut));
  }
}
