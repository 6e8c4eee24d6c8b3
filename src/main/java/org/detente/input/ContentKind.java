package org.detente.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the first bytes of a content say it is; names and extensions are never asked. Text is what
 * remains, unless over 5 % of the bytes are control characters that no text has. HTML is told by a
 * {@code doctype}, {@code html}, {@code head} or {@code body} near the beginning, or by beginning
 * with another tag, a comment or an XML declaration (WHATWG MIME Sniffing, made a little wider).
 */
enum ContentKind {
  /** Nothing, or white space only. */
  EMPTY,
  /** Records of an archive. */
  WARC,
  /** One JSON object a line. */
  JSON_LINES,
  /** JSON, but not one object a line. */
  JSON,
  /** A page. */
  HTML,
  /** Plain text. */
  TEXT,
  /** Neither text nor an archive that is read. */
  BINARY;

  /** Bytes that are enough to tell. */
  static final int HEAD = 16384;

  private static final double MAX_CONTROLS = 0.05;
  private static final Pattern PAGE =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG_FIRST =
      Pattern.compile(
          "<(?:!--|\\?xml\\b|(?:a|article|b|base|br|center|div|font|form|frameset|h[1-6]|header"
              + "|iframe|img|link|main|meta|nav|ol|p|script|section|span|style|table|title|ul)"
              + "[\\s/>])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OBJECT_LINE = Pattern.compile("\\{[ \\t]*[\"}]");
  private static final Pattern JSON_START = Pattern.compile("\\{\\s*\"|\\[\\s*\\{\\s*\"");

  /** Tells the kind by the first {@link #HEAD} bytes, or all if there are fewer. */
  static ContentKind of(byte[] head) {
    if (starts(head, "WARC/")) {
      return WARC;
    }
    Charset unicode = Charsets.unicodeOf(head);
    if (unicode == null && (Signatures.nameOf(head) != null || isBinary(head))) {
      return BINARY;
    }
    Charset charset = unicode == null ? StandardCharsets.ISO_8859_1 : unicode;
    String text = new String(head, charset).replace("\uFEFF", "").strip();
    if (text.isEmpty()) {
      return EMPTY;
    }
    if (OBJECT_LINE.matcher(text).lookingAt()) {
      return JSON_LINES;
    }
    if (JSON_START.matcher(text).lookingAt()) {
      return JSON;
    }
    boolean page = PAGE.matcher(text).find() || TAG_FIRST.matcher(text).lookingAt();
    return page ? HTML : TEXT;
  }

  /** What a content of kind {@link #BINARY} is, for a message. */
  static String describe(byte[] head) {
    String name = Signatures.nameOf(head);
    if (name != null) {
      return name;
    }
    StringBuilder hex = new StringBuilder("binary content, beginning with");
    for (int i = 0; i < Math.min(8, head.length); i++) {
      hex.append(String.format(Locale.ROOT, " %02x", head[i] & 0xFF));
    }
    return hex.toString();
  }

  private static boolean isBinary(byte[] head) {
    int controls = 0;
    for (byte b : head) {
      boolean space = b == '\t' || b == '\n' || b == '\r' || b == '\f';
      boolean escape = b == 0x1B || b == 0x1A || b == '\b';
      controls += (b >= 0 && b < 0x20 && !space && !escape) || b == 0x7F ? 1 : 0;
    }
    return controls > head.length * MAX_CONTROLS;
  }

  private static boolean starts(byte[] bytes, String prefix) {
    for (int i = 0; i < prefix.length(); i++) {
      if (i >= bytes.length || bytes[i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
