package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.detente.record.DateResolution;
import org.detente.record.EventMention;
import org.detente.record.Modality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCoderTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # meetings, calls, visits
          French President Emmanuel Macron met Chancellor Angela Merkel in Berlin. | CONSULT FRA~DEU
          Russia and Turkey held talks in Ankara. | CONSULT RUS~TUR
          China's foreign minister spoke by phone with the Japanese foreign minister on Monday. | CONSULT CHN~JPN
          The Polish president visited Lithuania. | CONSULT POL>LTU
          Norway hosted talks between Sudan and Eritrea. | CONSULT NOR>SDN
          Italy negotiated with Libya over the pipeline. | CONSULT ITA~LBY
          Talks between Greece and Albania began on Tuesday. | CONSULT GRC~ALB
          Spain mediated between Morocco and Algeria. | CONSULT ESP>MAR
          # praise, deals, ties
          Germany praised Poland for its border policy. | SUPPORT DEU>POL
          Canada congratulated Mexico on the vote. | SUPPORT CAN>MEX
          Finland and Sweden signed a defence agreement. | SUPPORT FIN~SWE
          Japan apologised to South Korea. | SUPPORT JPN>KOR
          Serbia established diplomatic relations with Kenya. | SUPPORT SRB~KEN
          The United States recognised Kosovo. | SUPPORT USA>XKX
          # cooperation and aid
          Britain shared intelligence with France. | COOPERATE GBR>FRA
          Thailand extradited a smuggler to Australia. | COOPERATE THA>AUS
          India and Vietnam held joint military exercises. | COOPERATE IND~VNM
          Qatar provided humanitarian aid to Sudan. | AID QAT>SDN
          Denmark donated 50 tanks to Ukraine. | AID DNK>UKR
          # yielding
          The European Union lifted sanctions against Belarus. | RETREAT EUR>BLR
          Syria released two Lebanese journalists. | RETREAT SYR>LBN
          Ethiopia withdrew its troops from Somalia. | RETREAT ETH>SOM
          # requests and demands
          Egypt urged Israel to reopen the crossing. | REQUEST EGY>ISR
          Chile demanded an apology from Bolivia. | REQUEST CHL>BOL
          Austria called on Hungary to respect the ruling. | REQUEST AUT>HUN
          Germany said that Russia must free the sailors. | REQUEST DEU>RUS
          # words of conflict
          Ukraine accused Russia of sending tanks. | ACCUSE UKR>RUS
          Iran condemned Saudi Arabia. | ACCUSE IRN>SAU
          Pakistan summoned the Indian ambassador. | ACCUSE PAK>IND
          Ireland rejected a request from Britain. | REJECT IRL>GBR
          Russia vetoed a British resolution. | REJECT RUS>GBR
          North Korea threatened Japan. | THREATEN PRK>JPN
          # deeds of conflict
          The United States imposed sanctions on Iran. | COERCE USA>IRN
          Bulgaria expelled two Russian diplomats. | SANCTION BGR>RUS
          Norway suspended aid to Myanmar. | SANCTION NOR>MMR
          Colombia recalled its ambassador from Nicaragua. | SANCTION COL>NIC
          Russia massed troops along the border with Ukraine. | MOBILIZE RUS>UKR
          Turkish police arrested a German journalist. | COERCE TUR>DEU
          Israel bombed Syrian positions. | ASSAULT ISR>SYR
          Armenian forces shelled an Azerbaijani village. | ASSAULT ARM>AZE
          # passives, coordination, control, relative clauses, reported speech
          Two Russian diplomats were expelled by Bulgaria. | SANCTION BGR>RUS
          Cuba was criticised by Canada. | ACCUSE CAN>CUB
          Belarus, which had accused Poland of lying, closed the border. | ACCUSE BLR>POL
          Officials said that Latvia had accused Belarus of espionage. | ACCUSE LVA>BLR
          Hungary invited Serbia and praised Slovenia. | SUPPORT HUN>SVN
          # nouns
          Peru resented Ecuador's accusation against Chile. | ACCUSE ECU>CHL
          The expulsion of Venezuelan diplomats by Panama angered Caracas. | SANCTION PAN>VEN
          The visit by the Dutch prime minister to Indonesia was short. | CONSULT NLD>IDN
          """)
  void tellsWhoDidWhatToWhom(String sentence, String expected) {
    List<String> found = Texts.briefs(sentence);

    assertTrue(found.contains(expected), () -> sentence + " gave " + found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Italy will meet Austria in Rome. | AGREE ITA~AUT INTENDED
          Poland is ready to send aid to Moldova. | AGREE POL>MDA INTENDED
          Jordan plans to release two Syrian prisoners. | AGREE JOR>SYR INTENDED
          France agreed to lift sanctions on Mali. | AGREE FRA>MLI
          Greece refused to meet Turkey. | REJECT GRC>TUR
          Kenya will not lift sanctions against Somalia. | REJECT KEN>SOM
          Russia threatened to expel British diplomats. | THREATEN RUS>GBR
          Portugal did not criticise Angola. | ACCUSE PRT>AGO NEGATED
          Japan could impose sanctions on Myanmar. | COERCE JPN>MMR HYPOTHETICAL
          Peru ended talks with Chile. | SANCTION PER>CHL
          Ukraine rejected Hungary's accusation. | REJECT UKR>HUN
          Norway expressed concern about the crisis in Sudan. | STATEMENT NOR>SDN
          Norway has not threatened to expel Russian diplomats. | THREATEN NOR>RUS NEGATED
          Norway and Sweden opened talks, with Foreign Minister Margot Wallstrom smiling. | CONSULT NOR~SWE
          """)
  void readsWhatGovernsTheAct(String sentence, String expected) {
    List<String> found = Texts.briefs(sentence);

    assertTrue(found.contains(expected), () -> sentence + " gave " + found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # where nobody bears arms, an attack is words
          Angela Merkel attacked Viktor Orban over the border camps. | ACCUSE DEU>HUN
          Syrian rebels attacked a Turkish convoy. | ASSAULT SYR>TUR
          # one actor for each state that is named
          Russian and Norwegian coastguards took part in a joint exercise. | COOPERATE RUS~NOR
          # the one foreign state of the sentence
          Belarus jailed the trawlermen, and Lithuania demanded an explanation. | REQUEST LTU>BLR
          # a denied report is told as not done
          Serbia denied that Serbian police had arrested a Croatian journalist. | COERCE SRB>HRV NEGATED
          # a role takes the country of the place
          Police in Minsk arrested a Polish journalist. | COERCE BLR>POL
          """)
  void tellsWhoIsMeant(String sentence, String expected) {
    List<String> found = Texts.briefs(sentence);

    assertTrue(found.contains(expected), () -> sentence + " gave " + found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Donald Trump beat Hillary Clinton in Ohio.",
        "The senator suspended his campaign.",
        "Boris Johnson called the bus a marvel.",
        "Two economists discussed the price of tea over lunch."
      })
  void contestsAndPrivateMattersAreNoEvents(String sentence) {
    assertEquals(List.of(), Texts.briefs(sentence));
  }

  @Test
  void aSecondRoleAndASecondCountryAreKept() {
    EventMention lawmaker =
        Texts.code("Turkish police arrested a Kurdish opposition lawmaker in Ankara.").get(0);

    assertEquals("OPP", lawmaker.getActor2().getSector());
    assertEquals(List.of("LEG"), lawmaker.getActor2().getOtherSectors());
  }

  @Test
  void anActThatSomebodyIsUrgedToIsNoEvent() {
    List<EventMention> rows = Texts.code("Norway urged Israel to release the Syrian prisoners.");

    assertEquals(List.of("REQUEST NOR>ISR"), rows.stream().map(Texts::brief).toList());
  }

  @Test
  void twoWhoMetAreOneReciprocalRow() {
    List<EventMention> rows = Texts.code("Vladimir Putin and David Cameron met in Antalya.");

    assertEquals(1, rows.size());
    assertTrue(rows.get(0).getReciprocal());
    assertEquals("Vladimir Putin", rows.get(0).getActor1().getName());
    assertEquals("David Cameron", rows.get(0).getActor2().getName());
  }

  @Test
  void aGovernmentHasNoRelationsWithItself() {
    List<String> found =
        Texts.code("Vladimir Putin criticised Foreign Minister Sergei Lavrov.").stream()
            .map(Texts::brief)
            .toList();
    assertFalse(found.stream().anyMatch(row -> row.contains("RUS>RUS")), found.toString());
    List<String> abroad =
        Texts.code("Vladimir Putin criticised David Cameron.").stream().map(Texts::brief).toList();
    assertEquals(List.of("ACCUSE RUS>GBR"), abroad);
  }

  @Test
  void twoWhoCondemnedAreTwoRows() {
    List<String> found =
        Texts.code("Russia and China condemned Japan.").stream().map(Texts::brief).toList();

    assertEquals(List.of("ACCUSE RUS>JPN", "ACCUSE CHN>JPN"), found);
  }

  @Test
  void rowsCanBeCheckedByEye() {
    String text = "Talks went on. On Monday, Bulgaria expelled a Russian diplomat in Sofia.";
    EventMention row =
        Texts.code(text).stream()
            .filter(r -> r.getEventType().equals("SANCTION"))
            .findFirst()
            .orElseThrow();

    assertEquals("expelled", text.substring(row.getTriggerBegin(), row.getTriggerEnd()));
    assertEquals(
        row.getActor1().getNameRaw(),
        text.substring(row.getActor1().getBegin(), row.getActor1().getEnd()));
    assertEquals(
        "On Monday, Bulgaria expelled a Russian diplomat in Sofia.", row.getSentenceText());
    assertEquals("166", row.getCameoCode());
    assertEquals(4, row.getQuadClass());
    assertEquals(-7.0, row.getGoldstein());
    assertEquals(LocalDate.of(2019, 3, 18), row.getEventDate());
    assertEquals(DateResolution.DAY, row.getDateResolution());
    assertEquals("On Monday", row.getDateText());
    assertEquals("Sofia", row.getLocation().getName());
    assertEquals("BGR", row.getLocation().getCountry());
    assertTrue(row.getRuleId().endsWith("/verb"));
    assertTrue(row.getConfidence() > 0.5 && row.getConfidence() <= 1);
    assertNotNull(row.getEventId());
    assertTrue(row.getInLead());
    assertEquals(Modality.ACTUAL, row.getModality());
  }

  @Test
  void placesInAnotherClauseAreNotTheEvents() {
    EventMention row =
        Texts.code("Canada praised Japan, whose ministers had met in Tokyo.").stream()
            .filter(r -> r.getEventType().equals("SUPPORT"))
            .findFirst()
            .orElseThrow();

    assertEquals(null, row.getLocation());
  }

  @Test
  void anEventOfLongAgoIsHistoric() {
    EventMention row = Texts.code("Britain accused Russia of murder in 2006.").get(0);

    assertTrue(row.getHistoric());
    assertEquals(DateResolution.YEAR, row.getDateResolution());
    assertFalse(Texts.code("Britain accused Russia of murder.").get(0).getHistoric());
  }

  @Test
  void statementsAndAppealsHaveQuadClassZero() {
    assertEquals(0, Texts.code("Egypt urged Israel to reopen the crossing.").get(0).getQuadClass());
    assertEquals(
        0,
        Texts.code("Vladimir Putin told Boris Johnson that ties could improve.")
            .get(0)
            .getQuadClass());
  }

  @Test
  void equalTextsGiveEqualRows() {
    String text = "Germany praised Poland. Ukraine accused Russia of sending tanks.";

    assertEquals(Texts.code(text), Texts.code(text));
  }

  @Test
  void aFightAgainstDiseaseOrTerrorismIsNoAssault() {
    for (String enemy : List.of("the coronavirus in Italy", "terrorism in Mali")) {
      List<String> types =
          Texts.code("French troops fought " + enemy + ".").stream()
              .map(EventMention::getEventType)
              .toList();

      assertFalse(types.contains("ASSAULT"), () -> enemy + " gave " + types);
    }
  }

  @Test
  void aDenialIsNoEventBesideWhatItDenies() {
    List<EventMention> rows =
        Texts.code("Sergei Lavrov denied that Russia had interfered in the vote.");

    assertEquals(List.of("COERCE"), rows.stream().map(EventMention::getEventType).toList());
    assertEquals(Modality.NEGATED, rows.get(0).getModality());
    assertEquals(null, rows.get(0).getActor2());
  }
}
