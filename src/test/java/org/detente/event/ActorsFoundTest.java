package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is found on the two sides where the sentence hides them, or names others beside them. */
class ActorsFoundTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a day that the parser takes for a subject, a "who" that it takes for an object
          Kenyan teachers threatened on Monday to strike unless Nairobi raised their pay. | THREATEN KEN>KEN
          Yemeni gunmen who on Friday had attacked a Danish envoy fled. | ASSAULT YEM>DNK
          # relations and their names
          Chile's eastern neighbour Argentina thanked Peru. | SUPPORT ARG>PER
          Chile thanked its eastern neighbour Argentina. | SUPPORT CHL>ARG
          Kenya and Uganda expelled envoys of their northern neighbour Sudan. | SANCTION KEN>SDN
          # several states before one noun, and one state before another name
          Denmark thanked the Kenyan and Ghanaian police and soldiers. | SUPPORT DNK>GHA
          # one of a number
          Gunmen in Mogadishu held six Kenyan sailors and freed one of them, a Dane, on Monday. | RETREAT SOM>DNK
          # for whom they fight
          French jets bombed fighters loyal to Tripoli. | ASSAULT FRA>LBY
          # giving in to those who protest
          Bulgaria's government scrapped its tax on Friday after students had rallied in Sofia. | CONCEDE BGR>BGR
          # words that go on to the same address
          Sweden rejected Moscow's account on Monday, describing the flights as unacceptable. | ACCUSE SWE>RUS
          # the state of an administration, of predecessors and of a continent
          Czechoslovakia expelled a Turkish envoy. | SANCTION CZE>TUR
          North Vietnamese troops attacked a Thai village. | ASSAULT VNM>THA
          """)
  void findsWhoIsMeant(String sentence, String expected) {
    List<String> found = Texts.briefs(sentence);

    assertTrue(found.contains(expected), () -> sentence + " gave " + found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # whom an inquiry is about, where an embassy sits, whom a released man was guarding
          Britain ordered an inquiry into the death of Viktor Petrenko, a Ukrainian diplomat. | UKR
          Kenya's embassy in Oslo complained of the delay. | NOR
          After the Chilean envoy's appeal, Peruvian soldiers freed 20 captives on Friday. | PER>CHL
          # a language, what nobody would say, those whom an opposition leader met
          The Mexican government spent a million dollars on advertisements in Turkish. | TUR
          The Canadian minister refused to say whether Kenyan farms had been searched. | KEN
          Kenyan opposition leader Raila Odinga called off the strike after meeting Ghana's envoy. | GHA
          # Americans of the south
          South American leaders condemned Turkey. | USA
          """)
  void passesOverWhoIsOnlyNamed(String sentence, String country) {
    List<String> found =
        Texts.code(sentence).stream()
            .filter(row -> !row.getEventType().equals("CONSULT"))
            .map(Texts::brief)
            .toList();

    assertEquals(
        List.of(),
        found.stream().filter(row -> row.contains(country)).toList(),
        () -> sentence + " gave " + found);
  }
}
