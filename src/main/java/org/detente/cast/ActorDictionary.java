package org.detente.cast;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * Names of actors, in; country (ISO 3166-1 alpha-3 or a PLOVER non-state code) and PLOVER sector,
 * out. Built from countries.tsv, metonyms.tsv, organisations.tsv, places.tsv, offices.tsv and, for
 * the countries that these leave out, the Java runtime's own English country names; files in the
 * TABARI format can be laid over it. Case counts; the longest name wins; "the" and the possessive
 * don't belong to names. Immutable and thread-safe.
 */
public final class ActorDictionary {
  private static final Set<String> PREFIX_ONLY =
      Set.of("Franco", "Anglo", "Russo", "Sino", "Turco", "Italo", "Hispano");
  private static final ActorDictionary BUILT_IN = new ActorDictionary(List.of());

  private final PhraseIndex<ActorEntry> index = new PhraseIndex<>();
  private final Map<String, String> countryNames = new LinkedHashMap<>();
  private final Map<String, String> adjectives = new LinkedHashMap<>();
  private final Map<String, String> leaderOffices = new LinkedHashMap<>();
  private final RoleLexicon roles;

  /** A match: the index after its last token, and the entry that fits best. */
  record Match(int end, List<ActorEntry> entries) {
    /** The entry of a use; null when the phrase has none. */
    @Nullable ActorEntry as(Use use) {
      for (ActorEntry entry : entries) {
        if (entry.use() == use) {
          return entry;
        }
      }
      return null;
    }
  }

  private ActorDictionary(List<TabariActors> overlays) {
    for (TabariActors overlay : overlays) {
      overlay.actors().forEach(actor -> index.put(actor.phrase(), actor.entry()));
    }
    addCountries();
    addCountriesOfTheRuntime();
    for (List<String> row : Tsv.rows("metonyms.tsv")) {
      String name = row.get(3).isEmpty() ? countryName(row.get(1)) : row.get(3);
      put(row.get(0), ActorEntry.of(Use.METONYM, name, row.get(1), row.get(2)));
    }
    for (List<String> row : Tsv.rows("organisations.tsv")) {
      String implied = row.get(2).equals("NGO") ? "NGO" : null;
      String sector = row.get(3).isEmpty() ? implied : row.get(3);
      ActorEntry entry = ActorEntry.of(Use.ORGANISATION, row.get(0), row.get(2), sector);
      put(row.get(0), entry);
      Tsv.list(row.get(1)).forEach(name -> put(name, entry));
    }
    for (List<String> row : Tsv.rows("places.tsv")) {
      String code = row.get(0).isEmpty() ? null : row.get(0);
      for (String place : Tsv.list(row.get(1))) {
        put(place, ActorEntry.of(Use.PLACE, place, code, null));
      }
    }
    OfficeTable.builtIn()
        .spellings()
        .forEach(
            (name, spellings) ->
                spellings.forEach(
                    spelling -> put(spelling, ActorEntry.of(Use.PERSON, name, null, null))));
    index.freeze();
    roles = RoleLexicon.with(overlays);
  }

  /** The dictionary that ships with the program. */
  public static ActorDictionary builtIn() {
    return BUILT_IN;
  }

  /**
   * The shipped dictionary under the actors and agents of files in the TABARI format, which take
   * precedence; the first file over the second.
   *
   * @throws IOException if a file cannot be read
   * @throws ActorFileException if a line cannot be understood
   */
  public static ActorDictionary with(List<Path> actorFiles) throws IOException {
    if (actorFiles.isEmpty()) {
      return BUILT_IN;
    }
    List<TabariActors> overlays = new java.util.ArrayList<>();
    for (Path file : actorFiles) {
      overlays.add(TabariActors.read(file));
    }
    return new ActorDictionary(overlays);
  }

  private void put(String phrase, ActorEntry entry) {
    index.put(phrase, entry);
  }

  private void addCountries() {
    for (List<String> row : Tsv.rows("countries.tsv")) {
      String code = row.get(0);
      String name = row.get(1);
      countryNames.put(code, name);
      leaderOffices.put(code, row.get(6).isEmpty() ? "head of state" : row.get(6));
      ActorEntry country = ActorEntry.of(Use.COUNTRY, name, code, "GOV");
      put(name, country);
      Tsv.list(row.get(2)).forEach(other -> put(other, country));
      for (String adjective : Tsv.list(row.get(3))) {
        adjectives.putIfAbsent(code, adjective);
        put(adjective, ActorEntry.of(Use.ADJECTIVE, name, code, null));
      }
      for (String people : Tsv.list(row.get(4))) {
        put(people, ActorEntry.of(Use.PEOPLE, name, code, null));
      }
      for (String capital : Tsv.list(row.get(5))) {
        put(capital, ActorEntry.of(Use.CAPITAL, capital, code, "GOV"));
      }
    }
  }

  private void addCountriesOfTheRuntime() {
    for (String two : Locale.getISOCountries()) {
      Locale locale = new Locale.Builder().setRegion(two).build();
      String code = locale.getISO3Country();
      String name = locale.getDisplayCountry(Locale.ENGLISH);
      if (!name.isEmpty() && countryNames.putIfAbsent(code, name) == null) {
        put(name, ActorEntry.of(Use.COUNTRY, name, code, "GOV"));
      }
    }
  }

  /**
   * The longest name that begins at a token; null when none does.
   *
   * @param day day of the text, for entries with dates
   */
  @Nullable Match match(Words.Stream text, List<Token> tokens, int at, @Nullable LocalDate day) {
    PhraseIndex.Match<ActorEntry> found = index.longest(text, at);
    if (found == null) {
      return null;
    }
    List<ActorEntry> entries = found.values().stream().filter(e -> e.holds(day)).toList();
    if (entries.isEmpty()
        || (PREFIX_ONLY.contains(tokens.get(at).text()) && !beforeHyphen(tokens, found.end()))) {
      return null;
    }
    return new Match(found.end(), entries);
  }

  private static boolean beforeHyphen(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at).text().equals("-");
  }

  /** What a whole phrase stands for, without a text around it; empty when it is unknown. */
  public List<ActorEntry> lookUp(String phrase) {
    return index.get(phrase.startsWith("the ") ? phrase.substring(4) : phrase);
  }

  /** Canonical name of a country, e.g. United Kingdom for GBR; the code itself when unknown. */
  public String countryName(String code) {
    return countryNames.getOrDefault(code, code);
  }

  /** First adjective of a country, e.g. British for GBR; null when there is none. */
  public @Nullable String adjective(String code) {
    return adjectives.get(code);
  }

  /** The office that "leader" means in a country: head of state or head of government. */
  String leaderOffice(String code) {
    return leaderOffices.getOrDefault(code, "head of state");
  }

  /** Common nouns with their sectors. */
  RoleLexicon roles() {
    return roles;
  }

  /** Who held which office when. */
  public OfficeTable offices() {
    return OfficeTable.builtIn();
  }
}
