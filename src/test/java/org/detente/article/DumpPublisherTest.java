package org.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class DumpPublisherTest {
  private static final String FIRST =
      "The ministers met in Vienna on Tuesday and reopened the border.";

  private static String publisher(String... around) {
    return DumpPublisher.of(
        DumpLines.of(FIRST + "\n\n" + String.join("\n\n", around)),
        List.of(FIRST),
        "Border reopened");
  }

  @Test
  void theLineThatIsTheNameOfTheHost() {
    assertEquals(
        "Harbour Gazette", publisher("Harbour Gazette", "Email: desk@harbour-gazette.example"));
  }

  @Test
  void theOwnerInTheCopyrightLine() {
    assertEquals("Harbour Gazette", publisher("© 2019 Harbour Gazette. All rights reserved"));
  }

  @Test
  void anAgencyIsNoPublisher() {
    assertNull(publisher("© 2011 AFP"));
  }

  @Test
  void theNameThatNoticesToTheReaderHaveInCommon() {
    assertEquals(
        "The Harbour Gazette",
        publisher(
            "Stay up to date with notifications from The Harbour Gazette",
            "The Harbour Gazette needs you: your gift pays our reporters in Altmark."));
  }

  @Test
  void oneNoticeAloneNamesNobody() {
    assertNull(publisher("Your gift pays our reporters in Altmark."));
  }
}
