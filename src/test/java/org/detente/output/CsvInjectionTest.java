package org.detente.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.detente.Rows;
import org.detente.record.ToneScope;
import org.detente.record.ToneSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvInjectionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://evil.example\")",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1)",
        "\t=1",
        " =1",
        "\u00A0=1",
        "\uFEFF=1",
        "\uFF1D1",
      })
  void textThatLooksLikeAFormulaIsQuoted(String text) {
    String cell = CsvCell.text(text);
    assertTrue(cell.startsWith("\"'") && cell.endsWith("\""), cell);
    assertEquals("\"'" + text.replace("\"", "\"\"") + "\"", cell);
  }

  @Test
  void aFormulaOnALaterLineIsDisarmedToo() {
    assertEquals("\"Anna\n'=1+1\"", CsvCell.text("Anna\n=1+1"));
    assertEquals("\"Anna\r'=1+1\"", CsvCell.text("Anna\r=1+1"));
    assertEquals("\"Anna\u2028'\uFF1D1\"", CsvCell.text("Anna\u2028\uFF1D1"));
    assertEquals("\"'\r'=1\"", CsvCell.text("\r=1"));
  }

  @Test
  void otherTextStaysAsItIs() {
    assertEquals("Jean-Luc O'Neill", CsvCell.text("Jean-Luc O'Neill"));
    assertEquals("\"Smith, \"\"Bob\"\"\"", CsvCell.text("Smith, \"Bob\""));
    assertEquals("", CsvCell.text(null));
    assertEquals("王毅", CsvCell.text("王毅"));
  }

  @Test
  void numbersStayNumbers() {
    assertEquals("-0.2500", CsvCell.number(-0.25, 4));
    assertEquals("0.0000", CsvCell.number(-0.00001, 4));
    assertEquals("0.00000012", CsvCell.number(1.2e-7, 8));
    assertEquals("", CsvCell.number(Double.NaN, 4));
    assertEquals("", CsvCell.number(Double.NEGATIVE_INFINITY, 4));
    assertEquals("", CsvCell.number(null, 4));
    assertEquals("-3", CsvCell.number(-3));
  }

  @Test
  void theSummaryIsSortedAndSafe() {
    ToneSummary undated = Rows.pair(null, "NOR", "SWE", 1).build();
    ToneSummary later = Rows.pair(2015, "NOR", "SWE", 7).build();
    ToneSummary earlier = Rows.pair(2014, "SWE", "NOR", 7).build();
    ToneSummary speaker =
        Rows.tone(2014, ToneScope.SPEAKER, 2).setCountryTo("SWE").setSpeaker("=cmd()").build();

    String[] lines = SummaryCsv.of(List.of(speaker, undated, later, earlier)).split("\n", -1);

    assertTrue(
        lines[0].startsWith("year,scope,country_from,country_to,speaker,publisher,n_articles,"));
    assertTrue(
        lines[1].startsWith("2014,PAIR,SWE,NOR,,,7,7,21,2,-0.2500,-0.4000,-0.1000,"), lines[1]);
    assertTrue(lines[2].startsWith("2015,PAIR,NOR,SWE,"), lines[2]);
    assertTrue(lines[3].startsWith(",PAIR,NOR,SWE,,,1,1,3,2,-0.2500,,,"), lines[3]);
    assertTrue(lines[4].startsWith("2014,SPEAKER,,SWE,\"'=cmd()\",,2,"), lines[4]);
    assertEquals(SummaryCsv.of(List.of(earlier, later)), SummaryCsv.of(List.of(later, earlier)));
    assertFalse(lines[1].contains("'"));
  }
}
