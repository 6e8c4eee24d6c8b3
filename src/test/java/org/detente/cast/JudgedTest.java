package org.detente.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.detente.annotate.AnnotatedText;
import org.junit.jupiter.api.Test;

class JudgedTest {

  @Test
  void whatSomebodyIsBlamedForIsHisOwn() {
    AnnotatedText text =
        Texts.annotate("2018-06-10", "Emmanuel Macron criticised Donald Trump over his tariffs.");

    assertEquals("Donald Trump", possessor(text));
  }

  @Test
  void whatSomebodyDoesWithHisOwnIsTheSubjects() {
    AnnotatedText text =
        Texts.annotate("2018-06-10", "Emmanuel Macron met Donald Trump in his palace.");

    assertEquals("Emmanuel Macron", possessor(text));
  }

  @Test
  void anAdministrationIsOfWhoRulesByThatSurname() {
    AnnotatedText text =
        Texts.annotate("2006-07-31", "Bush administration officials warned Iran on Monday.");

    assertEquals(
        "USA",
        text.cast().members().stream()
            .filter(m -> m.name().endsWith("officials"))
            .findFirst()
            .orElseThrow()
            .country());
  }

  private static String possessor(AnnotatedText text) {
    return text.tokens().stream()
        .filter(t -> t.pos().equals("PRP$"))
        .map(t -> text.cast().member(text.cast().headedBy(t.index())).name())
        .findFirst()
        .orElseThrow();
  }
}
