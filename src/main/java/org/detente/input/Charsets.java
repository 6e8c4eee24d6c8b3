package org.detente.input;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.failure.DocumentException;
import org.detente.record.DocumentFormat;
import org.detente.record.Reason;
import org.detente.record.SourceDocument;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a document into text. The charset is the first that applies of: byte order
 * mark; charset of the transport (HTTP or WARC header); valid UTF-8; the page's own {@code meta}
 * element; windows-1252. Well-formed UTF-8 with non-ASCII characters overrules a single-byte
 * charset of the transport, and a declared UTF-8 is not believed when most of its non-ASCII bytes
 * break it, for both are common errors of servers. Labels are read as browsers do (WHATWG Encoding
 * Standard): ISO-8859-1 is windows-1252. What cannot be decoded is U+FFFD and counted; over 1 % of
 * the text is a {@link DocumentException} with {@link Reason#ENCODING}. The text has no byte order
 * mark, no NUL and no lone surrogate.
 */
public final class Charsets {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final double MAX_UNDECODABLE = 0.01;
  private static final int META_REACH = 8192;

  /** Labels whose name in Java is a narrower charset than what the web means by them. */
  private static final Map<String, String> LABELS =
      Map.of(
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "us-ascii", "windows-1252",
          "ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "shift_jis", "windows-31j",
          "euc-kr", "x-windows-949",
          "ks_c_5601-1987", "x-windows-949");

  private static final Pattern META =
      Pattern.compile(
          "<meta\\b[^<>]{0,1000}?\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})"
              + "|^\\s*<\\?xml\\b[^<>?]{0,200}?\\bencoding\\s*=\\s*[\"']([\\w.:-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  /**
   * Decoded text.
   *
   * @param text the characters, without byte order mark
   * @param charset how they were read
   * @param replaced number of U+FFFD in the text, at most 1 % of its characters, save in verbatim
   *     text
   */
  public record Decoded(String text, Charset charset, int replaced) {}

  private Charsets() {}

  /**
   * Decodes a document by its transport charset, its content and, for HTML, its {@code meta}.
   *
   * @throws DocumentException with {@link Reason#ENCODING} when over 1 % cannot be decoded
   */
  public static Decoded decode(SourceDocument document) {
    ByteBuffer content = document.getContent().duplicate();
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    if (document.getFormat() == DocumentFormat.VERBATIM) {
      // Decoded with its line already, so it is taken whatever it holds.
      String text = characters(bytes, 0, StandardCharsets.UTF_8);
      int replaced = (int) text.chars().filter(c -> c == '\uFFFD').count();
      return new Decoded(text, StandardCharsets.UTF_8, replaced);
    }
    return decode(bytes, document.getCharset(), document.getFormat() == DocumentFormat.HTML);
  }

  /**
   * Decodes bytes.
   *
   * @param transport charset label of the transport, or null; unknown labels count as null
   * @param html whether to look for a charset in {@code meta} elements
   * @throws DocumentException with {@link Reason#ENCODING} when over 1 % cannot be decoded
   */
  public static Decoded decode(byte[] bytes, @Nullable String transport, boolean html) {
    Charset charset = charsetOf(bytes, named(transport), html);
    int mark = markLength(bytes, charset);
    String text = characters(bytes, mark, charset);
    int replaced = (int) text.chars().filter(c -> c == '\uFFFD').count();
    if (replaced > text.length() * MAX_UNDECODABLE) {
      throw new DocumentException(
          Reason.ENCODING,
          String.format(
              Locale.ROOT,
              "%d of %d characters cannot be decoded as %s",
              replaced,
              text.length(),
              charset.name()));
    }
    return new Decoded(text, charset, replaced);
  }

  /** The charset of a byte order mark, or of UTF-16 that is plain by its zero bytes; else null. */
  static @Nullable Charset unicodeOf(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
      return UTF_32LE;
    }
    if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
      return UTF_32BE;
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return unmarkedUtf16(bytes);
  }

  /**
   * Western text in UTF-16 has a zero in most of its high bytes and almost none in its low ones.
   */
  private static @Nullable Charset unmarkedUtf16(byte[] bytes) {
    int pairs = Math.min(bytes.length, META_REACH) / 2;
    int zerosFirst = 0;
    int zerosSecond = 0;
    for (int i = 0; i < pairs; i++) {
      zerosFirst += bytes[2 * i] == 0 ? 1 : 0;
      zerosSecond += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs >= 8 && zerosSecond > 0.7 * pairs && zerosFirst < 0.02 * pairs) {
      return StandardCharsets.UTF_16LE;
    }
    if (pairs >= 8 && zerosFirst > 0.7 * pairs && zerosSecond < 0.02 * pairs) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  private static Charset charsetOf(byte[] bytes, @Nullable Charset transport, boolean html) {
    Charset unicode = unicodeOf(bytes);
    if (unicode != null) {
      return unicode;
    }
    Utf8Shape shape = Utf8Shape.of(bytes);
    boolean saysOther = transport != null && !StandardCharsets.UTF_8.equals(transport);
    if (transport != null && saysOther && !(shape.isUnmistakable() && isSingleByte(transport))) {
      return transport;
    }
    if (shape.isMostlyUtf8()) {
      return StandardCharsets.UTF_8;
    }
    Charset meta = html ? named(metaLabel(bytes)) : null;
    boolean metaFits = meta != null && !meta.name().startsWith("UTF-");
    return meta != null && metaFits ? meta : WINDOWS_1252;
  }

  private static boolean isSingleByte(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1f;
  }

  private static @Nullable String metaLabel(byte[] bytes) {
    int reach = Math.min(bytes.length, META_REACH);
    Matcher meta = META.matcher(new String(bytes, 0, reach, StandardCharsets.ISO_8859_1));
    if (!meta.find()) {
      return null;
    }
    return meta.group(1) == null ? meta.group(2) : meta.group(1);
  }

  private static @Nullable Charset named(@Nullable String label) {
    if (label == null) {
      return null;
    }
    String name = label.replace("\"", "").replace("'", "").strip().toLowerCase(Locale.ROOT);
    try {
      return Charset.forName(LABELS.getOrDefault(name, name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null; // a label that nobody can read is no label
    }
  }

  private static String characters(byte[] bytes, int from, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .replaceWith("\uFFFD")
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString()
          .replace('\0', '\uFFFD');
    } catch (java.nio.charset.CharacterCodingException impossible) {
      throw new IllegalStateException("a decoder that replaces does not fail", impossible);
    }
  }

  private static int markLength(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }
    if (charset.equals(UTF_32LE) || charset.equals(UTF_32BE)) {
      return starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, 0, 0, 0xFE, 0xFF) ? 4 : 0;
    }
    boolean utf16 = charset.name().startsWith("UTF-16");
    return utf16 && (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) ? 2 : 0;
  }

  private static boolean starts(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
