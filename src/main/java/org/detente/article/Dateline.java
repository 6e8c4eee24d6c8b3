package org.detente.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place in an article's dateline, such as MOSCOW in "MOSCOW, Oct 23 (Reuters) - ..." or
 * "MOSCOW: ...". The dateline stays in the text. A place is capitals throughout, or stands before
 * an agency in brackets and a dash.
 */
final class Dateline {
  private static final Pattern CAPITALS =
      Pattern.compile(
          "^(\\p{Lu}[\\p{Lu} .'’-]{2,30}\\p{Lu})(?:, [\\p{L}.]{2,20})?(?:, \\p{L}{3,9}\\.? \\d{1,2})?(?: ?\\((?:\\p{Lu}[\\p{L}/ ]{1,20})\\))? ?(?:[—–:]|-{1,2} |- )");
  private static final Pattern AGENCY =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2})(?:, [\\p{L}. ]{2,20})?(?:, \\p{L}{3,9}\\.? \\d{1,2})? \\((?:AP|AFP|Reuters|REUTERS|dpa|UPI|Xinhua|TASS|CNN|PTI|ANI|IANS)\\) ?[—–-]");

  private Dateline() {}

  /** The place of the dateline that a text begins with; null when it has none. */
  static @Nullable String place(String text) {
    String head = text.length() > 120 ? text.substring(0, 120) : text;
    Matcher m = CAPITALS.matcher(head);
    if (m.find()) {
      return m.group(1);
    }
    m = AGENCY.matcher(head);
    return m.find() ? m.group(1) : null;
  }
}
