package org.detente.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.detente.failure.DeadLetters;
import org.detente.record.DeadLetter;
import org.detente.record.DocumentFormat;
import org.detente.record.LedgerEntry;
import org.detente.record.LedgerState;
import org.detente.record.Reason;
import org.detente.record.SourceDocument;
import org.detente.record.Stage;
import org.junit.jupiter.api.Test;

/** What becomes of one document from run to run. */
class LedgerRuleTest {
  private static final LedgerRule MONDAY = new LedgerRule("monday", "rules 1", false);
  private static final LedgerRule TUESDAY = new LedgerRule("tuesday", "rules 1", false);

  @Test
  void aDocumentIsNewOnce() {
    LedgerEntry entry = first(MONDAY, page("Talks resumed."));
    assertEquals(LedgerState.NEW, entry.getState());
    LedgerRule.Outcome again =
        TUESDAY.decide(List.of(page("Talks resumed.")), List.of(), List.of(entry));
    assertTrue(again.toExtract().isEmpty());
    assertEquals(LedgerState.UNCHANGED, again.kept().get(0).getState());
    assertEquals("monday", again.kept().get(0).getFirstRun());
  }

  @Test
  void otherContentIsAChangeThatTheHistoryRemembers() {
    LedgerEntry entry = first(MONDAY, page("Talks resumed."));
    LedgerEntry changed =
        TUESDAY
            .decide(List.of(page("Talks failed.")), List.of(), List.of(entry))
            .toExtract()
            .get(0)
            .getEntry();
    assertEquals(LedgerState.CHANGED, changed.getState());
    assertEquals("other content", changed.getReason());
    assertEquals("monday", changed.getFirstRun());
    assertEquals(entry.getDocumentSha256(), changed.getHistory().get(0).getDocumentSha256());
    assertEquals("tuesday", changed.getHistory().get(0).getUntilRun());
  }

  @Test
  void otherMetadataIsAChangeToo() {
    LedgerEntry entry = first(MONDAY, page("Talks resumed."));
    SourceDocument dated = page("Talks resumed.");
    dated.setPublished("2016-03-07");
    assertEquals(1, TUESDAY.decide(List.of(dated), List.of(), List.of(entry)).toExtract().size());
  }

  @Test
  void otherRulesRetryADeadLetterAndRedoAnArticle() {
    LedgerRule otherRules = new LedgerRule("tuesday", "rules 2", false);
    LedgerEntry article = first(MONDAY, page("Talks resumed."));
    assertEquals(
        LedgerState.CHANGED,
        otherRules
            .decide(List.of(page("Talks resumed.")), List.of(), List.of(article))
            .toExtract()
            .get(0)
            .getEntry()
            .getState());
    LedgerEntry dead = first(MONDAY, page("<p></p>"));
    dead.setDeadLetter(
        DeadLetters.of(page("<p></p>"), Stage.EXTRACT, Reason.NO_TEXT, "no text", null));
    assertEquals(
        LedgerState.RETRY,
        otherRules
            .decide(List.of(page("<p></p>")), List.of(), List.of(dead))
            .toExtract()
            .get(0)
            .getEntry()
            .getState());
  }

  @Test
  void aMissingDocumentIsKeptOrForgotten() {
    LedgerEntry entry = first(MONDAY, page("Talks resumed."));
    assertEquals(
        LedgerState.MISSING,
        TUESDAY.decide(List.of(), List.of(), List.of(entry)).kept().get(0).getState());
    LedgerEntry forgotten =
        new LedgerRule("tuesday", "rules 1", true)
            .decide(List.of(), List.of(), List.of(entry))
            .kept()
            .get(0);
    assertEquals(LedgerState.TOMBSTONE, forgotten.getState());
    assertNull(forgotten.getArticle());
    LedgerRule.Outcome back =
        new LedgerRule("wednesday", "rules 1", true)
            .decide(List.of(page("Talks resumed.")), List.of(), List.of(forgotten));
    assertEquals(LedgerState.NEW, back.toExtract().get(0).getEntry().getState());
  }

  @Test
  void aTakedownStaysDown() {
    LedgerEntry down =
        MONDAY.tombstone(first(MONDAY, page("Talks resumed.")), LedgerRule.TAKEDOWN, true);
    LedgerRule.Outcome again =
        TUESDAY.decide(List.of(page("Talks resumed.")), List.of(), List.of(down));
    assertTrue(again.toExtract().isEmpty());
    assertEquals(LedgerState.TOMBSTONE, again.kept().get(0).getState());
  }

  @Test
  void aReadFailureIsForgottenOnceItsFileIsRead() {
    DeadLetter cut =
        DeadLetters.at("/crawl/a.warc.gz", 9L, Stage.READ, Reason.TRUNCATED, "cut", null);
    LedgerEntry entry = MONDAY.decide(List.of(), List.of(cut), List.of()).kept().get(0);
    LedgerEntry unlisted = LedgerEntry.newBuilder(entry).setSeen(false).build();
    assertEquals(
        LedgerState.MISSING,
        TUESDAY.decide(List.of(), List.of(), List.of(unlisted)).kept().get(0).getState());
    LedgerEntry listed = LedgerEntry.newBuilder(entry).setSeen(true).build();
    assertTrue(TUESDAY.decide(List.of(), List.of(), List.of(listed)).kept().isEmpty());
    assertEquals(
        LedgerState.UNCHANGED,
        TUESDAY.decide(List.of(), List.of(cut), List.of(listed)).kept().get(0).getState());
  }

  @Test
  void aFileThatVanishesForAMomentKeepsItsArticle() {
    LedgerEntry entry = first(MONDAY, page("Talks resumed."));
    DeadLetter gone =
        DeadLetters.at("/crawl/a.html", null, Stage.READ, Reason.SOURCE_GONE, "gone", null);
    LedgerRule.Outcome outcome = TUESDAY.decide(List.of(), List.of(gone), List.of(entry));
    assertEquals(2, outcome.kept().size());
    assertTrue(outcome.kept().stream().anyMatch(e -> e.getState() == LedgerState.MISSING));
  }

  @Test
  void anIdUsedTwiceIsToldApartByContent() {
    SourceDocument one = page("Talks resumed.");
    SourceDocument two = page("Talks failed.");
    List<LedgerEntry> before = List.of(first(MONDAY, one), first(MONDAY, two));
    LedgerRule.Outcome same = TUESDAY.decide(List.of(two, one), List.of(), before);
    assertTrue(same.toExtract().isEmpty());
    assertEquals(2, same.kept().size());
  }

  private static LedgerEntry first(LedgerRule rule, SourceDocument document) {
    return rule.decide(List.of(document), List.of(), List.of()).toExtract().get(0).getEntry();
  }

  private static SourceDocument page(String text) {
    return SourceDocument.newBuilder()
        .setSourceUri("/crawl/a.html")
        .setSourceId("/crawl/a.html")
        .setFormat(DocumentFormat.HTML)
        .setContent(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
        .setContentSha256(Integer.toHexString(text.hashCode()))
        .setTargets(List.of())
        .build();
  }
}
