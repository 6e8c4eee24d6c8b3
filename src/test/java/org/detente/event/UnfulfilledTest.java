package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words around an act leave undone, and what they do not. */
class UnfulfilledTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // plans, topics, questions right before an infinitive
        "Emmanuel Macron has no plans to meet Angela Merkel.",
        "Norway and Denmark have other topics to discuss.",
        "Poland debated how to attack Russia.",
        // hopes and guarantees of another's act
        "The Polish prime minister voiced hope that Norway would help Ukraine.",
        "There is no guarantee that Norway will support Denmark.",
        // an imperative that a crowd shouts
        "The Polish crowd chanted at the Russian envoy, \"Send them home.\"",
        // people who are yet to be met
        "Emmanuel Macron will be greeted by Danes protesting against the treaty.",
      })
  void isNoEvent(String sentence) {
    assertEquals(List.of(), Texts.briefs(sentence));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway said it would outstrip Denmark's plans to attack Sweden. | THREATEN DNK>SWE INTENDED
          Serbian police tried to arrest a Croatian journalist. | COERCE SRB>HRV HYPOTHETICAL
          Portugal considered sending troops to Angola. | THREATEN PRT>AGO INTENDED
          Nor has Portugal expelled Angolan diplomats. | SANCTION PRT>AGO NEGATED
          Serbia denied reports that it had arrested a Croatian journalist. | COERCE SRB>HRV NEGATED
          The Danish government used its veto to block a Norwegian loan. | REJECT DNK>NOR
          """)
  void isOne(String sentence, String expected) {
    List<String> found = Texts.briefs(sentence);

    assertTrue(found.contains(expected), () -> sentence + " gave " + found);
  }
}
