package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose act it is, and whom it is aimed at, where a thing stands between the two. */
class TargetsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the clause that says by what or what for it was done
          Peruvian soldiers stormed the villa on Tuesday, killing ten Chilean rebels. | ASSAULT PER>CHL
          Norway provided ten million dollars in aid to help Sudanese refugees. | AID NOR>SDN
          Kenyan nurses began a hunger strike to protest the Ugandan government's health policy. | PROTEST KEN>UGA
          # a list behind a plain noun
          The Finnish prime minister led a delegation to three countries, including Chad. | CONSULT FIN>TCD
          # whose the thing asked for is
          Denmark called for Belarusian elections. | REQUEST DNK>BLR
          # who holds him is asked, not who is to be freed
          Belarusian police detained a Polish editor, and Warsaw demanded his release. | REQUEST POL>BLR
          # those whom a state jails are its own
          Togo detained three activists after a Danish diplomat had left. | COERCE TGO>TGO
          # they of another sentence, where they are statesmen by name
          Theresa May and Vladimir Putin met in Hamburg. They signed a treaty on fishing on Friday. | SUPPORT GBR~RUS
          # a text speaks for whom it is of
          The Polish president's letter accused Belarus of espionage. | ACCUSE POL>BLR
          """)
  void aTargetIsFoundBehindAThing(String sentence, String expected) {
    List<String> found = Texts.briefs(sentence);

    assertTrue(found.contains(expected), () -> sentence + " gave " + found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a plan acts, and not whose it is
          The Norwegian minister's diet killed three Danish rebels. | ASSAULT NOR
          The mood among Greek students condemned Albania. | ACCUSE GRC
          # the matter of an opinion
          Angela Merkel criticised higher taxes on Danish banks. | ACCUSE DEU>DNK
          France supported a tax on Danish cheese for schools. | SUPPORT FRA>DNK
          # without anybody on the other side
          Angela Merkel visited the stadium. | CONSULT
          The Danish parliament agreed that the tax was a mistake. | AGREE
          He blocked the plan for years. | COERCE
          # they of another sentence
          Rebels hold the Danish port. Oslo is calm. They attacked Norway. | ASSAULT DNK
          """)
  void aThingIsNoActor(String sentence, String unwanted) {
    List<String> found = Texts.briefs(sentence);

    assertTrue(
        found.stream().noneMatch(row -> row.startsWith(unwanted)),
        () -> sentence + " gave " + found);
  }
}
