package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of as a habit, a sort of people or a state of things, and acts that are not. */
class HabitsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Norwegian minister regularly criticizes Denmark.",
        "A longstanding feud between Norway and Denmark is no secret.",
        "The old map shows land occupied by Denmark.",
        "Oslo grows nervous when Norway criticizes Denmark.",
        "Reporters talked to people who rejected Theresa May.",
      })
  void isNoEvent(String sentence) {
    assertEquals(List.of(), Texts.briefs(sentence));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Norwegian minister criticizes Denmark. | ACCUSE NOR>DNK
          Danish troops have occupied Norway. | COERCE DNK>NOR
          Oslo grew nervous when Norway criticized Denmark. | ACCUSE NOR>DNK
          """)
  void isOne(String sentence, String expected) {
    List<String> found = Texts.briefs(sentence);

    assertTrue(found.contains(expected), () -> sentence + " gave " + found);
  }
}
