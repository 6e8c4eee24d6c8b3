package org.detente.export;

import java.math.BigDecimal;
import java.util.List;
import org.detente.output.CsvCell;
import org.jspecify.annotations.Nullable;

/**
 * One line of a tab-separated file that has no quoting, cell after cell. Tabs, line breaks and
 * other control characters in text become blanks; a double quote becomes a single one, since
 * readers that assume quoting would swallow lines; text that a spreadsheet would run as a formula
 * gets an apostrophe before it. Numbers are plain decimals without an exponent.
 */
final class TsvLine {
  private final StringBuilder line = new StringBuilder();
  private final String missing;
  private boolean begun;

  /** An empty line in which missing values read as {@code missing}. */
  TsvLine(String missing) {
    this.missing = missing;
  }

  /** A header line. */
  static String header(List<String> columns) {
    return String.join("\t", columns) + "\n";
  }

  /** Adds text; null and blank text are missing. */
  TsvLine text(@Nullable String value) {
    String clean = value == null ? "" : clean(value);
    return cell(clean.isEmpty() ? missing : CsvCell.isFormula(clean) ? "'" + clean : clean);
  }

  /** Adds codes or names that belong into one cell; none are missing. */
  TsvLine list(List<String> values) {
    return text(String.join("; ", values));
  }

  /** Adds a whole number; null is missing. */
  TsvLine number(@Nullable Number value) {
    return cell(value == null ? missing : Long.toString(value.longValue()));
  }

  /** Adds a decimal number without trailing zeros; null and what is not finite are missing. */
  TsvLine decimal(@Nullable Double value) {
    if (value == null || !Double.isFinite(value)) {
      return missing(1);
    }
    BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
    return cell(plain.signum() == 0 ? "0" : plain.toPlainString());
  }

  /** Adds cells without a value. */
  TsvLine missing(int cells) {
    for (int i = 0; i < cells; i++) {
      cell(missing);
    }
    return this;
  }

  private TsvLine cell(String cell) {
    if (begun) {
      line.append('\t');
    }
    begun = true;
    line.append(cell);
    return this;
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean blank =
                  Character.isISOControl(c)
                      || Character.getType(c) == Character.LINE_SEPARATOR
                      || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
              clean.appendCodePoint(blank ? ' ' : c == '"' ? '\'' : c);
            });
    return clean.toString().strip();
  }

  /** The line with its line feed. */
  @Override
  public String toString() {
    return line + "\n";
  }
}
