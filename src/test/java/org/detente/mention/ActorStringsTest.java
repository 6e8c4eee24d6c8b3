package org.detente.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.detente.cast.Texts;
import org.detente.record.Mention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Country and sector of actors as the press names them, against labels made by hand. */
class ActorStringsTest {
  private static final double COUNTRY_FLOOR = 0.95;
  private static final double SECTOR_FLOOR = 0.93;

  /** Of the list that nobody may tune on. */
  private static final double BLIND_SECTOR_FLOOR = 0.80;

  @ParameterizedTest
  @ValueSource(strings = {"actor_strings.tsv", "actor_classes.tsv"})
  void mostActorsGetTheirCountryAndSector(String list) throws IOException {
    List<String> missed = new ArrayList<>();
    int all = 0;
    int countries = 0;
    int sectors = 0;
    for (String[] row : rows(list)) {
      Mention best = longestWithCountry(row[0], row[1]);
      boolean country = best != null && row[2].equals(best.getCountry());
      boolean sector = best != null && row[3].equals(best.getSector());
      all++;
      countries += country ? 1 : 0;
      sectors += sector ? 1 : 0;
      if (!country || !sector) {
        missed.add(row[1]);
      }
    }
    String report = countries + " countries, " + sectors + " sectors of " + all + ": " + missed;
    assertTrue(countries >= COUNTRY_FLOOR * all, report);
    assertTrue(sectors >= SECTOR_FLOOR * all, report);
  }

  @Test
  void mostActorsOfAListThatTheDictionaryWasNotMadeFromGetTheirCountryAndSector()
      throws IOException {
    int all = 0;
    int countries = 0;
    int sectors = 0;
    int allowed = 0;
    for (String[] row : rows("actor_blind.tsv")) {
      Mention longest = longest(row[0], row[1], mention -> true);
      String country = longest == null ? null : longest.getCountry();
      String sector = longest == null ? null : longest.getSector();
      boolean agreed = Objects.requireNonNullElse(sector, "").equals(row[3]);
      all++;
      countries += Objects.requireNonNullElse(country, "").equals(row[2]) ? 1 : 0;
      sectors += agreed ? 1 : 0;
      allowed += agreed || Objects.requireNonNullElse(sector, "NONE").equals(row[4]) ? 1 : 0;
    }
    String report = countries + " countries, " + sectors + " sectors, " + allowed + " of " + all;
    assertEquals(210, all);
    assertTrue(countries >= COUNTRY_FLOOR * all, report);
    assertTrue(sectors >= BLIND_SECTOR_FLOOR * all, report);
    assertTrue(allowed >= 0.9 * all, report);
  }

  private static @Nullable Mention longestWithCountry(String day, String actor) {
    return longest(day, actor, mention -> mention.getCountry() != null);
  }

  /** The longest mention of a kind that begins among the words of an actor. */
  private static @Nullable Mention longest(String day, String actor, Predicate<Mention> wanted) {
    String subject = Character.toUpperCase(actor.charAt(0)) + actor.substring(1);
    Mention best = null;
    for (Mention row :
        new MentionFinder().find(Texts.annotate(day, subject + " said it would comment later."))) {
      boolean longer =
          best == null || row.getEnd() - row.getBegin() > best.getEnd() - best.getBegin();
      if (wanted.test(row) && row.getBegin() < subject.length() && longer) {
        best = row;
      }
    }
    return best;
  }

  private static List<String[]> rows(String list) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ActorStringsTest.class.getResourceAsStream(list))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("date\t"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
