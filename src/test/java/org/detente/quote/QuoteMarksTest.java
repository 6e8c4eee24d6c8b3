package org.detente.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.detente.annotate.CodePoints;
import org.junit.jupiter.api.Test;

class QuoteMarksTest {
  private static List<String> inside(String text) {
    return find(text).stream().map(s -> text.substring(s.innerBegin(), s.innerEnd())).toList();
  }

  private static List<MarkedSpan> find(String text) {
    return QuoteMarks.find(text, CodePoints.of(text));
  }

  @Test
  void testEveryStyleOfDoubleMarks() {
    assertEquals(List.of("We agree,"), inside("“We agree,” she said."));
    assertEquals(List.of("We agree,"), inside("\"We agree,\" she said."));
    assertEquals(List.of("We agree,"), inside("''We agree,'' she said."));
    assertEquals(List.of("We agree,"), inside("``We agree,'' she said."));
    assertEquals(List.of("We agree"), inside("«We agree», she said."));
    assertEquals(List.of("We agree"), inside("„We agree“, she said."));
  }

  @Test
  void testBritishSingleMarksAreNotApostrophes() {
    assertEquals(List.of("We can’t agree"), inside("‘We can’t agree’, the envoy said."));
    assertEquals(List.of("We can't agree"), inside("'We can't agree', the envoy's aide said."));
    assertEquals(
        List.of("The allies' patience is at an end"),
        inside("'The allies' patience is at an end', he said."));
    assertEquals(List.of(), inside("The allies' patience is the ministers' own, in the '90s too."));
    assertEquals(List.of(), inside("Rock ’n’ roll diplomacy didn’t suit the ministers’ taste."));
  }

  @Test
  void testMarksInsideMarksBelongToTheOuterQuotation() {
    assertEquals(
        List.of("They said ‘never’ to us,"), inside("“They said ‘never’ to us,” he said."));
    assertEquals(
        List.of("They said \"never\" to us"), inside("‘They said \"never\" to us’, he said."));
    assertEquals(List.of("He said, 'Never,'"), inside("\"He said, 'Never,'\" she recalled."));
  }

  @Test
  void testAParagraphThatStaysOpenIsResumed() {
    List<MarkedSpan> spans = find("She said: “We came.\n\n“We saw.\n\n“We signed.”\n\nThey left.");
    assertEquals(3, spans.size());
    assertFalse(spans.get(0).closed());
    assertFalse(spans.get(0).resumes());
    assertTrue(spans.get(1).resumes());
    assertTrue(spans.get(2).resumes());
    assertTrue(spans.get(2).closed());
  }

  @Test
  void testReopenedMarksInsideOneParagraphResume() {
    List<MarkedSpan> spans = find("He said: “We met. “We talked. “We agreed.”");
    assertEquals(3, spans.size());
    assertTrue(spans.get(1).resumes());
  }

  @Test
  void testAStrayMarkDoesNotSwallowTheNextParagraph() {
    assertEquals(List.of("Yes,"), inside("The 6'2\" minister left.\n\n\"Yes,\" he said."));
    assertEquals(List.of(), inside("He left.\" They stayed."));
  }

  @Test
  void testOffsetsCountCodePoints() {
    String text = "\uD83D\uDE00 “Yes,” she said.";
    MarkedSpan span = find(text).get(0);
    assertEquals(2, span.begin());
    assertEquals(8, span.end());
  }

  @Test
  void testNonBreakingSpacesAreSpaces() {
    assertEquals(List.of("Yes,"), inside("Talks went on.\u00a0\"Yes,\" she said."));
  }
}
