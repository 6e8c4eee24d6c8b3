package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people think and do in private, and acts like it that are politics. */
class ViewsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "British voters have rejected Theresa May.",
        "Ted Cruz allowed Donald Trump to gain a lead in Ohio.",
        "Most people have rejected Theresa May.",
        "Theresa May has shown that she is ready to be the leader.",
        "Young Americans registered to oppose Donald Trump.",
        "Theresa May was reluctant to praise Boris Johnson.",
        "Theresa May called Jeremy Corbyn \"a man of the past\".",
        "Jeremy Corbyn agreed with Theresa May on the issue.",
        "Barack Obama said that a president must be patient.",
        "Norway said that Denmark should worry about its own debts.",
        "Barack Obama and Joe Biden worked together in Chicago in 1998.",
        // half measures and what one merely tries
        "Norway refrained from criticizing Denmark.",
        "Norway has toned down its criticism of Denmark.",
        "The law binds Norway to support Denmark.",
        "A rumour would compromise the Danish minister.",
        "Theresa May offered the crowd a vivid description of the British summer.",
      })
  void isNoEvent(String sentence) {
    List<String> found = Texts.briefs(sentence);

    assertTrue(
        found.stream().allMatch(r -> r.endsWith(" NEGATED")), () -> sentence + " gave " + found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ted Cruz and John Kasich have agreed to meet the voters together. | AGREE USA~?
          Barack Obama said that Congress must act. | REQUEST USA>USA
          Norway said that Denmark should leave the council. | REQUEST NOR>DNK
          Norway offered Denmark a loan. | AGREE NOR>DNK
          Emmanuel Macron and Angela Merkel agreed that envoys should meet. | AGREE FRA~DEU
          The Kremlin agreed on the terms. | AGREE RUS>-
          The Danish government shut down a Norwegian newspaper. | COERCE DNK>NOR
          """)
  void isOne(String sentence, String expected) {
    List<String> found = Texts.briefs(sentence);

    assertTrue(found.contains(expected), () -> sentence + " gave " + found);
  }
}
