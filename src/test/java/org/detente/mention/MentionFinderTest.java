package org.detente.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.RowId;
import org.detente.cast.Texts;
import org.detente.record.Mention;
import org.detente.record.MentionType;
import org.junit.jupiter.api.Test;

class MentionFinderTest {
  private static final MentionFinder FINDER = new MentionFinder();

  @Test
  void oneRowForEachNamedMentionAndNoneForPronouns() {
    AnnotatedText text =
        Texts.annotate(
            "2016-11-20",
            "😀 Mr Lavrov said he expected Britain and the British Foreign Office to answer.");
    List<Mention> rows = FINDER.find(text);
    assertEquals(
        List.of("Mr Lavrov", "Britain", "British"),
        rows.stream().map(Mention::getText).limit(3).toList());
    Mention first = rows.get(0);
    assertEquals(2, first.getBegin());
    assertEquals(11, first.getEnd());
    assertEquals(MentionType.PERSON, first.getType());
    assertEquals("Sergei Lavrov", first.getName());
    assertEquals("RUS", first.getCountry());
    assertEquals("GOV", first.getSector());
    assertNull(first.getNegative());
    assertEquals(MentionType.LOCATION, rows.get(1).getType());
    assertEquals(MentionType.MISC, rows.get(2).getType());
    assertTrue(rows.stream().noneMatch(row -> row.getText().equals("he")));
  }

  @Test
  void idsComeFromArticleAndSpan() {
    AnnotatedText text = Texts.annotate("2016-11-20", "Russia replied.");
    Mention row = FINDER.find(text).get(0);
    assertEquals(RowId.of(text.article().getArticleId(), "0", "6"), row.getMentionId());
  }

  @Test
  void equalTextsGiveEqualRows() {
    String words = "The two leaders, Angela Merkel and Vladimir Putin, met in Sochi.";
    assertEquals(
        FINDER.find(Texts.annotate("2017-05-02", words)),
        FINDER.find(Texts.annotate("2017-05-02", words)));
  }
}
