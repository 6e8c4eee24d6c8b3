package org.detente.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sets right a fault of the part-of-speech tagger that costs the parser the whole sentence: the
 * past tense of "Pakistan's president on Thursday pardoned Abdul Qadeer Khan" taken for a
 * participle, of which the parser makes a modifier of Khan. A participle behind a noun has no
 * object of its own in English, save those of giving and naming, so that one with a noun phrase
 * right behind it and no auxiliary before it is a past tense. Tags go in and out in place; a
 * sentence without such a form is left as it was.
 */
final class PastTense {
  private static final String PARTICIPLE = "VBN";
  private static final String PAST = "VBD";

  /** How many words an auxiliary may stand before its participle. */
  private static final int REACH = 8;

  /** How many words behind the participle a word of time may end its phrase. */
  private static final int NEAR = 3;

  /** Tags with which an object begins: an article, a possessive, a name, a pronoun, a number. */
  private static final Set<String> OPENERS = Set.of("DT", "PRP$", "PRP", "NNP", "NNPS", "CD");

  private static final Set<String> NOUNS = Set.of("NN", "NNS", "NNP", "NNPS");

  private static final Set<String> AUXILIARIES =
      Set.of(
          "have", "has", "had", "having", "'ve", "'d", "be", "is", "am", "are", "was", "were",
          "been", "being", "'s", "'re", "'m", "get", "gets", "got", "gotten", "getting");

  /** Participles that keep an object: a man given the task, a group called the Brothers. */
  private static final Set<String> GIVING_AND_NAMING =
      Set.of(
          "given",
          "called",
          "named",
          "renamed",
          "dubbed",
          "nicknamed",
          "titled",
          "entitled",
          "considered",
          "deemed",
          "thought",
          "believed",
          "elected",
          "appointed",
          "declared",
          "proclaimed",
          "awarded",
          "offered",
          "sent",
          "told",
          "shown",
          "paid",
          "granted",
          "asked",
          "taught",
          "denied",
          "made",
          "sold",
          "lent",
          "allowed",
          "allotted",
          "allocated",
          "assigned",
          "promised",
          "owed",
          "left",
          "rated",
          "ranked",
          "labeled",
          "labelled",
          "branded",
          "termed",
          "voted",
          "crowned",
          "born",
          "handed",
          "accorded",
          "afforded",
          "bought",
          "caught",
          "kept",
          "held",
          "judged",
          "found",
          "seen",
          "known",
          "worth");

  /**
   * Words of time that may follow a participle: a poll released Monday, a deal signed last week.
   */
  private static final Set<String> TIMES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "mon.",
          "tue.",
          "wed.",
          "thu.",
          "fri.",
          "sat.",
          "sun.",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan.",
          "feb.",
          "aug.",
          "sept.",
          "sep.",
          "oct.",
          "nov.",
          "dec.",
          "today",
          "yesterday",
          "tomorrow",
          "tonight",
          "day",
          "days",
          "night",
          "nights",
          "week",
          "weeks",
          "weekend",
          "month",
          "months",
          "year",
          "years",
          "morning",
          "afternoon",
          "evening",
          "hour",
          "hours",
          "minutes",
          "decade",
          "decades",
          "century",
          "summer",
          "winter",
          "spring",
          "autumn",
          "fall",
          "time",
          "times",
          "way",
          "ways",
          "moment",
          "miles",
          "kilometres",
          "kilometers",
          "km",
          "percent",
          "%");

  private PastTense() {}

  /** Gives past tenses of one sentence their tag and lemma. */
  static void restore(List<CoreLabel> tokens) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).tag().equals(PARTICIPLE) && isPast(tokens, i)) {
        CoreLabel verb = tokens.get(i);
        verb.setTag(PAST);
        verb.setLemma(Morphology.lemmaStatic(verb.word(), PAST));
      }
    }
  }

  private static boolean isPast(List<CoreLabel> tokens, int verb) {
    return OPENERS.contains(tokens.get(verb + 1).tag())
        && !GIVING_AND_NAMING.contains(lower(tokens.get(verb)))
        && isBehindNoun(tokens, verb)
        && !hasAuxiliary(tokens, verb)
        && !isTime(tokens, verb + 1);
  }

  /**
   * Behind a noun, or a noun and an adverb (Russia formally annexed); a general is no adjective.
   */
  private static boolean isBehindNoun(List<CoreLabel> tokens, int verb) {
    int before = verb - 1;
    if (tokens.get(before).tag().equals("RB") && before > 0) {
      before--;
    }
    return NOUNS.contains(tokens.get(before).tag()) || lower(tokens.get(before)).equals("general");
  }

  private static boolean hasAuxiliary(List<CoreLabel> tokens, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
      CoreLabel token = tokens.get(i);
      boolean possessive = token.tag().equals("POS");
      if (!possessive && AUXILIARIES.contains(lower(token))) {
        return true;
      }
      if (token.tag().startsWith("VB") && !token.tag().equals(PARTICIPLE)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isTime(List<CoreLabel> tokens, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + NEAR); i++) {
      if (TIMES.contains(lower(tokens.get(i)))) {
        return true;
      }
      if (!OPENERS.contains(tokens.get(i).tag()) && !tokens.get(i).tag().startsWith("JJ")) {
        return false;
      }
    }
    return false;
  }

  private static String lower(CoreLabel token) {
    return token.word().toLowerCase(Locale.ROOT);
  }
}
