package org.detente.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A likelihood is the logistic function of the sum of the weights. */
class LogisticModelTest {
  private static final LogisticModel MODEL =
      new LogisticModel(Map.of("verb=meet", 2.0, "subject=nobody", -1.0));

  @Test
  void weightsAddUp() {
    assertEquals(0.7310585786, MODEL.score(List.of("verb=meet", "subject=nobody")), 1e-9);
    assertEquals(0.8807970780, MODEL.score(List.of("verb=meet")), 1e-9);
  }

  @Test
  void unknownFeaturesCountNothing() {
    assertEquals(0.5, MODEL.score(List.of("verb=sing")));
    assertEquals(0.5, MODEL.score(List.of()));
  }

  @Test
  void aResourceIsReadWithItsComments() {
    LogisticModel model = LogisticModel.resource(LogisticModelTest.class, "good.tsv");

    assertEquals(0.8807970780, model.score(List.of("verb=meet")), 1e-9);
    assertEquals(0.5, model.score(List.of("# feature")));
  }

  @Test
  void aBrokenResourceFails() {
    assertThrows(
        IllegalArgumentException.class,
        () -> LogisticModel.resource(LogisticModelTest.class, "no-weight.tsv"));
    assertThrows(
        IllegalArgumentException.class,
        () -> LogisticModel.resource(LogisticModelTest.class, "twice.tsv"));
    UncheckedIOException missing =
        assertThrows(
            UncheckedIOException.class,
            () -> LogisticModel.resource(LogisticModelTest.class, "missing.tsv"));
    assertTrue(String.valueOf(missing.getMessage()).contains("missing.tsv"));
  }
}
