package org.detente.tone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.detente.tone.StanceTable.Kind;
import org.detente.tone.StanceTable.Stance;
import org.junit.jupiter.api.Test;

/** The table of stances: its form, and that rows are found by lemma and kind. */
class StanceTableTest {
  private final StanceTable table = StanceTable.shared();

  @Test
  void rowSaysWhatAWordSaysOfSubjectAndObject() {
    Stance accuse = Objects.requireNonNull(table.find(Kind.VERB, "Accuse"));
    assertEquals(0, accuse.subject());
    assertEquals(-1, accuse.object());
    Stance bully = Objects.requireNonNull(table.find(Kind.VERB, "bully"));
    assertEquals(-1, bully.subject());
    assertEquals(0, bully.object());
  }

  @Test
  void sameWordMayHaveARowForEachKind() {
    assertNotNull(table.find(Kind.VERB, "praise"));
    Stance praise = Objects.requireNonNull(table.find(Kind.ACT, "praise"));
    assertEquals(1, praise.object());
    assertTrue(praise.prepositions().contains("for"));
    assertNull(table.find(Kind.ROLE, "praise"));
  }

  @Test
  void phrasesAreFoundByTheirVerb() {
    assertTrue(
        table.phrases("break").stream()
            .anyMatch(phrase -> phrase.words().equals(Set.of("promise"))));
    assertEquals(List.of(), table.phrases("promise"));
  }

  @Test
  void rowsAreWellFormedAndSaySomething() throws IOException {
    Set<String> seen = new HashSet<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    StanceTable.class.getResourceAsStream("/org/detente/tone/stances.tsv")),
                UTF_8))) {
      for (String line : lines.lines().filter(line -> !line.startsWith("#")).toList()) {
        String[] cells = line.split("\t", -1);
        assertEquals(5, cells.length, line);
        assertEquals(cells[0].toLowerCase(Locale.ROOT).strip(), cells[0], line);
        assertTrue(seen.add(cells[1] + " " + cells[0]), line);
        Kind kind = Kind.valueOf(cells[1].toUpperCase(Locale.ROOT));
        boolean bare =
            Set.of(Kind.GETS, Kind.SHOWS, Kind.URGES, Kind.MENDS, Kind.UNREAL).contains(kind);
        assertEquals(bare, (cells[2] + cells[3]).equals(".."), line);
        assertTrue(kind == Kind.VERB || !cells[0].contains(" "), line);
      }
    }
    assertTrue(seen.size() > 1000);
  }
}
