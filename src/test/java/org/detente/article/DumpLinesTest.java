package org.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DumpLinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROSE|The foreign ministers of both countries met in Vienna for three hours on Tuesday.",
        "PROSE|\"We are ready to talk about every question that is still open between us,\" she said.",
        "SENTENCE|\"We will not wait.\"",
        "SCRAP|Ministers meet in Vienna",
        "DATE|Tuesday 14 May 2019 12:06 GMT",
        "DATE|Updated: 14-05-2019 20:03 IST",
        "CAPTION|The two ministers shake hands before the talks in Vienna. — Reuters FILE",
        "CAPTION|The two ministers shake hands before the talks (PA)",
        "CAPTION|The foreign minister in parliament Image Credit: ANI",
        "CAPTION|The two ministers shake hands in Vienna on May 14, 2017. — Harbour FILE",
        "PROSE|The minister said that the archive — Norland has kept it since the war — is a closed file.",
        "TEASER|Farmers along the border say that the harvest is lost, and that nobody in the capital has...",
        "JUNK|Sign up for our newsletter and get the day's news in your inbox.",
        "END|Comments",
        "END|12 Comments",
        "END|© 2019 Harbour Gazette",
        "STOP|More From World:",
        "STOP|Latest News"
      })
  void aLineIsWhatItsFormSays(DumpLine.Kind kind, String line) {
    assertEquals(kind, DumpLines.of(line).get(0).kind());
  }

  @Test
  void aLineThatSaysAgainWhatTheLineBeforeSaidIsATeaser() {
    List<DumpLine> lines =
        DumpLines.of(
            "Flood water reaches the town of Altmark after a week of rain in the hills: officials.\n\n"
                + "Flood water reaches the town of Altmark after a week of rain in the hills officials....");
    assertEquals(DumpLine.Kind.TEASER, lines.get(0).kind());
    assertEquals(DumpLine.Kind.TEASER, lines.get(1).kind());
  }

  @Test
  void linesTogetherAreAGroup() {
    assertEquals(
        List.of(2, 2, 1),
        DumpLines.of("World\nSports\n\nMinisters meet").stream().map(DumpLine::group).toList());
  }
}
