package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detente.record.EventMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionTableTest {
  private static final Set<String> KINDS = Set.of("person", "leader", "actor", "state", "country");

  @Test
  void theShippedTableIsLargeAndCoversAllTypes() {
    Set<String> types = new TreeSet<>();
    ActionTable.shared().all().forEach(a -> types.add(a.type()));

    assertTrue(
        ActionTable.shared().all().size() >= 1500, "rows: " + ActionTable.shared().all().size());
    assertEquals(17, types.size(), types.toString());
  }

  @Test
  void everyRowIsWellFormed() {
    for (Action action : ActionTable.shared().all()) {
      assertFalse(action.first().isEmpty(), action.id());
      assertTrue(action.lemmas().stream().noneMatch(String::isEmpty), action.id());
      assertEquals(action.code().type(), action.type(), action.id());
      for (Need need : action.needs()) {
        assertFalse(need.slot().isEmpty(), action.id());
        for (String word : need.words()) {
          assertFalse(word.isEmpty(), action.id());
          if (word.startsWith("@") && !KINDS.contains(word.substring(1))) {
            assertNotNull(
                Words.shared().wordsOf(word.substring(1)), action.id() + " names " + word);
          }
        }
      }
    }
  }

  @Test
  void aFileAddsAndReplacesRows(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("actions.tsv");
    Files.writeString(
        file,
        """
        # my own rows
        mine.schmooze	schmooze.v	with=*	subj~with	CONSULT	meet		040	an addition
        sanction.166.expel	expel.v		subj>obj	COERCE	deport	legal	174	a replacement
        """);
    ActionTable table = ActionTable.with(file);
    EventCoder coder = new EventCoder(table, 0);

    assertEquals(ActionTable.shared().all().size() + 1, table.all().size());
    List<EventMention> rows =
        coder.code(Texts.annotate("Russia schmoozed with Serbia.", LocalDate.of(2019, 3, 20)));
    assertEquals(List.of("CONSULT RUS~SRB"), rows.stream().map(Texts::brief).toList());
    assertEquals("mine.schmooze/verb", rows.get(0).getRuleId());
  }

  @Test
  void badRowsAreRefusedByName(@TempDir Path folder) throws IOException {
    for (String row :
        List.of(
            "x\tmeet\t\tsubj>obj\tCONSULT\t\t\t040\t",
            "x\tmeet.v\t\tsubj\tCONSULT\t\t\t040\t",
            "x\tmeet.v\t\tsubj>obj\tCONSULT\t\t\t999\t",
            "x\tmeet.v\t\tsubj>obj\tASSAULT\t\t\t040\t",
            "x\tmeet.v\t\tsubj>obj\tCONSULT\t\t\t040\t\nx\tmeet.v\t\tsubj>obj\tCONSULT\t\t\t040\t")) {
      Path file = Files.writeString(folder.resolve("bad.tsv"), row + "\n");
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> ActionTable.with(file));
      assertTrue(e.getMessage().contains("action x"), e.getMessage());
    }
  }
}
