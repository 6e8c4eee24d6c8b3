package org.detente.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.detente.annotate.AnnotatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHoldersTest {
  private static final OfficeTable OFFICES = OfficeTable.builtIn();

  @ParameterizedTest
  @CsvSource({
    "RUS, head of state, 2011-09-12, Dmitry Medvedev",
    "RUS, head of state, 2016-01-01, Vladimir Putin",
    "RUS, head of government, 2011-09-12, Vladimir Putin",
    "GBR, head of government, 2016-07-14, Theresa May",
    "GBR, foreign minister, 2016-11-20, Boris Johnson",
    "GBR, foreign minister, 2024-01-01, David Cameron",
    "USA, head of state, 2018-10-23, Donald Trump",
    "USA, national security adviser, 2018-10-23, John Bolton",
    "USA, foreign minister, 1995-06-01, Warren Christopher",
    "JPN, head of government, 1992-02-01, Kiichi Miyazawa",
    "KEN, head of state, 1998-01-01, Daniel arap Moi",
    "DEU, head of government, 2005-11-23, Angela Merkel",
    "ISR, head of government, 2021-12-01, Naftali Bennett",
    "JPN, head of government, 2007-01-01, Shinzo Abe",
    "UNO, secretary general, 2016-12-01, Ban Ki-moon",
    "IGO:NATO, secretary general, 2020-01-01, Jens Stoltenberg",
    "EUR, foreign minister, 2015-06-01, Federica Mogherini"
  })
  void theDayDecides(String code, String office, LocalDate day, String name) {
    OfficeHolder holder = OFFICES.holder(code, office, day);
    assertNotNull(holder);
    assertEquals(name, holder.name());
  }

  @Test
  void onTheDayOfAHandOverTheNewHolderCounts() {
    OfficeHolder holder = OFFICES.holder("USA", "head of state", LocalDate.parse("2017-01-20"));
    assertNotNull(holder);
    assertEquals("Donald Trump", holder.name());
  }

  @Test
  void daysOutsideTheTableHaveNoHolder() {
    assertNull(OFFICES.holder("USA", "head of state", LocalDate.parse("1850-01-01")));
    assertNull(OFFICES.holder("FRA", "no such office", LocalDate.parse("2010-01-01")));
  }

  @Test
  void everyTermIsSoundAndSixtyStatesHaveALeader() {
    Set<String> led = new HashSet<>();
    for (List<String> row : Tsv.rows("offices.tsv")) {
      LocalDate from = LocalDate.parse(row.get(5));
      assertTrue(row.get(6).isEmpty() || from.isBefore(LocalDate.parse(row.get(6))), row::toString);
      assertTrue(Set.of("F", "M").contains(row.get(4)), row::toString);
      if (row.get(1).startsWith("head of")) {
        led.add(row.get(0));
      }
    }
    assertTrue(led.size() >= 60, "states with a leader: " + led.size());
  }

  @Test
  void theSameWordsMeanDifferentMenInDifferentYears() {
    String text = "The Russian president met reporters. The Kremlin chief looked tired.";
    AnnotatedText early = Texts.annotate("2011-09-12", text);
    AnnotatedText late = Texts.annotate("2016-09-12", text);
    assertEquals("Dmitry Medvedev", Texts.name(early, "The Russian president"));
    assertEquals("Dmitry Medvedev", Texts.name(early, "The Kremlin chief"));
    assertEquals("Vladimir Putin", Texts.name(late, "The Russian president"));
  }

  @Test
  void withoutADayTheArticleDecides() {
    AnnotatedText named =
        Texts.annotate(
            null, "Dmitry Medvedev arrived late. The Russian president apologised to his hosts.");
    assertEquals("Dmitry Medvedev", Texts.name(named, "The Russian president"));
    AnnotatedText unnamed = Texts.annotate(null, "The Russian president apologised to his hosts.");
    assertEquals("President of Russia", Texts.name(unnamed, "The Russian president"));
    assertEquals("RUS", Texts.member(unnamed, "The Russian president").country());
  }

  @Test
  void whoLeftThisWeekIsInOfficeYet() {
    AnnotatedText text = Texts.annotate("2012-04-09", "Bingu wa Mutharika died on Thursday.");
    assertEquals("GOV", Texts.member(text, "Bingu wa Mutharika").sector());
  }

  @Test
  void aFormerHolderIsNotInOffice() {
    AnnotatedText text =
        Texts.annotate("2019-03-01", "Tony Blair urged ministers to hold a second referendum.");
    assertEquals("ELI", Texts.member(text, "Tony Blair").sector());
    assertEquals("GBR", Texts.member(text, "Tony Blair").country());
  }

  @Test
  void aNamesakeOfALongGoneMinisterIsNotTakenForHim() {
    AnnotatedText now = Texts.annotate("2016-03-01", "George Brown grows apples.");
    AnnotatedText then = Texts.annotate("1967-03-01", "George Brown flew to Moscow.");
    AnnotatedText unmistakable = Texts.annotate("2016-03-01", "Leonid Brezhnev was remembered.");
    assertNull(Texts.member(now, "George Brown").country());
    assertEquals("GBR", Texts.member(then, "George Brown").country());
    assertEquals("RUS", Texts.member(unmistakable, "Leonid Brezhnev").country());
  }
}
