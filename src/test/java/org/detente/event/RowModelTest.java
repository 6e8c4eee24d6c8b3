package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.detente.annotate.AnnotatedText;
import org.detente.record.EventMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sure a row is: what is looked at, what it comes to, and what a limit keeps. */
class RowModelTest {
  private static final LocalDate DAY = LocalDate.of(2019, 3, 20);

  /** The rows of a text with the features that each was judged by. */
  private static List<List<String>> features(String text) {
    List<List<String>> found = new ArrayList<>();
    Texts.CODER.code(
        Texts.annotate(text, DAY),
        new Trace() {
          @Override
          public void weighs(EventMention row, List<String> names) {
            found.add(names);
          }
        });
    return found;
  }

  private static double confidence(String text) {
    return Texts.code(text).get(0).getConfidence();
  }

  @Test
  void featuresTellTheActTheActorsAndHowTheyHangTogether() {
    List<String> names = features("Russia expelled two British diplomats on Monday.").get(0);

    assertTrue(names.contains("type=SANCTION"), names::toString);
    assertTrue(names.contains("modality=ACTUAL"), names::toString);
    assertTrue(names.contains("lemma=expel.v"), names::toString);
    assertTrue(names.contains("1=STATE"), names::toString);
    assertTrue(names.contains("1path=nsubj^"), names::toString);
    assertTrue(names.contains("2path=obj^"), names::toString);
    assertTrue(names.contains("countries=foreign"), names::toString);
    assertTrue(names.contains("quoted=false"), names::toString);
  }

  @Test
  void eachFeatureIsCountedOnce() {
    String text = "Egypt would, it said, not, and would never, expel the envoys of Qatar.";
    for (List<String> names : features(text)) {
      assertEquals(names.size(), new TreeSet<>(names).size(), names::toString);
    }
  }

  @Test
  void aRowWithoutATargetHasNoFeaturesOfOne() {
    List<String> names = features("The Kremlin rejected the accusation.").get(0);

    assertTrue(names.contains("2=none"), names::toString);
    assertTrue(names.stream().noneMatch(name -> name.startsWith("2path")), names::toString);
  }

  @Test
  void quotationMarksBeforeTheTriggerAreSeen() {
    List<String> names =
        features("\"Chile expelled two Peruvian diplomats,\" the minister said.").get(0);

    assertTrue(names.contains("quoted=true"), names::toString);
  }

  /** An act told plainly, of actors by name, against one told as a matter of course. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sergei Lavrov met John Kerry in Geneva on Monday. | Some of the voters met the senator.",
        "Russia expelled two British diplomats. | Critics would fight the insurance companies.",
      })
  void plainActsAreSurer(String plain, String doubtful) {
    double sure = confidence(plain);

    assertTrue(sure > 0.8, () -> plain + " " + sure);
    List<EventMention> others = Texts.code(doubtful);
    others.forEach(row -> assertTrue(row.getConfidence() < sure, row::toString));
  }

  @Test
  void aLimitRefusesRowsAndChangesNone() {
    AnnotatedText text =
        Texts.annotate(
            "Russia expelled two British diplomats. The Kremlin rejected the accusation.", DAY);
    List<EventMention> all = Texts.CODER.code(text);
    double between = (all.get(0).getConfidence() + all.get(1).getConfidence()) / 2;

    assertEquals(2, all.size());
    assertEquals(List.of(all.get(0)), new EventCoder(ActionTable.shared(), between).code(text));
    assertEquals(List.of(), new EventCoder(ActionTable.shared(), 1).code(text));
  }

  @Test
  void theExplanationTellsTheConfidenceOfARefusedRow() {
    AnnotatedText text = Texts.annotate("The Kremlin rejected the accusation.", DAY);
    double confidence = Texts.CODER.code(text).get(0).getConfidence();

    Explanation.Rule rule =
        new EventCoder(ActionTable.shared(), 1)
            .explain(text).sentences().get(0).triggers().stream()
                .map(Explanation.Trigger::decisive)
                .filter(r -> r.reason() == Refusal.UNLIKELY)
                .findFirst()
                .orElseThrow();

    assertEquals("Kremlin", rule.pairs().get(0).first());
    assertEquals("", rule.pairs().get(0).second());
    String detail = String.valueOf(rule.pairs().get(0).detail());
    assertTrue(detail.startsWith(String.format(Locale.ROOT, "%.3f; ", confidence)), detail);
    assertTrue(detail.matches(".*[a-z0-9]=\\S+ -0\\.[0-9]{2}.*"), detail);
  }

  @Test
  void otherRefusalsOfPairsHaveNoDetail() {
    Explanation.Pair pair =
        Texts.CODER
            .explain(
                Texts.annotate(
                    "French President Emmanuel Macron met French Prime Minister Edouard Philippe.",
                    DAY))
            .sentences()
            .stream()
            .flatMap(sentence -> sentence.triggers().stream())
            .flatMap(trigger -> trigger.rules().stream())
            .flatMap(rule -> rule.pairs().stream())
            .filter(p -> p.reason() != Refusal.UNLIKELY)
            .findFirst()
            .orElseThrow();

    assertNull(pair.detail());
  }
}
