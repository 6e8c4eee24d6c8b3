package org.detente.cast;

import java.util.Locale;
import java.util.Set;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;

/**
 * Decides whether a capital acts for its government ("Moscow denied", "ties with London") or is a
 * place ("in Moscow", "MOSCOW:"). A rule over the dependency tree; a place where nothing speaks for
 * a government.
 */
final class PlaceOrState {
  private static final Set<String> STATE_CASES =
      Set.of("with", "between", "against", "by", "toward", "towards", "for", "about", "than");
  private static final Set<String> MOTION =
      Set.of(
          "visit", "leave", "reach", "hit", "bomb", "shell", "tour", "enter", "storm", "rock",
          "cross", "see", "capture", "strike", "flee", "quit", "besiege", "seize", "depart");
  private static final Set<String> MESSAGES =
      Set.of(
          "message",
          "warning",
          "aid",
          "support",
          "assistance",
          "arm",
          "weapon",
          "letter",
          "threat",
          "concession",
          "blow",
          "challenge",
          "proposal",
          "signal",
          "appeal",
          "response",
          "pressure",
          "demand",
          "help",
          "approval",
          "order",
          "reaction",
          "criticism",
          "statement",
          "comment",
          "offer",
          "request",
          "protest",
          "condemnation",
          "denial",
          "objection",
          "backing",
          "word",
          "call",
          "reply",
          "invitation",
          "permission",
          "loan",
          "ally",
          "ultimatum",
          "guarantee",
          "resistance",
          "retaliation",
          "assurance",
          "interference",
          "sanction",
          "tariff",
          "dependence",
          "reliance",
          "condolence",
          "sympathy",
          "congratulation",
          "greeting",
          "thanks",
          "gratitude",
          "apology",
          "regret",
          "note",
          "complaint",
          "plea");

  private PlaceOrState() {}

  /** True when the capital at these tokens acts. */
  static boolean acts(Draft draft, int first, int end) {
    Sentence sentence = draft.sentence(first);
    if (isDateline(draft, sentence, first, end)) {
      return false;
    }
    boolean hyphenBefore = first > sentence.first() && draft.word(first - 1).equals("-");
    if (draft.word(end).equals("-") || hyphenBefore) {
      String other = draft.word(hyphenBefore ? first - 2 : end + 1).toLowerCase(Locale.ROOT);
      return !other.equals("based") && !other.equals("born");
    }
    if (draft.pos(end).equals("POS")) {
      return !draft.pos(end + 1).startsWith("NNP");
    }
    if (!sentence.parsed()) {
      return false;
    }
    Token head = draft.tokens.get(draft.head(first, end));
    for (int i = 0; i < 3 && head.is("conj") && head.head() >= 0; i++) {
      Token up = draft.tokens.get(head.head());
      if (!up.isProperNoun()) {
        break;
      }
      if (!sentence.dependents(head, "case").isEmpty()) {
        break;
      }
      head = up;
    }
    return byRelation(draft, sentence, head);
  }

  private static boolean isDateline(Draft draft, Sentence sentence, int first, int end) {
    if (first != sentence.first()) {
      return false;
    }
    String next = draft.word(end);
    return next.equals(":")
        || next.equals("(")
        || next.equals("-LRB-")
        || next.equals("--")
        || next.equals("—")
        || next.equals("–")
        || (next.equals(",")
            && draft
                .tokens
                .get(first)
                .text()
                .equals(draft.tokens.get(first).text().toUpperCase(Locale.ROOT)));
  }

  private static boolean byRelation(Draft draft, Sentence sentence, Token head) {
    if (head.head() < 0) {
      return false;
    }
    Token governor = draft.tokens.get(head.head());
    if (head.is("nsubj")) {
      boolean copula = !sentence.dependents(governor, "cop").isEmpty();
      return governor.isVerb() || copula || governor.pos().startsWith("JJ");
    }
    if (head.is("obj") || head.is("iobj")) {
      return !MOTION.contains(governor.lemma());
    }
    if (head.is("nmod") || head.is("obl")) {
      for (Token marker : sentence.dependents(head, "case")) {
        String word = marker.text().toLowerCase(Locale.ROOT);
        if (STATE_CASES.contains(word)) {
          return true;
        }
        if (word.equals("from") || word.equals("to") || word.equals("on")) {
          return governor.isNoun()
              ? MESSAGES.contains(governor.lemma())
              : hasObject(sentence, governor, MESSAGES);
        }
      }
    }
    return false;
  }

  private static boolean hasObject(Sentence sentence, Token verb, Set<String> lemmas) {
    for (Token object : sentence.dependents(verb, "obj", "nsubj:pass")) {
      if (lemmas.contains(object.lemma())) {
        return true;
      }
    }
    return false;
  }
}
