package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sounds like politics and is none, and what stays an event though it sounds alike. */
class ApoliticalTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // games
        "Norway beat Sweden 3-1 in the final.",
        "Portugal defeated Ghana in the semi-final in Lagos.",
        "Chile attacked Peru from the first whistle, and the goalkeeper saved two goals for the team.",
        // novels and films
        "In the novel, Russia invades Norway.",
        "The film imagines that Austria attacked Hungary.",
        // storms and diseases
        "Hurricane Ada launched an attack on Cuba.",
        "Ghana battled malaria for years.",
        // what did not happen
        "If Denmark had attacked Sweden, the war would have lasted.",
        "Denmark would have attacked Sweden without the treaty.",
        "Ministers discussed whether Denmark should attack Sweden.",
        // habits, stances, polls
        "Poland and Latvia usually meet in May.",
        "A poll showed that 61 percent of voters support Angela Merkel.",
        "A group backing Theresa May opened an office.",
        // races for votes
        "Clinton is in a battle with Sanders for second place.",
        "The super PAC targeted Sanders with an ad.",
        // private affairs
        "Teachers toured Norway.",
        "A London jury convicted a British man of strangling his wife.",
        "Bill Gates donated 1 million dollars to a charity.",
        "The British brewer broke off merger talks with its Dutch suitor.",
        "Theresa May told British voters that she was tired.",
        "Theresa May may meet Jeremy Corbyn next week.",
        "Theresa May told an audience of British teachers about the budget.",
        "Theresa May spoke to a crowd in Leeds.",
        "Voters rallied around Theresa May.",
        "Ted Cruz has captured Texas.",
        "Theresa May said she was ready to be prime minister.",
        "Barack Obama captured Florida by two points.",
        "Donald Trump visited Ohio on Monday.",
        // courtesies, family
        "Theresa May assured her supporters that she was well.",
        "Vladimir Putin invited his daughter to the Kremlin.",
        // stances, views, habits, records
        "Angela Merkel's support for the European Union annoyed the voters.",
        "Iranian leaders have ignored the demands of Kurdish protesters for decades.",
        "Barack Obama deported more immigrants than any other president.",
        "Americans used to respect Canada.",
        "Lawmakers in Congress agree that such deals are bad.",
        // figures of speech, orders of a court at home
        "Theresa May has occupied the spotlight.",
        "Joe Biden turned his back on the crowd.",
        "A federal judge in Ohio ordered the release of the university's records.",
        "A judge in Ohio permitted a charity to question three officials."
      })
  void isNoEvent(String sentence) {
    assertEquals(List.of(), Texts.briefs(sentence));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Gunmen shot at the Sri Lankan cricketers before the final in Pakistan. | ASSAULT
          Norway condemned Russia over the ban on its team before the final match. | ACCUSE NOR>RUS
          Iran summoned the Danish ambassador over the film. | ACCUSE IRN>DNK
          Polish soldiers opened fire on Russian troops. | ASSAULT POL>RUS
          Spain sent food to flood victims in Morocco. | AID ESP>MAR
          Vladimir Putin was to arrive in Norway on Friday. | AGREE RUS>NOR INTENDED
          Angela Merkel promised aid after meeting Emmanuel Macron. | CONSULT DEU~FRA
          Marco Rubio met Nancy Pelosi. | CONSULT USA~USA
          Norway vowed to defy the European Union's ruling. | REJECT NOR>EUR
          Norway refuted the Russian ambassador's remarks. | REJECT NOR>RUS
          Iran blocked an Iraqi bid to join the council. | REJECT IRN>IRQ
          Denmark accepted a Norwegian proposal. | AGREE DNK>NOR
          Norway may expel Russian diplomats. | SANCTION NOR>RUS HYPOTHETICAL
          """)
  void isOne(String sentence, String expected) {
    List<String> found = Texts.briefs(sentence);

    assertTrue(
        found.stream().anyMatch(row -> row.startsWith(expected)),
        () -> sentence + " gave " + found);
  }
}
