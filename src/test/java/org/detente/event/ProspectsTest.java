package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Acts that a sentence leaves open, and acts like them that it tells of. */
class ProspectsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // questions
        "Much depends on whether or not Norway wants to sign the treaty with Denmark.",
        "Or has Norway accused Denmark?",
        // any of what may come
        "The Danish envoy will note any Norwegian attacks on Denmark.",
        // an auxiliary or a means that the act shares
        "Norway should be patient and even support Denmark.",
        "Norway is aiming to win more votes by criticizing Denmark.",
        // conditions
        "It would have been wise had Norway praised Denmark.",
        // likings
        "Norway would like to punish Denmark.",
        "Voters will elect a president who will punish Denmark.",
      })
  void isNoEvent(String sentence) {
    assertEquals(List.of(), Texts.briefs(sentence));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Why has Norway accused Denmark of theft? | ACCUSE NOR>DNK
          Norwegian attacks on Denmark killed two people. | ASSAULT NOR>DNK
          Norway gained time by criticizing Denmark. | ACCUSE NOR>DNK
          Norway may have arrested Danish envoys and beaten Swedish soldiers. | ASSAULT NOR>SWE HYPOTHETICAL
          If this is true, Norway is attacking Denmark. | ASSAULT NOR>DNK HYPOTHETICAL
          Norway has threatened to punish Denmark. | THREATEN NOR>DNK
          Norway plans to punish Denmark. | THREATEN NOR>DNK INTENDED
          Norway has not praised or criticized Denmark. | ACCUSE NOR>DNK NEGATED
          Norway has not praised Denmark and criticized it again. | ACCUSE NOR>DNK
          """)
  void isOne(String sentence, String expected) {
    List<String> found = Texts.briefs(sentence);

    assertTrue(found.contains(expected), () -> sentence + " gave " + found);
  }
}
