package org.detente.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.record.CastKind;
import org.detente.record.MentionForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short paragraphs in the manner of British papers and of the wires, written for these tests. */
class CastResolverTest {
  @Test
  void aSurnameBelongsToTheFullNameOfTheArticle() {
    AnnotatedText text =
        Texts.annotate(
            "2016-11-20",
            "British Foreign Secretary Boris Johnson flew to Belgrade on Thursday. Mr Johnson said"
                + " the talks had been useful. Johnson leaves on Friday.");
    CastMember johnson = Texts.member(text, "British Foreign Secretary Boris Johnson");
    assertEquals("Boris Johnson", johnson.name());
    assertEquals("GBR", johnson.country());
    assertEquals("GOV", johnson.sector());
    assertEquals("Foreign Secretary", johnson.title());
    assertEquals("M", johnson.gender());
    assertSame(johnson, Texts.member(text, "Mr Johnson"));
    assertSame(johnson, Texts.member(text, "Johnson"));
  }

  @Test
  void theDemonymInsideATitleIsAMentionOfItsOwn() {
    AnnotatedText text =
        Texts.annotate("2018-02-01", "Russian President Vladimir Putin spoke first.");
    assertEquals("Vladimir Putin", Texts.name(text, "Russian President Vladimir Putin"));
    assertEquals("Russia", Texts.name(text, "Russian"));
    assertEquals(MentionForm.DEMONYM, Texts.form(text, "Russian"));
  }

  @Test
  void theHeadOfATitledNameIsFoundFromTheTree() {
    AnnotatedText text =
        Texts.annotate("2018-02-01", "French President Emmanuel Macron praised the deal.");
    CastMention mention = Texts.mention(text, "French President Emmanuel Macron", 1);
    assertEquals("Macron", text.tokens().get(mention.head()).text());
    assertSame(mention, text.cast().headedBy(mention.head()));
  }

  @Test
  void aSpellingOfTheTableBecomesTheCanonicalName() {
    AnnotatedText text =
        Texts.annotate("2016-11-20", "Sergey Lavrov, Russia's foreign minister, shook his head.");
    CastMember lavrov = Texts.member(text, "Sergey Lavrov");
    assertEquals("Sergei Lavrov", lavrov.name());
    assertEquals("foreign minister", lavrov.title());
    assertSame(lavrov, Texts.member(text, "Russia's foreign minister"));
  }

  @Test
  void appositionTellsTheCountryOfAnUnknownPerson() {
    AnnotatedText text =
        Texts.annotate(
            "2018-02-01",
            "Major-General Anton Berezin, a spokesman for the Russian Ministry of Defence, denied"
                + " it. The Norwegian ambassador, Kari Halvorsen, left early.");
    CastMember general = Texts.member(text, "Major-General Anton Berezin");
    assertEquals("RUS", general.country());
    assertEquals("MIL", general.sector());
    CastMember ambassador = Texts.member(text, "Kari Halvorsen");
    assertEquals("NOR", ambassador.country());
    assertEquals("GOV", ambassador.sector());
  }

  @Test
  void theWordsBesideANameTellWhereAnUnknownPersonIsFrom() {
    AnnotatedText text =
        Texts.annotate("2010-05-04", "Gabon's Marcel Obame met Erik Lindahl of Sweden on Monday.");
    assertEquals("GAB", Texts.member(text, "Marcel Obame").country());
    assertEquals("SWE", Texts.member(text, "Erik Lindahl").country());
  }

  @Test
  void aCourtIsOfTheCountryWhoseCityItSitsIn() {
    AnnotatedText text =
        Texts.annotate("2016-05-04", "The Supreme Court in Warsaw freed the editor on Monday.");
    assertEquals("POL", Texts.member(text, "Supreme Court").country());
  }

  @Test
  void whoseTakesTheCountryOfTheActorBeforeIt() {
    AnnotatedText text =
        Texts.annotate("2016-05-04", "Norway, whose troops had left, sent money to Mali.");
    assertEquals("NOR", Texts.member(text, "whose troops").country());
  }

  @Test
  void twoPersonsOfOneFamilyAreKeptApartByTheirTitles() {
    AnnotatedText text =
        Texts.annotate(
            "2016-09-20",
            "Bill Clinton campaigned in Ohio while Hillary Clinton rested. Mr. Clinton spoke for an"
                + " hour. Mrs. Clinton will be back on Monday.");
    assertEquals("Bill Clinton", Texts.name(text, "Mr. Clinton"));
    assertEquals("Hillary Clinton", Texts.name(text, "Mrs. Clinton"));
  }

  @Test
  void anOfficeAloneMeansItsHolder() {
    AnnotatedText text =
        Texts.annotate(
            "2016-11-20",
            "The Foreign Secretary telephoned his Russian counterpart. The US president was told.");
    assertEquals("Boris Johnson", Texts.name(text, "The Foreign Secretary"));
    assertEquals("Sergei Lavrov", Texts.name(text, "his Russian counterpart"));
    assertEquals("Barack Obama", Texts.name(text, "The US president"));
  }

  @Test
  void anIndefiniteOfficeIsNobodyInParticular() {
    AnnotatedText text =
        Texts.annotate("2011-09-12", "It was the first visit by a British prime minister.");
    assertEquals("Prime minister of United Kingdom", Texts.name(text, "a British prime minister"));
  }

  @Test
  void capitalsActOrArePlaces() {
    AnnotatedText text =
        Texts.annotate(
            "2012-03-01",
            "MOSCOW: Envoys gathered in London on Monday. Moscow rejected the proposal. Ties"
                + " between London and Washington were strained. Moscow's refusal surprised"
                + " nobody.");
    assertEquals(CastKind.PLACE, Texts.member(text, "MOSCOW").kind());
    assertEquals(CastKind.PLACE, Texts.member(text, "London").kind());
    assertEquals("GBR", Texts.member(text, "London").country());
    assertEquals("Russia", Texts.name(text, "Moscow"));
    assertEquals(MentionForm.METONYM, Texts.form(text, "Moscow"));
    assertEquals(List.of("United Kingdom"), Texts.names(text, "London", 2));
    assertEquals("United States", Texts.name(text, "Washington"));
    assertEquals(List.of("Russia"), Texts.names(text, "Moscow", 2));
  }

  @Test
  void ministriesAndHousesBelongToTheirCountry() {
    AnnotatedText text =
        Texts.annotate(
            "2018-02-01",
            "The Kremlin kept silent. Downing Street regretted the delay. The Russian Foreign"
                + " Ministry promised an answer. Ukraine's Supreme Court adjourned.");
    assertEquals("RUS", Texts.member(text, "Kremlin").country());
    assertEquals("GBR", Texts.member(text, "Downing Street").country());
    CastMember ministry = Texts.member(text, "The Russian Foreign Ministry");
    assertEquals("RUS", ministry.country());
    assertEquals("GOV", ministry.sector());
    CastMember court = Texts.member(text, "Supreme Court");
    assertEquals("UKR", court.country());
    assertEquals("JUD", court.sector());
  }

  @Test
  void groupsHaveTheSectorOfTheirStrongestNoun() {
    AnnotatedText text =
        Texts.annotate(
            "2014-06-01",
            "Syrian rebels shelled the town. A rebel commander denied it. Pro-Russian separatists"
                + " held the airport. Former Polish diplomats protested.");
    assertEquals("SYR", Texts.member(text, "Syrian rebels").country());
    assertEquals("REB", Texts.member(text, "Syrian rebels").sector());
    assertEquals("REB", Texts.member(text, "A rebel commander").sector());
    assertEquals("UKR", Texts.member(text, "Pro-Russian separatists").country());
    assertEquals("ELI", Texts.member(text, "Former Polish diplomats").sector());
  }

  @Test
  void bothLeadersAndTheTwoCountriesAreTwoMembers() {
    AnnotatedText text =
        Texts.annotate(
            "2011-09-12",
            "David Cameron met Dmitry Medvedev in Moscow. The two leaders signed an accord on"
                + " trade. Relations between Britain and Russia had been poor, and the two"
                + " countries still disagree over Syria.");
    assertEquals(
        List.of("David Cameron", "Dmitry Medvedev"), Texts.names(text, "The two leaders", 1));
    assertEquals(
        List.of("Russia", "United Kingdom"),
        Texts.names(text, "the two countries", 1).stream().sorted().toList());
  }

  @Test
  void aCountryInsideANameIsNotTheCountry() {
    AnnotatedText text =
        Texts.annotate(
            "2015-01-05",
            "Michael Jordan opened the shop in Atlanta. The Bank of England left rates alone.");
    assertEquals(CastKind.PERSON, Texts.member(text, "Michael Jordan").kind());
    assertNotEquals("JOR", Texts.member(text, "Michael Jordan").country());
    assertEquals("GBR", Texts.member(text, "Bank of England").country());
  }

  @Test
  void georgiaIsAStateOrAState() {
    AnnotatedText south =
        Texts.annotate("2016-05-05", "Voters in Florida and Georgia went to the polls in Atlanta.");
    assertEquals("USA", Texts.member(south, "Georgia").country());
    AnnotatedText caucasus =
        Texts.annotate("2008-08-10", "Georgia accused Russia of aggression on Sunday.");
    assertEquals("GEO", Texts.member(caucasus, "Georgia").country());
  }

  @Test
  void whatIsNamedAfterGeorgiaLiesWhereGeorgiaDoes() {
    String student = "Wei Ping, a student at the Georgia Institute of Arts, criticised the vote.";
    AnnotatedText south =
        Texts.annotate("2016-05-05", "Voters in Florida and Georgia queued for hours. " + student);
    assertEquals("USA", Texts.member(south, "Georgia Institute of Arts").country());
    assertEquals("USA", Texts.member(south, "Wei Ping").country());
    AnnotatedText caucasus =
        Texts.annotate("2016-05-05", "Georgia's president met envoys in Tbilisi. " + student);
    assertEquals("GEO", Texts.member(caucasus, "Georgia Institute of Arts").country());
  }

  @ParameterizedTest
  @CsvSource({"Ms. Ireland", "Mr. Chad"})
  void behindATitleStandsAPersonAndNoCountry(String name) {
    String text = name + " met the envoys of Norway on Monday.";
    assertNull(Texts.member(Texts.annotate("2016-05-05", text), name).country());
  }

  @Test
  void aPossessiveSurnameIsNoFirmOfThatName() {
    AnnotatedText governor =
        Texts.annotate(
            "2012-11-02", "Chris Christie toured the coast. Rivals mocked Christie's speech.");
    assertEquals(List.of("Chris Christie"), Texts.names(governor, "Christie", 1));
    AnnotatedText auction =
        Texts.annotate("2012-11-02", "Bidders from Norway left Christie's on Friday.");
    assertEquals("GBR", Texts.member(auction, "Christie's").country());
  }

  @Test
  void theSonOfImmigrantsIsNotOfTheirCountry() {
    AnnotatedText text =
        Texts.annotate(
            "2016-02-10",
            "Hugo Perez, a son of Dominican immigrants, urged Congress to act in Washington.");
    assertNotEquals("MODIFIER", Texts.member(text, "Hugo Perez").evidence());
    AnnotatedText heir =
        Texts.annotate("2010-02-10", "Saif Salem, a son of the Libyan leader, praised Italy.");
    assertEquals("LBY", Texts.member(heir, "Saif Salem").country());
  }

  @Test
  void peoplesAreNotGovernments() {
    AnnotatedText text =
        Texts.annotate("2015-01-05", "The Russians are tired of war, and so are many Britons.");
    assertEquals(CastKind.PEOPLE, Texts.member(text, "Russians").kind());
    assertEquals("GBR", Texts.member(text, "Britons").country());
  }

  @Test
  void aTextWithoutNamesHasNoNamedMember() {
    AnnotatedText text = Texts.annotate(null, "It rained all day and nothing happened.");
    assertEquals(List.of(), text.cast().members());
    assertNotNull(new CastResolver().resolve(Texts.annotate(null, "")));
  }

  @Test
  void whoSpeaksForAPersonIsOfThePersonsCountry() {
    AnnotatedText text =
        Texts.annotate(
            "2016-11-20",
            "Theresa May did not take questions. A spokeswoman for Mrs May called the meeting"
                + " \"polite and direct\".");
    assertEquals("GBR", Texts.member(text, "A spokeswoman").country());
  }

  @Test
  void theMinistrysPlaceTellsItsSpokesmansCountry() {
    AnnotatedText text =
        Texts.annotate(
            "2012-03-02",
            "Such steps are always mirrored, said Oleg Sedov, a spokesman for the foreign ministry"
                + " in Moscow. Britain has not replied.");
    assertEquals("RUS", Texts.member(text, "Oleg Sedov").country());
  }

  @Test
  void anEmbassysPressSecretaryIsOfItsCountry() {
    AnnotatedText text =
        Texts.annotate(
            "2016-10-12",
            "The Russian embassy in London complained on Tuesday. It had applied in June, said its"
                + " press secretary, Pavel Sorokin.");
    assertEquals("RUS", Texts.member(text, "Pavel Sorokin").country());
  }

  @Test
  void theRussianMinisterIsTheOneWhomTheArticleNames() {
    AnnotatedText text =
        Texts.annotate(
            "2017-05-10",
            "Sergei Lavrov met Boris Johnson on Tuesday. \"The ball is not in our court,\" the"
                + " Russian minister said.");
    assertEquals("Sergei Lavrov", Texts.name(text, "the Russian minister"));
    AnnotatedText two =
        Texts.annotate(
            "2017-05-10",
            "Sergei Lavrov and Sergei Shoigu flew to Ankara. \"The ball is not in our court,\" the"
                + " Russian minister said.");
    assertNotEquals("Sergei Lavrov", Texts.name(two, "the Russian minister"));
  }

  @Test
  void anUnknownNounBehindADemonymIsNoGovernment() {
    AnnotatedText text =
        Texts.annotate(
            "2015-06-01",
            "Norwegian harpists played for the guests. Shoppers stayed away. Danish brewery owners"
                + " paid. A Kremlin-backed newspaper in Riga was not invited.");
    assertEquals("NOR", Texts.member(text, "Norwegian harpists").country());
    assertEquals("CVL", Texts.member(text, "Norwegian harpists").sector());
    assertEquals("BUS", Texts.member(text, "Danish brewery owners").sector());
    assertEquals("JRN", Texts.member(text, "A Kremlin-backed newspaper").sector());
    assertTrue(
        text.cast().mentions().stream().noneMatch(m -> Texts.words(text, m).equals("Shoppers")));
  }

  @Test
  void peopleAreOfTheCountryWhereTheyLive() {
    AnnotatedText text =
        Texts.annotate(
            "2014-04-01",
            "Ethnic Hungarians in Slovakia have schools of their own. A Vilnius-based charity runs"
                + " two of them. An ex-minister opened the third.");
    assertEquals("SVK", Texts.member(text, "Hungarians in Slovakia").country());
    assertEquals("LTU", Texts.member(text, "A Vilnius-based charity").country());
    assertEquals("NGO", Texts.member(text, "A Vilnius-based charity").sector());
    assertEquals("ELI", Texts.member(text, "An ex-minister").sector());
  }

  @Test
  void theCapitalThatOpensASentenceTellsWhoseTheMinistryIs() {
    AnnotatedText text =
        Texts.annotate(
            "2016-11-20",
            "Britain kept silent for a week. In Moscow a spokeswoman for the foreign ministry was"
                + " more patient.");
    assertEquals("RUS", Texts.member(text, "a spokeswoman").country());
  }

  @Test
  void itSaidIsTheSubjectOfTheLastMainClause() {
    AnnotatedText text =
        Texts.annotate(
            "2020-04-03",
            "Russia's foreign ministry said Lavrov had thanked the Finns. It said the talks would go"
                + " on.");
    assertEquals(Texts.name(text, "Russia's foreign ministry"), Texts.name(text, "It"));
  }
}
