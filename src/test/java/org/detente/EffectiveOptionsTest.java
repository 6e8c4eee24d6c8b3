package org.detente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class EffectiveOptionsTest {
  @Test
  void givenAndDefaultValuesAreTold() {
    Map<String, String> options =
        EffectiveOptions.of(
            RunOptions.parse(
                new String[] {"--input=crawl", "--output=dataset", "--toneModel=lexicon"}));
    assertEquals("lexicon", options.get("toneModel"));
    assertEquals("120", options.get("maxSentenceTokens"));
    assertEquals("32", options.get("spreadBuckets"), "as chosen for the DirectRunner");
    assertFalse(options.containsKey("runId"), "not given");
  }
}
