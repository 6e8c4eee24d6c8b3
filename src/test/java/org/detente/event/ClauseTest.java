package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clause leaves unsaid, because the one before it has said it. */
class ClauseTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # whom an act answers
          Latvia and Estonia expelled three Belarusian diplomats, and Minsk promised a response. | THREATEN BLR>EST
          Finland closed its embassy in Tripoli, and Portugal recalled its ambassador. | SANCTION PRT>LBY
          Jordan arrested two Norwegian sailors off Cyprus, and Oslo called it a mistake. | ACCUSE NOR>JOR
          Greek miners called off their strike after the government gave in. | CONCEDE GRC>GRC
          # pronouns
          Slovak miners ended a strike when the prime minister accepted their demands. | CONCEDE SVK>SVK
          The students marched through Tunis, and police detained dozens of them. | COERCE TUN>TUN
          Cyprus kept the archive of the Lebanese mission that it confiscated in 2001. | COERCE CYP>LBN
          "We will not release the Danish sailors," the Iranian president told reporters. | REJECT IRN>DNK
          The Kenyan president said it would expel the Ugandan envoy. | THREATEN KEN>UGA INTENDED
          # places, police, misread objects
          Gunmen shot a Peruvian consul at a cafe in Tunis. | ASSAULT TUN>PER
          Iraq imposed a curfew on Mosul. | COERCE IRQ>IRQ
          Hungary withdrew its troops from the Serbian border. | RETREAT HUN>-
          Finland welcomed Serbian President Aleksandar Vucic's decision to free the miners. | SUPPORT FIN>SRB
          Several Gulf states broke off diplomatic relations with Chad. | SANCTION ?>TCD
          The Iranian president freed two jailed ministers. | RETREAT IRN>IRN
          The Danish prime minister will skip the NATO summit in Riga. | REJECT DNK>IGO INTENDED
          Norway launched Cold Shore, its largest war games for years. | MOBILIZE NOR>-
          # relative clauses, participles, passives
          Kenya resented the asylum that Norway had granted to a Sudanese general. | AID NOR>SDN
          The Polish president published a letter accusing Belarus of espionage. | ACCUSE POL>BLR
          Nearly 300 Italian soldiers were deployed to Lebanon. | MOBILIZE ITA>LBN
          Mali's opposition leader resigned on Monday under pressure from soldiers. | CONCEDE MLI>MLI
          Kenya's nurses threatened to walk out unless the government paid them. | THREATEN KEN>KEN
          The Finnish president accused Belarus of spying after talks with Emmanuel Macron in Paris. | CONSULT FIN~FRA
          Norway signed an accord with Iceland, and the Danish foreign minister threatened it with sanctions. | THREATEN DNK>NOR
          Peru, a day after it expelled two diplomats, rejected a Chilean offer of talks. | REJECT PER>CHL
          Denmark phoned Latvia and the latter accused Belarus of espionage. | ACCUSE LVA>BLR
          Jordan, which had granted a Syrian general asylum, refused to hand him over. | AID JOR>-
          Estonian police arrested a newspaper editor. | COERCE EST>EST
          Western governments condemned Myanmar. | ACCUSE ?>MMR
          Portugal closed its embassy at the request of Angola. | REQUEST AGO>PRT
          Togo rebuffed a Danish offer of help with its refugees. | REJECT TGO>DNK
          Greek settlers rallied in Nicosia against the accord. | PROTEST GRC>-
          The Croatian foreign minister left Oslo, warning Mr Orban against a veto. | REQUEST HRV>HUN
          In Vienna Angela Merkel condemned Belarus. | ACCUSE DEU>BLR
          The Bulgarian president apologised to the Turks of Plovdiv. | SUPPORT BGR>BGR
          Peru jailed two Chilean ministers, but Chile refused to release the Peruvian president. | REJECT CHL>PER
          """)
  void whatIsUnsaidIsTakenFromTheSentence(String sentence, String expected) {
    List<String> found = Texts.briefs(sentence);

    assertTrue(found.contains(expected), () -> sentence + " gave " + found);
  }

  @Test
  void theContentOfAnAccusationIsNoEventBesideIt() {
    assertEquals(
        List.of("ACCUSE SWE>RUS"),
        Texts.briefs("Sweden complained that Russian jets had attacked a Danish ship."));
  }

  @Test
  void aDeedThatTwoVerbsTellIsOneEvent() {
    assertEquals(
        List.of("RETREAT IRN>DNK"), Texts.briefs("Iran pardoned and released two Danish sailors."));
  }

  @Test
  void whatIsWaitedForHasNotHappened() {
    List<String> found = Texts.briefs("Protesters rallied in Lima until the president resigns.");

    assertTrue(found.stream().noneMatch(row -> row.startsWith("CONCEDE")), found.toString());
  }
}
