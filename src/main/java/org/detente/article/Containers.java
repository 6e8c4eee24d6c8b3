package org.detente.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * What the class and id of an element say of its content, by the word lists of {@code
 * containers.tsv}: an article's body, or something to leave out. Words are the runs of letters,
 * split at camel case. One instance serves one page and remembers what it has seen.
 */
final class Containers {
  /** What an element's name says it holds. */
  enum Role {
    /** The body of the article. */
    BODY,
    /** Nothing is said. */
    NONE,
    /** Page furniture that may wrap an article by accident of naming. */
    SOFT_JUNK,
    /** Page furniture. */
    JUNK
  }

  private static final Set<String> SOFT = words("soft");
  private static final Set<String> HARD = words("hard");
  private static final Map<String, List<String>> SOFT_PHRASES = phrases("soft");
  private static final Map<String, List<String>> HARD_PHRASES = phrases("hard");
  private static final Map<String, List<String>> BODY_PHRASES = phrases("body");

  /** Words that make "sidebar" the name of a layout, not of a bar. */
  private static final Pattern LAYOUT = Pattern.compile(" (?:has|no|with|without|grid|layout) ");

  private final Map<String, Role> seen = new HashMap<>();

  private static Set<String> words(String role) {
    Set<String> words = new HashSet<>();
    for (List<String> row : Lexicon.rows("containers.tsv", 2)) {
      if (row.get(0).equals(role) && row.get(1).indexOf(' ') < 0) {
        words.add(row.get(1));
      }
    }
    return Set.copyOf(words);
  }

  private static Map<String, List<String>> phrases(String role) {
    return Lexicon.rows("containers.tsv", 2).stream()
        .filter(
            row -> row.get(0).equals(role) && (role.equals("body") || row.get(1).indexOf(' ') >= 0))
        .map(row -> ' ' + row.get(1) + ' ')
        .collect(Collectors.groupingBy(phrase -> phrase.strip().split(" ", 2)[0]));
  }

  /** The role of an element by its class, id and like attributes. */
  Role role(Element element) {
    if (element.attributesSize() == 0) {
      return Role.NONE;
    }
    String name = element.className() + ' ' + element.id();
    if (element.hasAttr("data-component")) {
      name += ' ' + element.attr("data-component");
    }
    if (element.hasAttr("data-testid")) {
      name += ' ' + element.attr("data-testid");
    }
    if (name.length() < 2) {
      return Role.NONE;
    }
    return seen.computeIfAbsent(name, Containers::classify);
  }

  private static Role classify(String name) {
    String split = ' ' + split(name.length() > 600 ? name.substring(0, 600) : name) + ' ';
    if (holds(split, HARD_PHRASES)) {
      return Role.JUNK;
    }
    boolean soft = false;
    boolean layout = LAYOUT.matcher(split).find();
    for (String word : split.strip().split(" ", -1)) {
      if (HARD.contains(word) && !(layout && word.startsWith("sidebar"))) {
        return Role.JUNK;
      }
      soft |= SOFT.contains(word);
    }
    if (holds(split, BODY_PHRASES)) {
      return Role.BODY;
    }
    return soft || holds(split, SOFT_PHRASES) ? Role.SOFT_JUNK : Role.NONE;
  }

  /** Whether one of the phrases, listed by their first words, stands in a name split at spaces. */
  private static boolean holds(String split, Map<String, List<String>> phrases) {
    for (int at = 0, end = split.indexOf(' ', 1); end > 0; ) {
      for (String phrase : phrases.getOrDefault(split.substring(at + 1, end), List.of())) {
        if (split.startsWith(phrase, at)) {
          return true;
        }
      }
      at = end;
      end = split.indexOf(' ', at + 1);
    }
    return false;
  }

  /** "relatedPosts_list-2" becomes "related posts list 2". */
  static String split(String name) {
    StringBuilder out = new StringBuilder(name.length() + 16);
    char before = ' ';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        if (before != ' ') {
          out.append(' ');
        }
        before = ' ';
        continue;
      }
      boolean hump = Character.isUpperCase(c) && Character.isLowerCase(before);
      boolean digit = before != ' ' && Character.isDigit(c) != Character.isDigit(before);
      if (hump || digit) {
        out.append(' ');
      }
      out.append(c);
      before = c;
    }
    return out.toString().toLowerCase(Locale.ROOT).strip();
  }
}
