package org.detente.mention;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.detente.cast.Texts;
import org.detente.record.Mention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Country and sector of actors as the press names them, against labels made by hand. */
class ActorStringsTest {
  private static final double COUNTRY_FLOOR = 0.95;
  private static final double SECTOR_FLOOR = 0.93;

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

  private static Mention longestWithCountry(String day, String actor) {
    String subject = Character.toUpperCase(actor.charAt(0)) + actor.substring(1);
    Mention best = null;
    for (Mention row :
        new MentionFinder().find(Texts.annotate(day, subject + " said it would comment later."))) {
      boolean longer =
          best == null || row.getEnd() - row.getBegin() > best.getEnd() - best.getBegin();
      if (row.getCountry() != null && row.getBegin() < subject.length() && longer) {
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
