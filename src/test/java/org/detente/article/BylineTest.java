package org.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Clara Weston|Clara Weston",
        "Von Jonas Brandt und Eva Lindner|Jonas Brandt, Eva Lindner",
        "Written by: Clara Weston|Clara Weston",
        "Clara Weston, Diplomatic Correspondent|Clara Weston",
        "Clara Weston for the Harbour Gazette|Clara Weston",
        "Weston, Clara; Brandt, Jonas|Clara Weston, Jonas Brandt",
        "Clara Weston, Clara Weston|Clara Weston"
      })
  void namesAreLeftOfALine(String line, String byline) {
    assertEquals(byline, Byline.of(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"admin", "Staff Reporter", "https://example.org/people/7", "5 min read", ""})
  void junkIsNoByline(String line) {
    assertNull(Byline.of(line));
  }

  @Test
  void organizationsGiveWayToPersons() {
    JsonLd.Agent agency = new JsonLd.Agent("Harbour News Agency", true);
    assertEquals(
        "Clara Weston", Byline.of(List.of(agency, new JsonLd.Agent("Clara Weston", false))));
    assertEquals("Harbour News Agency", Byline.of(List.of(agency)));
  }
}
