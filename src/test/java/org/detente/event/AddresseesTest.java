package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom words are aimed at, and who is only in them. */
class AddresseesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a place that is spoken to or taken to court acts like a state
          The Norwegian attorney general is suing Bavaria over the fishing treaty. | ACCUSE NOR>DEU
          The Danish government urged Scotland to keep the ferries running. | REQUEST DNK>GBR
          # the content of what is said against somebody
          The Polish prime minister repeated accusations that Belarusian officials had lied about the camps. | ACCUSE POL>BLR
          The Greek ambassador filed a lawsuit alleging that the Turkish navy had sunk a trawler. | ACCUSE GRC>TUR
          # the place that an attack is threatened on
          Sudan threatened new strikes on Benghazi. | THREATEN SDN>LBY
          # those whom aircraft are sent up against
          Sweden scrambled fighters on Monday to intercept two Russian bombers. | MOBILIZE SWE>RUS
          # an apposition stands for the name before it
          The report names Greenpeace, the outfit that was sued by the Danish government. | ACCUSE DNK>NGO
          # whom the parser hangs on a time or on the gift
          Greek students marched for a third night against the Turkish government. | PROTEST GRC>TUR
          Ghana gave Togolese refugees rice. | AID GHA>TGO
          """)
  void wordsAreAimedAtSomebody(String sentence, String expected) {
    List<String> found = Texts.briefs(sentence);

    assertTrue(found.contains(expected), () -> sentence + " gave " + found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # whoever is to do something is somebody, whatever the noun
          Norway urged the aluminium sector to cut its prices. | the aluminium sector
          Hungary's president urged those waiting at the border to turn back. | those
          """)
  void aPlainNounIsAsked(String sentence, String expected) {
    assertTrue(
        Texts.code(sentence).stream()
            .anyMatch(
                row -> row.getActor2() != null && expected.equals(row.getActor2().getNameRaw())),
        sentence);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # whom the thing asked for would strike is not asked for it
          Angela Merkel repeated her call for a ban on Russian and Danish athletes. | REQUEST DEU>RUS
          # an outlet is told something to print it
          Angela Merkel told the BBC that Denmark should open the border. | REQUEST DEU>GBR
          # a war in a country is none of the country
          Angela Merkel said no to the Iraq war. | REJECT DEU>IRQ
          # a quarrel does nothing, nor does a treaty
          Danish contention hit Swedish fishermen. | ASSAULT DNK
          # a name that nothing is known of
          The Bundesliga praised Angela Merkel. | SUPPORT ?>DEU
          # a treaty's name is no party to it
          The Nafta deal with Mexico was signed in 1994. | AGREE ?
          # who receives threats does not make them
          The Danish prime minister received threats after the vote. | THREATEN DNK
          # where something was done is not who did it
          The attack in Norway killed three Danish tourists. | ASSAULT NOR
          # where somebody did something is not what he did it to
          The German chancellor gave interviews to Reuters and Agence France-Presse, where she not only brushed off the report's findings but also mocked critics. | REJECT DEU>FRA
          """)
  void whoIsOnlyMentionedIsNoTarget(String sentence, String unwanted) {
    List<String> found = Texts.briefs(sentence);

    assertTrue(
        found.stream().noneMatch(row -> row.startsWith(unwanted)),
        () -> sentence + " gave " + found);
  }
}
