package org.detente.article;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The publisher of a dump as the lines outside its article name it: a line that is the name of the
 * host of an electronic address, else the owner in a copyright line, else the one name that two or
 * more notices to the reader have in common and the article does not have. Null when none of these
 * is there. Agencies are left to the byline.
 */
final class DumpPublisher {
  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.+-]{1,60}@([\\w-]{3,60})\\.[a-z.]{2,12}\\b");
  private static final Pattern OWNER =
      Pattern.compile(
          "^(?:©|\\(c\\)|copyright)\\W{0,3}(?:copyright )?(?:(?:19|20)\\d\\d)[ ,-]{1,3}(?:by )?(\\p{Lu}[\\p{L}&'’. -]{2,45}?)(?:[.,|].*| all rights.*)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile("\\b(?:The )?\\p{Lu}\\p{Ll}[\\p{L}'’]*(?: \\p{Lu}\\p{Ll}[\\p{L}'’]*){0,3}");
  private static final int NOTICES = 2;
  private static final int MAX_LINES = 400;

  private DumpPublisher() {}

  /** The publisher that lines other than the article's paragraphs name; null when none does. */
  static @Nullable String of(
      List<DumpLine> lines, List<String> paragraphs, @Nullable String title) {
    Set<String> said = new HashSet<>(paragraphs);
    List<DumpLine> outside =
        lines.stream().filter(line -> !said.contains(line.text())).limit(MAX_LINES).toList();
    String name = ofAddress(outside);
    if (name == null) {
      name = ofCopyright(outside);
    }
    return name == null ? ofNotices(outside, String.join(" ", paragraphs) + ' ' + title) : name;
  }

  private static @Nullable String ofAddress(List<DumpLine> lines) {
    for (DumpLine line : lines) {
      Matcher address = ADDRESS.matcher(line.text());
      String host = address.find() ? joined(address.group(1)) : "";
      for (DumpLine other : host.isEmpty() ? List.<DumpLine>of() : lines) {
        if (other.text().length() <= 2 * host.length() && joined(other.text()).equals(host)) {
          return other.text();
        }
      }
    }
    return null;
  }

  private static String joined(String text) {
    return Boilerplate.fold(text).replace(" ", "").replaceFirst("^the", "");
  }

  private static @Nullable String ofCopyright(List<DumpLine> lines) {
    for (DumpLine line : lines) {
      Matcher owner = OWNER.matcher(line.text());
      if (line.text().length() <= 120
          && owner.matches()
          && Character.isUpperCase(owner.group(1).codePointAt(0))
          && !DumpPage.isAgencys(line.text())) {
        return owner.group(1).strip();
      }
    }
    return null;
  }

  /** The name that most notices have, at least two of them; the longest form of it. */
  private static @Nullable String ofNotices(List<DumpLine> lines, String article) {
    Map<String, Set<String>> notices = new TreeMap<>();
    Map<String, String> forms = new TreeMap<>();
    for (DumpLine line : lines) {
      Matcher name = isNotice(line) ? NAME.matcher(line.text()) : NAME.matcher("");
      while (name.find()) {
        boolean opening = name.start() == 0 && name.group().indexOf(' ') < 0;
        String bare = name.group().replaceFirst("^The ", "");
        if (!opening && !article.contains(bare)) {
          notices.computeIfAbsent(bare, n -> new HashSet<>()).add(line.text());
          forms.merge(bare, name.group(), (a, b) -> a.length() >= b.length() ? a : b);
        }
      }
    }
    String best = null;
    int most = NOTICES - 1;
    for (Map.Entry<String, Set<String>> entry : notices.entrySet()) {
      if (entry.getValue().size() > most) {
        most = entry.getValue().size();
        best = forms.get(entry.getKey());
      }
    }
    return best;
  }

  private static boolean isNotice(DumpLine line) {
    String text = line.text().toLowerCase(Locale.ROOT);
    return line.kind() == DumpLine.Kind.JUNK
        || Plea.addresses(line.text())
        || text.contains("notifications from ");
  }
}
