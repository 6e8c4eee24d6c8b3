package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.detente.annotate.AnnotationLimits;
import org.detente.record.EventMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One sentence for each reason why there is no event, or no actor. */
class RefusalTest {
  /**
   * The sentence, and the words that are refused for the reason: all of it, a trigger, an actor.
   */
  private record Example(String sentence, String words) {}

  private static final Map<Refusal, Example> EXAMPLES = new EnumMap<>(Refusal.class);

  /** Tables of one's own for two reasons: an actor found twice, and rules that differ in roles. */
  private static final Map<Refusal, String> ROWS =
      Map.of(
          Refusal.REPEATED,
          "test.repay\trepay.v\tobj=loan obj=loan|debt\tmod>\tAID\t\t\t071\t\n",
          Refusal.ONE_SIDED,
          """
          test.with\trepay.v\tobj=*\tsubj>with\tAID\t\t\t071\t
          test.whom\trepay.v\t\tsubj>obj\tAID\t\t\t071\t
          """);

  static {
    // sentences
    example(Refusal.NOT_PARSED, "Oslo.", "Oslo.");
    example(
        Refusal.TOO_LONG,
        "Norway " + "very ".repeat(AnnotationLimits.DEFAULT.maxSentenceTokens()) + "often left.",
        "Norway");
    example(Refusal.NO_TRIGGER, "The ministers ate soup.", "The ministers ate soup.");
    // words and rules
    example(Refusal.NOT_A_PREDICATE, "The condemned men slept in Oslo.", "condemned");
    example(Refusal.PHRASE_INCOMPLETE, "Russia threw the books away.", "threw");
    example(Refusal.CONDITION_UNMET, "France rang the bell.", "rang");
    example(Refusal.OUTRANKED, "Russia expelled two British diplomats.", "expelled");
    example(Refusal.ONLY_TALKED_ABOUT, "Egypt urged Israel to release the prisoners.", "release");
    example(Refusal.NO_ACTOR, "It attacked Norway.", "attacked");
    example(Refusal.NEEDS_TWO_SIDES, "Talks began on Tuesday.", "Talks");
    example(Refusal.OWN_SUPPORT, "The French president praised France.", "praised");
    example(Refusal.STATEMENT_NOT_BETWEEN_COUNTRIES, "Russia informed the press.", "informed");
    example(Refusal.FIGURE_OF_SPEECH, "Clinton battled Sanders in Iowa.", "battled");
    example(Refusal.FORCE_OF_NATURE, "Hurricane Ada launched an attack on Norway.", "launched");
    example(Refusal.PASTIME, "Norway beat Sweden 3-1 in the final.", "beat");
    example(Refusal.HABIT, "Norway and Sweden usually meet in May.", "meet");
    example(Refusal.PRIVATE_AFFAIR, "Teachers toured Norway.", "toured");
    example(Refusal.NO_POWER, "Villagers banned Swedish tourists.", "banned");
    example(Refusal.PRIVATE_TALK, "Putin met with journalists.", "met");
    example(Refusal.BARE_NOUN, "The meeting of the ministers ended.", "meeting");
    example(Refusal.MERELY_POSSIBLE, "Russia may attack.", "attack");
    example(Refusal.NEEDS_ACTOR2, "Russia said that the crisis must end.", "said");
    example(Refusal.NO_STATE_ACTOR, "Villagers refused to work.", "refused");
    example(Refusal.NO_PARTNER, "The French president met on Monday.", "met");
    example(Refusal.ONE_SIDED, "Sweden repaid Norway.", "repaid");
    // one trigger and another
    example(Refusal.PART_OF_OTHER, "Norway imposed sanctions on Iran.", "sanctions");
    example(Refusal.SAME_AS_VERB, "Macron met Merkel for talks with Draghi.", "talks");
    example(Refusal.GOVERNS_OTHER, "Russia agreed to lift sanctions on Iran.", "agreed");
    example(
        Refusal.TOLD_BEFORE,
        "Norway met Sweden in Oslo, and Norway and Sweden discussed trade.",
        "discussed");
    // pairs of actors
    example(
        Refusal.ONE_STATE,
        "French President Emmanuel Macron met French Prime Minister Edouard Philippe.",
        "French President Emmanuel Macron");
    example(
        Refusal.TOO_MANY_PAIRS,
        "Norway, Sweden, Finland, Denmark, Poland and Latvia signed a treaty.",
        "Poland");
    example(Refusal.NOBODY_PUBLIC, "Ada Brun accused Anna Dahl of lying.", "Ada Brun");
    example(Refusal.UNLIKELY, "Russia expelled two British diplomats.", "Russia");
    example(Refusal.REPEATED, "Sweden repaid the Norwegian loan.", "Norwegian");
    // actors
    example(Refusal.NOTHING_THERE, "Talks began on Tuesday.", "");
    example(Refusal.NOBODY, "Russia threw out the proposals.", "proposals");
    example(Refusal.PRONOUN_UNRESOLVED, "It attacked Norway.", "It");
    example(Refusal.PLACE_CANNOT_ACT, "Bergen condemned Norway.", "Bergen");
    example(Refusal.UNKNOWN_NAME, "The Brexit talks with Norway angered ministers.", "Brexit");
    example(Refusal.NAMED_BY_RULE, "Norway went on strike.", "strike");
    example(Refusal.TRIGGER_ITSELF, "Norway went on strike.", "strike");
    example(Refusal.ACTOR_UNKNOWN, "Observers attacked Norway.", "Observers");
    example(Refusal.BOTH_THE_SAME, "Norway and Sweden condemned Norway.", "Norway");
    example(
        Refusal.UNKNOWN_BESIDE_KNOWN, "Russia and Turkey held talks with observers.", "observers");
    example(Refusal.OWN_STATE, "The French president praised France.", "France");
    example(Refusal.OWN_SIDE, "Trump praised his campaign.", "his campaign");
    example(
        Refusal.ONLY_LENT, "The minister's recipe killed three Norwegian rebels.", "The minister");
    example(Refusal.ONLY_MENTIONED, "Trump praised the weather in Norway.", "Norway");
  }

  @TempDir Path folder;

  private static void example(Refusal reason, String sentence, String words) {
    EXAMPLES.put(reason, new Example(sentence, words));
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonIsGiven(Refusal reason) throws IOException {
    Example example = EXAMPLES.get(reason);
    Explanation explanation = coder(reason).explain(annotated(example.sentence()));
    List<String> refused = refused(explanation).getOrDefault(reason, List.of());
    assertTrue(
        refused.contains(example.words()),
        () -> reason + " only of " + refused + " in " + explanation);
  }

  private EventCoder coder(Refusal reason) throws IOException {
    if (reason == Refusal.UNLIKELY) {
      return new EventCoder(ActionTable.shared(), 1);
    }
    String table = ROWS.get(reason);
    if (table == null) {
      return Texts.CODER;
    }
    Path rows = folder.resolve("rows.tsv");
    Files.writeString(rows, table);
    return new EventCoder(ActionTable.with(rows), 0);
  }

  private static org.detente.annotate.AnnotatedText annotated(String text) {
    return Texts.annotate(text, LocalDate.of(2019, 3, 20));
  }

  /** The words that were refused for each reason. */
  private static Map<Refusal, List<String>> refused(Explanation explanation) {
    Map<Refusal, List<String>> found = new EnumMap<>(Refusal.class);
    for (Explanation.InSentence sentence : explanation.sentences()) {
      if (sentence.reason() != null) {
        add(found, sentence.reason(), sentence.text());
        add(found, sentence.reason(), sentence.text().replaceAll(" .*", ""));
      }
      for (Explanation.Trigger trigger : sentence.triggers()) {
        for (Explanation.Rule rule : trigger.rules()) {
          if (rule.reason() != null) {
            add(found, rule.reason(), trigger.text());
          }
          rule.pairs().forEach(pair -> add(found, pair.reason(), pair.first()));
          rule.actors().stream()
              .filter(actor -> actor.reason() != null)
              .forEach(actor -> add(found, actor.reason(), actor.text()));
        }
      }
    }
    return found;
  }

  private static void add(Map<Refusal, List<String>> found, Refusal reason, String words) {
    found.computeIfAbsent(reason, r -> new ArrayList<>()).add(words);
  }

  /** Of several rules the one that came closest is told first. */
  @Test
  void theClosestRuleDecides() {
    Explanation explanation =
        Texts.CODER.explain(annotated("Egypt urged Israel to release the prisoners."));
    Explanation.Trigger release = explanation.sentences().get(0).triggers().get(1);
    assertEquals("release", release.text());
    assertEquals(Refusal.ONLY_TALKED_ABOUT, release.decisive().reason());
    assertEquals("urged", release.decisive().steps().get(0).text());
    assertTrue(release.rules().stream().anyMatch(rule -> rule.reason() == Refusal.CONDITION_UNMET));
  }

  /** "Trump's decision": the actor is the owner of the word in the slot. */
  @Test
  void thePathToAnActorIsTold() {
    Explanation explanation =
        Texts.CODER.explain(
            annotated("Trump's decision to lift sanctions on Iran angered Israel."));
    Explanation.Actor actor =
        explanation.sentences().get(0).triggers().get(0).decisive().actors().get(0);
    assertEquals("Donald Trump", actor.name());
    assertEquals(List.of(new Explanation.Link(Way.OWNER, "decision")), actor.path());
    assertEquals("Trump", actor.mention());
  }

  /** The country that only the place tells of a role stands in the explanation, too. */
  @Test
  void theCountryOfARoleIsThatOfTheRow() {
    Explanation explanation =
        Texts.CODER.explain(annotated("The prime minister met the opposition leader in London."));
    EventMention row = explanation.events().get(0);
    assertEquals("GBR", row.getActor1().getCountry());
    Explanation.Rule rule =
        explanation.sentences().get(0).triggers().stream()
            .filter(Explanation.Trigger::coded)
            .findFirst()
            .orElseThrow()
            .decisive();
    List<Explanation.Actor> taken =
        rule.actors().stream().filter(actor -> actor.reason() == null).toList();
    assertEquals(row.getActor1().getCountry(), taken.get(0).country());
    assertEquals(row.getActor2().getCountry(), taken.get(1).country());
  }

  /** Explaining changes no row. */
  @Test
  void theEventsAreTheSame() {
    String text = "Russia and Turkey met in Ankara. They agreed to lift sanctions on Iran.";
    assertEquals(Texts.CODER.code(annotated(text)), Texts.CODER.explain(annotated(text)).events());
  }
}
