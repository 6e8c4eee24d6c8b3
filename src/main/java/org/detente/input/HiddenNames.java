package org.detente.input;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which names in folders are no input, and how many there were: those that begin with a dot or an
 * underscore, as Hadoop has it ({@code .git}, {@code _SUCCESS}), and the pages that describe a
 * crawl ({@code README.md}, {@code SOURCES.md}, {@code LICENSE.md}, {@code CHANGES.md}, in any
 * case). A glob that spells out such a beginning ({@code _*}) or the ending {@code .md} finds them.
 * For one listing, by one thread.
 */
final class HiddenNames {
  /** What is skipped, for people. */
  static final String RULE =
      "hidden names (beginning with . or _, or README, SOURCES, LICENSE or CHANGES.md);"
          + " to read such a file, name it";

  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");
  private static final Pattern BEGINNING = Pattern.compile("(?:^|/)[._]");
  private static final Pattern PAGE =
      Pattern.compile("(?:^|/)(?:readme|sources|license|changes)\\.md$");

  private int count;

  /** Where the first wildcard of a pattern is; -1 without one. */
  static int wildcard(String pattern) {
    Matcher wildcard = WILDCARD.matcher(pattern);
    return wildcard.find() ? wildcard.start() : -1;
  }

  /**
   * Whether a file or folder is hidden; if so, it is counted.
   *
   * @param path the part of its address that the pattern did not spell out
   * @param glob the wildcards that it was found by; empty for what lies in a folder
   */
  boolean hides(String path, String glob) {
    boolean beginning = BEGINNING.matcher(path).find() && !BEGINNING.matcher(glob).find();
    boolean page =
        PAGE.matcher(path.toLowerCase(Locale.ROOT)).find()
            && !glob.toLowerCase(Locale.ROOT).endsWith(".md");
    count += beginning || page ? 1 : 0;
    return beginning || page;
  }

  /** How many names were hidden. */
  int count() {
    return count;
  }
}
