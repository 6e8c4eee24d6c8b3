package org.detente.cast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads actors and agents in the TABARI format, as the Phoenix dictionaries and researchers' own
 * files use it. Understood are: {@code NAME [CODE]} and {@code NAME_ [CODE ]} lines; {@code
 * +SYNONYM} lines; date-bounded codes on the name's line or on lines of their own, {@code [RUSGOV
 * 20000101-20080507]}, {@code [RUSGOV <20080507]}, {@code [RUSELI >20080507]}; several codes for
 * one name; agents {@code PRESIDENT {PRESIDENTS} [~GOV]}; comments behind {@code #} and {@code ;}.
 * Underscores stand for spaces. Names are matched as title case and as upper case. The first three
 * letters of a code are the country or non-state code, the next three the sector.
 *
 * @param actors named actors, in file order
 * @param agents role nouns, in file order
 */
record TabariActors(List<Actor> actors, List<Role> agents) {
  /** A spelling and what it stands for. */
  record Actor(String phrase, ActorEntry entry) {}

  private static final Pattern CODE =
      Pattern.compile(
          "\\[\\s*([A-Za-z~-]*)\\s*(?:([<>])\\s*(\\d{6,8})|(\\d{6,8})\\s*-\\s*(\\d{6,8}))?\\s*\\]");
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "in", "de", "al", "bin");

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws ActorFileException if a line is neither a comment, a name, a synonym nor a code
   */
  static TabariActors read(Path file) throws IOException {
    return parse(String.valueOf(file), Files.readAllLines(file, StandardCharsets.UTF_8));
  }

  static TabariActors parse(String file, List<String> lines) {
    Reader reader = new Reader();
    for (int i = 0; i < lines.size(); i++) {
      String line = withoutComment(lines.get(i)).trim();
      if (!line.isEmpty()) {
        reader.line(file, i + 1, line);
      }
    }
    reader.flush();
    return new TabariActors(List.copyOf(reader.actors), List.copyOf(reader.agents));
  }

  private static String withoutComment(String line) {
    int cut = line.length();
    for (char mark : new char[] {'#', ';'}) {
      int at = line.indexOf(mark);
      cut = at >= 0 ? Math.min(cut, at) : cut;
    }
    return line.startsWith("<!--") ? "" : line.substring(0, cut);
  }

  private static final class Reader {
    private final List<Actor> actors = new ArrayList<>();
    private final List<Role> agents = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<ActorEntry> codes = new ArrayList<>();

    void line(String file, int number, String line) {
      boolean synonym = line.startsWith("+");
      boolean code = line.startsWith("[");
      if (!synonym && !code) {
        flush();
      }
      int bracket = line.indexOf('[');
      String phrase = (bracket < 0 ? line : line.substring(0, bracket)).replaceFirst("^\\+", "");
      phrase = phrase.trim();
      String codesPart = bracket < 0 ? "" : line.substring(bracket);
      if (codesPart.contains("~")) {
        agent(file, number, phrase, codesPart);
        return;
      }
      if (!phrase.isEmpty()) {
        names.add(phrase.replaceAll("\\s*\\{[^}]*\\}", ""));
      } else if (names.isEmpty()) {
        throw new ActorFileException(file, number, "a code without a name before it");
      }
      Matcher matcher = CODE.matcher(codesPart);
      int end = 0;
      while (matcher.find()) {
        codes.add(entry(file, number, names.get(0), matcher));
        end = matcher.end();
      }
      if (!codesPart.isEmpty() && end == 0) {
        throw new ActorFileException(file, number, "no code in " + codesPart);
      }
    }

    private void agent(String file, int number, String phrase, String codesPart) {
      Matcher matcher = CODE.matcher(codesPart);
      String plural = "";
      int brace = phrase.indexOf('{');
      if (brace >= 0) {
        plural = phrase.substring(brace + 1).replace("}", "").trim();
        phrase = phrase.substring(0, brace).trim();
      }
      if (!matcher.find() || phrase.isEmpty()) {
        throw new ActorFileException(file, number, "an agent needs a noun and a code");
      }
      String sector = matcher.group(1).replace("~", "");
      if (sector.length() >= 3) {
        agents.add(role(phrase, sector, Role.Count.ONE));
        if (!plural.isEmpty()) {
          agents.add(role(plural, sector, Role.Count.MANY));
        }
      }
    }

    private static Role role(String phrase, String sector, Role.Count number) {
      String words = phrase.replace('_', ' ').trim().toLowerCase(Locale.ROOT);
      return new Role(
          words, null, sector.substring(0, 3).toUpperCase(Locale.ROOT), true, false, null, number);
    }

    void flush() {
      for (String name : names) {
        for (ActorEntry entry : codes) {
          actors.add(new Actor(titleCase(name), entry));
          actors.add(new Actor(name.replace('_', ' ').trim(), entry));
        }
      }
      names.clear();
      codes.clear();
    }
  }

  private static ActorEntry entry(String file, int number, String name, Matcher code) {
    String letters = code.group(1).replace("-", "").toUpperCase(Locale.ROOT);
    String country = letters.length() >= 3 ? letters.substring(0, 3) : null;
    String sector = letters.length() >= 6 ? letters.substring(3, 6) : null;
    LocalDate from = null;
    LocalDate to = null;
    if (code.group(2) != null) {
      LocalDate bound = date(file, number, code.group(3));
      from = code.group(2).equals(">") ? bound : null;
      to = code.group(2).equals("<") ? bound : null;
    } else if (code.group(4) != null) {
      from = date(file, number, code.group(4));
      to = date(file, number, code.group(5));
    }
    return new ActorEntry(Use.PERSON, titleCase(name), country, sector, from, to);
  }

  private static @Nullable LocalDate date(String file, int number, String digits) {
    String eight = digits.length() == 6 ? century(digits) + digits : digits;
    try {
      return LocalDate.of(
          Integer.parseInt(eight.substring(0, 4)),
          Integer.parseInt(eight.substring(4, 6)),
          Integer.parseInt(eight.substring(6, 8)));
    } catch (DateTimeException | StringIndexOutOfBoundsException e) {
      throw new ActorFileException(file, number, "no such day: " + digits);
    }
  }

  private static String century(String digits) {
    return digits.compareTo("400101") < 0 ? "20" : "19";
  }

  private static String titleCase(String name) {
    StringBuilder out = new StringBuilder();
    for (String word : name.replace('_', ' ').trim().split("\\s+", -1)) {
      if (out.length() > 0) {
        out.append(' ');
      }
      String lower = word.toLowerCase(Locale.ROOT);
      boolean small = SMALL.contains(lower) && out.length() > 0;
      boolean abbreviation = word.contains(".");
      out.append(
          small || abbreviation
              ? abbreviation ? word : lower
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
    }
    return out.toString();
  }
}
