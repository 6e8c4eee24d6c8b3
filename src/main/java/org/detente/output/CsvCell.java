package org.detente.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a CSV file (RFC 4180). Text that a spreadsheet would run as a formula (it, or a line
 * of it, begins with {@code = + - @}, their full-width forms, a tab or a carriage return, blanks
 * before it notwithstanding) gets an apostrophe before it and is quoted, as OWASP advises. Numbers
 * stay numbers, negative ones too: plain digits, a point, and fixed decimals. Null, NaN and
 * infinity are empty cells.
 */
public final class CsvCell {
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r";

  private CsvCell() {}

  /** A cell of text. */
  public static String text(@Nullable String value) {
    if (value == null) {
      return "";
    }
    StringBuilder safe = new StringBuilder(value.length() + 2);
    boolean lineStart = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (lineStart && isFormulaFrom(value, i)) {
        safe.append('\'');
      }
      lineStart = isLineBreak(c);
      safe.append(c == '"' ? "\"\"" : c);
    }
    boolean plain =
        safe.length() == value.length() && value.chars().noneMatch(CsvCell::needsQuotes);
    return plain && value.strip().length() == value.length() ? value : "\"" + safe + "\"";
  }

  /** Whether a spreadsheet would run a text, or a line of it, as a formula. */
  public static boolean isFormula(String value) {
    boolean lineStart = true;
    for (int i = 0; i < value.length(); i++) {
      if (lineStart && isFormulaFrom(value, i)) {
        return true;
      }
      lineStart = isLineBreak(value.charAt(i));
    }
    return false;
  }

  /** A cell of a whole number. */
  public static String number(@Nullable Number value) {
    return value == null ? "" : Long.toString(value.longValue());
  }

  /**
   * A cell of a decimal number, rounded half up to {@code decimals}; never an exponent, never minus
   * zero.
   */
  public static String number(@Nullable Double value, int decimals) {
    if (value == null || !Double.isFinite(value)) {
      return "";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.toPlainString();
  }

  private static boolean isFormulaFrom(String value, int begin) {
    for (int i = begin; i < value.length(); i++) {
      char c = value.charAt(i);
      if (FORMULA.indexOf(c) >= 0) {
        return true;
      }
      if (c == '\n' || !isBlank(c)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\u000B'
        || c == '\f'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\uFEFF'
        || c == '\u200B'
        || c < ' ';
  }

  private static boolean needsQuotes(int c) {
    return c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r' || c == '\t';
  }
}
