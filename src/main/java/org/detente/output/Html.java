package org.detente.output;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The only way that content gets into the report: as text nodes, which jsoup escapes, without
 * control characters, and inside {@code bdi}, so that a right-to-left or overridden direction ends
 * with it. An address becomes a link only when it is plain {@code http(s)}.
 */
final class Html {
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\"'<>\\\\`\\p{Cntrl}]+");
  private static final int LONGEST_LINK = 2000;
  private static final Set<Integer> KEPT_CONTROLS = Set.of((int) '\n', (int) '\t');

  private Html() {}

  /** Adds foreign text to an element; null adds nothing. */
  static void words(Element parent, @Nullable String text) {
    if (text != null) {
      parent.appendElement("bdi").text(clean(text));
    }
  }

  /** Adds a link when the address is safe, else the text alone. */
  static void link(Element parent, @Nullable String address, String text) {
    if (isWeb(address)) {
      Element link = parent.appendElement("a");
      link.attr("href", String.valueOf(address)).attr("rel", "noopener noreferrer nofollow");
      words(link, text);
    } else {
      words(parent, text);
    }
  }

  /** Whether an address may be a link. */
  static boolean isWeb(@Nullable String address) {
    return address != null && address.length() <= LONGEST_LINK && WEB.matcher(address).matches();
  }

  /**
   * Adds the head of a table: a caption, and column names with their scope; a name that begins with
   * # is of a number.
   */
  static Element table(Element parent, String caption, String... columns) {
    Element table =
        parent.appendElement("div").addClass("wide").attr("tabindex", "0").appendElement("table");
    words(table.appendElement("caption"), caption);
    Element head = table.appendElement("thead").appendElement("tr");
    for (String column : columns) {
      boolean number = column.startsWith("#");
      Element cell =
          head.appendElement("th").attr("scope", "col").text(number ? column.substring(1) : column);
      if (number) {
        cell.addClass("number");
      }
    }
    return table.appendElement("tbody");
  }

  /** Adds a cell of a whole number. */
  static void number(Element row, long value) {
    row.appendElement("td").addClass("number").text(Long.toString(value));
  }

  /** Adds a cell of a decimal number, empty for null. */
  static void number(Element row, @Nullable Double value) {
    row.appendElement("td").addClass("number").text(decimal(value));
  }

  /** Adds a cell of a number from 0 to 1. */
  static void share(Element row, double value) {
    row.appendElement("td").addClass("number").text(String.format(Locale.ROOT, "%.2f", value));
  }

  /** Two decimals with their sign; a dash for null. */
  static String decimal(@Nullable Double value) {
    return value == null || !Double.isFinite(value)
        ? "–"
        : String.format(Locale.ROOT, "%+.2f", value + 0.0);
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) || KEPT_CONTROLS.contains(c))
        .filter(c -> Character.getType(c) != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
