package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.detente.record.EventMention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The usual wordings of each kind of act: what a row of actions.tsv is for, by example. */
class ActionWordsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # promises, offers, understandings
          Spain and Morocco came to an understanding on fishing. | AGREE ESP~MAR
          Spain reached a compromise with Morocco on fishing quotas. | AGREE ESP~MAR
          Spain found common ground with Morocco on fishing. | AGREE ESP~MAR
          Japan gave assurances to Jordan that aid would go on. | AGREE JPN>JOR
          Japan gave the green light to the Jordanian project. | AGREE JPN>JOR
          Bulgaria held out the prospect of aid to North Macedonia. | AGREE BGR>MKD
          Ankara proposed a joint commission to Athens. | AGREE TUR>GRC
          Croatia and Serbia are ready for talks. | AGREE HRV~SRB
          # meetings, calls, letters, visits
          Denmark's and Iceland's prime ministers compared notes on the Arctic. | CONSULT DNK~ISL
          The Greek foreign minister brought up the arrests with Egypt. | CONSULT GRC>EGY
          The Greek foreign minister handed Egypt a letter. | CONSULT GRC>EGY
          The Dutch president told Brazil by phone that the reactor was safe. | CONSULT NLD>BRA
          Vladimir Putin and Angela Merkel spoke over a video link. | CONSULT RUS~DEU
          Kenya dispatched its foreign minister to Uganda. | CONSULT KEN>UGA
          Emmanuel Macron attended the NATO summit in Madrid. | CONSULT FRA>IGO
          The Swedish envoy presented his credentials to Hungary. | CONSULT SWE>HUN
          # praise, sides, regrets, treaties
          Angela Merkel and Emmanuel Macron congratulated each other. | SUPPORT DEU~FRA
          Norway came out in support of Finland. | SUPPORT NOR>FIN
          Norway described Finland as a reliable partner. | SUPPORT NOR>FIN
          Norway and Iran patched up their quarrel. | SUPPORT NOR~IRN
          A treaty between Croatia and Serbia was signed in Zagreb. | SUPPORT HRV~SRB
          # work together
          Polish and Lithuanian troops trained together. | COOPERATE POL~LTU
          Polish and Lithuanian engineers worked side by side. | COOPERATE POL~LTU
          The suspect was extradited to Lithuania from Poland. | COOPERATE POL>LTU
          Poland provided Lithuania with intelligence. | COOPERATE POL>LTU
          Poland signed a contract with Ukraine. | COOPERATE POL~UKR
          Saudi Arabia began pumping oil to Egypt. | COOPERATE SAU>EGY
          # aid
          Denmark wrote off the debt of Yemen. | AID DNK>YEM
          Denmark dispatched firefighters to Sweden. | AID DNK>SWE
          Danish instructors trained Ukrainian recruits. | AID DNK>UKR
          Denmark gave refugee status to the Russian activist. | AID DNK>RUS
          Yemen received 10 million dollars from Denmark. | AID DNK>YEM
          The United States accepted Iraqi refugees. | AID USA>IRQ
          # giving way, giving back
          Hungary dropped its veto against Ukraine. | CONCEDE HUN>UKR
          Hungary made concessions to the European Union. | CONCEDE HUN>EUR
          Polish farmers lifted their blockade of the border. | CONCEDE POL>-
          Turkey let the American pastor go. | RETREAT TUR>USA
          Russia handed over the bodies of dead soldiers to Ukraine. | RETREAT RUS>UKR
          The United States took Sudan off its terrorism blacklist. | RETREAT USA>SDN
          The United States unfroze the assets of Afghanistan. | RETREAT USA>AFG
          Israel withdrew from Lebanon. | RETREAT ISR>LBN
          A cease-fire between Croatia and Serbia took effect on Monday. | RETREAT HRV~SRB
          # requests
          Britain leaned on Malta to tighten its passport rules. | REQUEST GBR>MLT
          Lebanon turned to France for help. | REQUEST LBN>FRA
          Turkey sought the extradition of eight officers from Greece. | REQUEST TUR>GRC
          Washington wants Moscow to release the two men. | REQUEST USA>RUS
          Poland claimed reparations from Germany. | REQUEST POL>DEU
          # complaints
          Spain took Morocco to task over the fishing ban. | ACCUSE ESP>MAR
          Spain sent a note of protest to Morocco. | ACCUSE ESP>MAR
          Spain protested to Morocco over the fishing ban. | ACCUSE ESP>MAR
          Spain hauled in the Moroccan ambassador. | ACCUSE ESP>MAR
          A Spanish court fined a Moroccan airline. | ACCUSE ESP>MAR
          # refusals
          Egypt ignored the Ethiopian ultimatum. | REJECT EGY>ETH
          Egypt blocked the Ethiopian application. | REJECT EGY>ETH
          Egypt threw out the Ethiopian appeal. | REJECT EGY>ETH
          Egypt broke its promise to Ethiopia. | REJECT EGY>ETH
          # threats
          Turkey gave Greece until Monday to withdraw. | THREATEN TUR>GRC
          Turkey reserved the right to respond to the Greek attack. | THREATEN TUR>GRC
          Turkey swore revenge on Greece. | THREATEN TUR>GRC
          # protest
          Iraqi students staged a sit-in. | PROTEST IRQ>-
          Ukrainian prisoners are on hunger strike in Russia. | PROTEST UKR>RUS
          Bolivian farmers set up roadblocks. | PROTEST BOL>-
          Protesters in Haiti clashed with police. | PROTEST HTI>HTI
          # shows of force
          A Russian frigate shadowed a British destroyer. | MOBILIZE RUS>GBR
          Croatian troops were deployed to the Serbian border. | MOBILIZE HRV>SRB
          North Korea carried out its sixth nuclear test. | MOBILIZE PRK>-
          Poland stepped up patrols along the border with Belarus. | MOBILIZE POL>BLR
          # ties cut
          Sudan ordered Iran to cut the staff of its embassy. | SANCTION SDN>IRN
          Sudan gave the Iranian ambassador 48 hours to leave. | SANCTION SDN>IRN
          Two Serbian diplomats were expelled from Croatia. | SANCTION HRV>SRB
          Sudan pulled out of the treaty with Iran. | SANCTION SDN>IRN
          Sudan cancelled a meeting with Iran. | SANCTION SDN>IRN
          Talks between Sudan and Iran collapsed. | SANCTION SDN~IRN
          Russia turned off the gas to Bulgaria. | SANCTION RUS>BGR
          # coercion
          Canada hit Belarus with sanctions. | COERCE CAN>BLR
          Canada added Belarusian officials to its sanctions list. | COERCE CAN>BLR
          Canada stripped the Belarusian of his citizenship. | COERCE CAN>BLR
          Belarus threw a Polish journalist in jail. | COERCE BLR>POL
          Iran boarded a British tanker. | COERCE IRN>GBR
          # force
          Russia fired rockets at Ukraine. | ASSAULT RUS>UKR
          Turkish troops crossed into Syria. | ASSAULT TUR>SYR
          An Iranian general was killed in an Israeli air strike. | ASSAULT ISR>IRN
          """)
  void knowsTheUsualWordings(String sentence, String expected) {
    List<String> found = Texts.briefs(sentence);

    assertTrue(found.contains(expected), () -> sentence + " gave " + found);
  }

  /** The act is told by the noun, the particle or the complement: the verb is an everyday one. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # out, home, away
          Kenya ordered two Sudanese envoys out of the country on Friday. | SANCTION KEN>SDN
          Sweden showed a Russian attache the door on Friday. | SANCTION SWE>RUS
          Poland sent four Belarusian consular officials packing. | SANCTION POL>BLR
          Bolivia gave the American embassy its marching orders. | SANCTION BOL>USA
          Spain called home its ambassador in Caracas. | SANCTION ESP>VEN
          Spain called its ambassador home from Caracas. | SANCTION ESP>VEN
          The Commonwealth shut Fiji out of its meetings. | SANCTION IGO>FJI
          Georgia walked away from an accord with Russia. | SANCTION GEO>RUS
          Merkel pulled out of a visit to Ankara. | SANCTION DEU>TUR
          The French president stayed away from a summit with Syria. | REJECT FRA>SYR
          # given, in the passive too
          Julian Assange was given political asylum by Ecuador. | AID ECU>AUS
          Iraq denied the Red Cross access to the camp. | REJECT IRQ>NGO
          Iran delivered a protest to the Swiss ambassador. | ACCUSE IRN>CHE
          Iran gave the Swiss ambassador a dressing-down. | ACCUSE IRN>CHE
          # names put to papers, bargains struck
          Colombia affixed its signature to a pact with Panama. | SUPPORT COL~PAN
          Chad and Sudan struck a bargain on Monday. | AGREE TCD~SDN
          Chad and Sudan arrived at a settlement. | AGREE TCD~SDN
          # lists, markets, doors
          Iranian officials were added to the blacklist by Canada. | COERCE CAN>IRN
          Canada shut its market to Iranian carpets. | COERCE CAN>IRN
          Canada grounded all Iranian flights. | COERCE CAN>IRN
          # votes
          China blocked with its veto a French resolution. | REJECT CHN>FRA
          Pakistan shut the door on the United States. | REJECT PAK>USA
          # talks and visits
          Mubarak was closeted with Abbas for two hours. | CONSULT EGY~PSE
          Nicolas Sarkozy placed a call to Dmitry Medvedev. | CONSULT FRA>RUS
          Merkel, on a stopover in Tripoli, thanked the crew. | CONSULT DEU>LBY
          Hosni Mubarak had a word with Benjamin Netanyahu at the summit. | CONSULT EGY~ISR
          # words for and against
          Brazil came out for Argentina over the islands. | SUPPORT BRA>ARG
          Georgia had harsh words for Russia. | ACCUSE GEO>RUS
          # arms and men
          A Chinese fighter made a low pass over an American destroyer. | MOBILIZE CHN>USA
          Syrian gunners brought down a Turkish jet. | ASSAULT SYR>TUR
          Somali gunmen seized two Kenyan teachers. | ASSAULT SOM>KEN
          Iran handed back three British sailors. | RETREAT IRN>GBR
          Burma opened its doors to UN inspectors. | RETREAT MMR>UNO
          The Tunisian president bowed to the protesters. | CONCEDE TUN>TUN
          """)
  void knowsSupportVerbsAndParticles(String sentence, String expected) {
    List<String> found = Texts.briefs(sentence);

    assertTrue(found.contains(expected), () -> sentence + " gave " + found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Spain accused Morocco of shooting down a drone. | allege
          Spain accused Morocco of lying. | disapprove
          Norway urged Israel to release the Syrian prisoners. | yield
          Norway urged Israel to negotiate. | meet
          Poland asked Canada to send more tanks. | assist
          A Turkish jet shot down a Russian drone. | heavy-weapons
          The court in Minsk placed a Polish journalist under house arrest. | arrest
          """)
  void tellsWhatIsDoneByTheWordsOfTheClause(String sentence, String mode) {
    List<EventMention> rows = Texts.code(sentence);

    assertEquals(1, rows.size(), sentence);
    assertEquals(mode, String.valueOf(rows.get(0).getEventMode()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tens of thousands of people came to America to work.",
        "Ireland took credit for the recovery.",
        "Floods poured into the streets of Lagos.",
        "Germany took a shot at goal.",
        "The reforms stalled in Italy."
      })
  void theSameWordsInAnotherSenseAreNoEvents(String sentence) {
    assertEquals(List.of(), Texts.briefs(sentence));
  }
}
