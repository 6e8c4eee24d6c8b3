package org.detente.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of authors, cleaned: "By", job titles, addresses, dates and duplicates taken off, several
 * authors split, organisations dropped where persons are named beside them. What cannot be a name
 * is left out, so that the result is a byline or null, never junk.
 */
final class Byline {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:written|posted|published|reported|story|article|text|words|analysis|opinion|review|interview|essay|edited|submitted|created|verfasst|geschrieben|autor(?:in|en)?|author|authors|reporter|redaktion|escrito|publicado|publié|text und fotos)\\s*(?:by|von|par|por)?\\s*:?\\s+(?=\\p{Lu})|(?:by|von|par|por|door|av|af|przez|przez:|di|de|ein beitrag von|ein artikel von|ein gastbeitrag von|een artikel van)\\s*:?\\s+(?=\\p{Lu}|\\d?[A-Z])|by:|von:|autor:|texto:|text:|author:|автор:|текст:)\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SPLIT =
      Pattern.compile(
          "\\s*(?:[;|/•·]|,(?! (?:Jr|Sr|Ph\\.?D|M\\.?D|MD|II|III|Esq)\\b)|(?<= )(?:and|und|et|y|e|og|och|en|i|ja|ve|&|with|mit|en)(?= \\p{Lu}))\\s*");
  private static final Pattern JUNK =
      Pattern.compile(
          "https?:|www\\.|@|\\d{2,}|[<>{}=]|\\b(?:min read|minutes?|read time|lesezeit|lectura|comments?|kommentare?|share|follow|twitter|facebook|updated|published|posted|subscribe|newsletter|copyright|all rights|view all|more from|click|says|ago|uhr|null|undefined)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*(?:\\(.*|\\[.*|\\s[-–—]\\s.*|,? (?:for|of|in|from|at|für|aus|from the|special to) (?:the )?\\p{Lu}.*|\\b(?:updated|published|posted|updated on|on) .*\\d.*)$",
          Pattern.UNICODE_CASE);
  private static final Set<String> NO_NAMES =
      Set.of(
          "admin",
          "administrator",
          "staff",
          "editor",
          "editors",
          "redaktion",
          "redaction",
          "redacción",
          "redaccion",
          "rédaction",
          "la rédaction",
          "la redacción",
          "webmaster",
          "author",
          "autor",
          "gast",
          "guest",
          "guest author",
          "user",
          "news desk",
          "newsdesk",
          "web desk",
          "online desk",
          "team",
          "staff writer",
          "staff reporter",
          "guardian staff reporter",
          "correspondent",
          "unknown",
          "anonymous",
          "n/a",
          "none",
          "root",
          "editorial staff",
          "editorial team",
          "editorial board",
          "presse",
          "pressestelle",
          "press release",
          "contributor",
          "contributors",
          "redakcja",
          "redazione",
          "redakcia",
          "redaktionen",
          "redaksjonen",
          "wordpress",
          "super user",
          "superuser",
          "default",
          "desk",
          "agencies",
          "online redaktion",
          "by",
          "von",
          "home",
          "news",
          "blog",
          "online");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?:^|.*\\b)(?:correspondent|reporter|editor|editor-in-chief|writer|journalist|journalista|columnist|contributor|producer|bureau chief|redakteur(?:in)?|chefredakteur(?:in)?|korrespondent(?:in)?|volontär(?:in)?|autor(?:in)?|kolumnist(?:in)?|redactor|periodista|journaliste|corresponsal|redaktor|dziennikarz|photographer|fotograf(?:in)?|professor|director|senior fellow|analyst|intern|freelancer?|staff|strategist|blogger)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ORGANIZATION =
      Pattern.compile(
          "(?:^|.*\\b)(?:agency|agence|agentur|press|presse|news|newsroom|media|medien|times|post|staff|desk|team|reuters|afp|dpa|ap|apa|sid|sda|efe|ansa|tass|xinhua|pti|ani|ians|pap|ntb|ritzau|tt|bloomberg|associated press|the associated press|redaktion|online|magazin|magazine|zeitung|verlag|network|institute|institut|university|universität|gmbh|ltd|inc|e\\.? ?v|foundation|stiftung|ministerium|verband|service|wire|journal|guardian|bbc|cnn|nast|tv|radio|com|de|org|net|group|welt|blog|heute|aktuell|editorial|board|office|bureau|company|club|society|association|nachrichten|noticias|noticias?|portal)(?:\\b.*|$)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int MAX_NAMES = 12;

  private Byline() {}

  /**
   * A byline of the authors in mark-up, each of which may hold several names; null when none is a
   * name.
   */
  static @Nullable String of(List<JsonLd.Agent> agents) {
    Map<String, String> persons = new LinkedHashMap<>();
    Map<String, String> organizations = new LinkedHashMap<>();
    // Persons whose mark-up calls them organizations count where no other person is named.
    Map<String, String> mistyped = new LinkedHashMap<>();
    for (JsonLd.Agent agent : agents) {
      if (agent.organization()) {
        String name = clean(agent.name());
        if (isName(name)) {
          (looksLikePerson(name) ? mistyped : organizations)
              .putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
        continue;
      }
      for (String name : split(agent.name())) {
        (isOrganization(name) ? organizations : persons)
            .putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      }
    }
    if (persons.isEmpty()) {
      return join(mistyped.isEmpty() ? organizations : mistyped);
    }
    return join(persons);
  }

  /** A byline of a line as printed; null when it holds no name. */
  static @Nullable String of(@Nullable String line) {
    return line == null ? null : of(List.of(new JsonLd.Agent(line, false)));
  }

  private static @Nullable String join(Map<String, String> names) {
    List<String> kept = new ArrayList<>(names.values());
    kept.removeIf(
        name ->
            kept.stream()
                .anyMatch(
                    other ->
                        !other.equals(name)
                            && other
                                .toLowerCase(Locale.ROOT)
                                .startsWith(name.toLowerCase(Locale.ROOT) + " ")));
    return kept.isEmpty()
        ? null
        : String.join(", ", kept.subList(0, Math.min(MAX_NAMES, kept.size())));
  }

  /** The names in a line. */
  static List<String> split(String raw) {
    List<String> names = new ArrayList<>();
    String line = Prose.squeeze(raw);
    line = LEAD.matcher(line).replaceFirst("");
    if (line.length() > 200 || line.contains("://")) {
      return names;
    }
    String inverted = invert(line);
    for (String part : SPLIT.split(inverted == null ? line : inverted, -1)) {
      String name = clean(part);
      if (isName(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * "Last, First; Last, First" as "First Last; First Last"; null when the line is not of that form.
   */
  private static @Nullable String invert(String line) {
    if (line.indexOf(';') < 0) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    for (String part : line.split(";", -1)) {
      String[] halves = part.split(",", -1);
      if (halves.length != 2) {
        return null;
      }
      out.append(out.length() == 0 ? "" : "; ")
          .append(halves[1].strip())
          .append(' ')
          .append(halves[0].strip());
    }
    return out.toString();
  }

  static String clean(String part) {
    String name = LEAD.matcher(part.strip()).replaceFirst("");
    name = TAIL.matcher(name).replaceFirst("");
    int start = 0;
    int end = name.length();
    while (start < end && !Character.isLetterOrDigit(name.charAt(start))) {
      start++;
    }
    while (end > start
        && !Character.isLetterOrDigit(name.charAt(end - 1))
        && !(name.charAt(end - 1) == '.'
            && end - 2 > 0
            && name.substring(start, end).matches(".*(?:\\b\\p{Lu}|\\b(?:Jr|Sr|Dr))\\."))) {
      end--;
    }
    return spoken(name.substring(start, end));
  }

  /** A person's name set in capitals, as a reader would write it; every other name unchanged. */
  private static String spoken(String name) {
    boolean capitals = Prose.words(name) >= 2 && name.equals(name.toUpperCase(Locale.ROOT));
    if (!capitals || !looksLikePerson(name)) {
      return name;
    }
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      boolean inner = i > 0 && Character.isLetter(name.charAt(i - 1));
      out.append(inner ? Character.toLowerCase(name.charAt(i)) : name.charAt(i));
    }
    return out.toString();
  }

  private static boolean isName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int words = Prose.words(name);
    return name.length() >= 2
        && name.length() <= 60
        && words <= 6
        && !NO_NAMES.contains(lower)
        && !JUNK.matcher(name).find()
        && !ROLE.matcher(name).matches()
        && name.codePoints().anyMatch(Character::isLetter);
  }

  static boolean isOrganization(String name) {
    return ORGANIZATION.matcher(name).matches();
  }

  static boolean looksLikePerson(String name) {
    return !isOrganization(name)
        && name.matches(
            "\\p{Lu}[\\p{L}'’.-]+(?: (?:\\p{Lu}[\\p{L}'’.-]*|de|del|van|von|der|den|la|le|di|da|al|el|bin|zu|y)){1,3}");
  }
}
