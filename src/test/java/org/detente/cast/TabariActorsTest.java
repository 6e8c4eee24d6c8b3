package org.detente.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TabariActorsTest {
  private static final List<String> FILE =
      List.of(
          "# a researcher's own actors",
          "RURITANIA_  [RUR]   ; the kingdom",
          "+RURITANIAN_KINGDOM_",
          "",
          "RUDOLF_ELPHBERG_",
          "+PRINCE_RUDOLF_",
          "\t[RURELI <20100101]",
          "\t[RURGOV 20100102-20151231]",
          "\t[RUROPP >20160101]",
          "MARGRAVE {MARGRAVES} [~GOV]");

  @Test
  void readsNamesSynonymsAndCodes() {
    TabariActors actors = TabariActors.parse("own.actors", FILE);
    assertTrue(
        actors.actors().stream()
            .anyMatch(
                a ->
                    a.phrase().equals("Ruritanian Kingdom")
                        && "RUR".equals(a.entry().country())
                        && a.entry().name().equals("Ruritania")));
    assertEquals(
        List.of("margrave", "margraves"), actors.agents().stream().map(Role::phrase).toList());
  }

  @Test
  void theDayPicksTheCode() {
    List<ActorEntry> entries =
        TabariActors.parse("own.actors", FILE).actors().stream()
            .filter(a -> a.phrase().equals("Prince Rudolf"))
            .map(TabariActors.Actor::entry)
            .toList();
    assertEquals(List.of("ELI"), sectors(entries, "2009-06-01"));
    assertEquals(List.of("GOV"), sectors(entries, "2012-06-01"));
    assertEquals(List.of("OPP"), sectors(entries, "2020-06-01"));
  }

  private static List<String> sectors(List<ActorEntry> entries, String day) {
    return entries.stream()
        .filter(e -> e.holds(LocalDate.parse(day)))
        .map(e -> String.valueOf(e.sector()))
        .toList();
  }

  @Test
  void aFaultNamesFileAndLine() {
    ActorFileException fault =
        assertThrows(
            ActorFileException.class,
            () -> TabariActors.parse("own.actors", List.of("FOO_ [BAR 20109901-20110101]")));
    assertTrue(fault.getMessage().startsWith("own.actors:1: "), fault.getMessage());
    assertThrows(
        ActorFileException.class, () -> TabariActors.parse("own.actors", List.of("[RURGOV]")));
  }

  @Test
  void aFileTakesPrecedence(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("own.actors");
    Files.write(file, List.of("THE_KREMLIN_", "+KREMLIN_ [XXXMIL]"));
    ActorDictionary actors = ActorDictionary.with(List.of(file));
    assertEquals("XXX", actors.lookUp("Kremlin").get(0).country());
    assertEquals("RUS", ActorDictionary.builtIn().lookUp("Kremlin").get(0).country());
  }
}
