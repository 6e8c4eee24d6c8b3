package org.detente.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.ling.CoreLabel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which participles of the tagger are past tenses. */
final class PastTenseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Peru/NNP 's/POS attorney/NN general/JJ accused/VBN Keiko/NNP Fujimori/NNP|VBD",
        "Congolese/JJ rebels/NNS freed/VBN eight/CD Uruguayan/JJ soldiers/NNS|VBD",
        "The/DT duma/NN formally/RB annexed/VBN the/DT islands/NNS|VBD",
        "The/DT rebels/NNS had/VBD on/IN Monday/NNP freed/VBN the/DT envoy/NN|VBN",
        "troops/NNS were/VBD that/DT morning/NN driven/VBN a/DT mile/NN back/RB|VBN",
        "a/DT poll/NN released/VBN Monday/NNP|VBN",
        "a/DT pact/NN signed/VBN the/DT previous/JJ week/NN|VBN",
        "a/DT movement/NN called/VBN the/DT Brothers/NNPS|VBN",
        "the/DT men/NNS accused/VBN of/IN spying/VBG|VBN",
        "a/DT recently/RB freed/VBN the/DT man/NN|VBN"
      })
  void aParticipleWithAnObjectAndNoAuxiliaryIsAPastTense(String sentence, String tag) {
    List<CoreLabel> tokens = new ArrayList<>();
    for (String token : sentence.split(" ", -1)) {
      CoreLabel label = new CoreLabel();
      label.setWord(token.substring(0, token.indexOf('/')));
      label.setTag(token.substring(token.indexOf('/') + 1));
      tokens.add(label);
    }
    PastTense.restore(tokens);
    String found =
        tokens.stream()
            .map(CoreLabel::tag)
            .filter(t -> t.matches("VBN|VBD"))
            .reduce((a, b) -> b)
            .get();
    assertEquals(tag, found);
  }

  @Test
  void theParserThenFindsTheSubject() {
    AnnotatedText text =
        Articles.annotated(
            "Chad's president on Monday pardoned Abba Moussa, a founder of the rebel front.",
            LocalDate.of(2004, 2, 5));
    Token verb = text.tokens().stream().filter(t -> t.text().equals("pardoned")).findFirst().get();
    assertEquals("VBD", verb.pos());
    assertEquals("pardon", verb.lemma());
    assertEquals("president", text.sentences().get(0).dependents(verb, "nsubj").get(0).text());
  }
}
