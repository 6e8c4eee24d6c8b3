package org.detente.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.detente.cast.CastResolver;
import org.detente.record.Article;
import org.detente.record.Reason;
import org.junit.jupiter.api.Test;

/** An article that takes too long is given up, and the next one is annotated. */
final class BoundedAnnotatorTest {
  private static final LocalDate DAY = LocalDate.of(2016, 3, 1);

  @Test
  void givesUpAfterTheLimitAndGoesOn() {
    AnnotationLimits second = new AnnotationLimits(120, 1);
    ArticleAnnotator annotator = new ArticleAnnotator(CoreNlp.shared(), new CastResolver(), second);
    try (BoundedAnnotator bounded = new BoundedAnnotator(annotator, second)) {
      String sentence = "Envoys from Moscow and London said that the talks had been useful. ";
      Article endless = Articles.of(sentence.repeat(2_900), DAY);
      AnnotationException late =
          assertThrows(AnnotationException.class, () -> bounded.annotate(endless));
      assertEquals(Reason.TIMEOUT, late.reason());
    }
    AnnotationLimits limits = AnnotationLimits.DEFAULT;
    try (BoundedAnnotator bounded = new BoundedAnnotator(annotator, limits)) {
      Article next = Articles.of("The envoys met in Geneva.", DAY);
      assertFalse(bounded.annotate(next).getTokenBegin().isEmpty());
    }
  }
}
