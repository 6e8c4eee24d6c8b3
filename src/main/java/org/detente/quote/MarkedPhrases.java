package org.detente.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * Words in marks that no report covers, with the reporting verb close before them: called the talks
 * "long and dry", what he called "a mistake", accused London of "playing with fire". Marks mislead
 * the parser, so the order of words decides. Names, titles and scare quotes have no such verb.
 */
final class MarkedPhrases {
  private static final String METHOD = "MARKED";
  private static final int REACH = 9;
  private static final int MIN_WORDS = 2;

  /** Verbs that put a name to something, in words of the speaker's own. */
  private static final Set<String> NAMING =
      Set.of("call", "describe", "dub", "label", "brand", "term", "characterise", "characterize");

  private static final Set<String> SMALL_IN_TITLES =
      Set.of("a", "an", "the", "of", "in", "on", "for", "to", "and", "with", "at", "by");

  private MarkedPhrases() {}

  /** The phrases of a sentence beside the reports that were taken there. */
  static List<Draft> of(
      Sentence sentence, MarkedText marked, WholeQuotes wholes, List<Draft> taken) {
    List<Draft> found = new ArrayList<>();
    int last = MarkedText.OUTSIDE;
    for (Token token : sentence.tokens()) {
      int span = marked.spanOf(token.index());
      if (span == MarkedText.OUTSIDE || span == last) {
        continue;
      }
      last = span;
      Stretch words = marked.stretch(span);
      if (wholes.isWhole(span)
          || marked.words(span) < MIN_WORDS
          || words.end() > sentence.end()
          || words.first() <= sentence.first()
          || isCovered(marked.spans().get(span), taken)) {
        continue;
      }
      Token cue = cue(sentence, marked, words.first());
      Token speaker = cue == null ? null : speaker(sentence, marked, cue);
      if (cue != null && speaker != null && !(isTitle(marked, words) && !names(cue))) {
        MarkedSpan marks = marked.spans().get(span);
        int begin = names(cue) ? named(sentence, cue, marks.begin()) : marks.begin();
        found.add(new Draft(List.of(new Stretch(begin, marks.end())), cue, speaker, METHOD));
      }
    }
    return found;
  }

  private static boolean isCovered(MarkedSpan span, List<Draft> taken) {
    List<Stretch> words = List.of(new Stretch(span.begin(), span.end()));
    for (Draft draft : taken) {
      if (draft.meets(words)) {
        return true;
      }
    }
    return false;
  }

  /** The verb nearest before a token, outside marks, where it is one of saying or naming. */
  private static @Nullable Token cue(Sentence sentence, MarkedText marked, int before) {
    for (int i = before - 1; i >= Math.max(sentence.first(), before - REACH); i--) {
      Token token = sentence.token(i);
      if (token.pos().startsWith("VB") && marked.outside(i)) {
        boolean reports = CueLexicon.shared().isSpeechOrAct(token) || names(token);
        return reports && !token.relation().equals("acl") ? token : null;
      }
    }
    return null;
  }

  private static @Nullable Token speaker(Sentence sentence, MarkedText marked, Token cue) {
    Token found = SurfaceProposals.speaker(sentence, cue);
    boolean suffers = found != null && found.relation().equals("nsubj:pass");
    return found != null && !suffers && marked.outside(found.index()) ? found : null;
  }

  /** Where the words for the thing that is named begin: called [the talks "long and dry"]. */
  private static int named(Sentence sentence, Token cue, int marks) {
    Token next = sentence.token(cue.index() + 1);
    return next.begin() < marks && !Stretch.isEdge(next) ? next.begin() : marks;
  }

  private static boolean names(Token cue) {
    return NAMING.contains(cue.lemma());
  }

  /** True for the name of a programme, a book or a song: told "Morning Call". */
  private static boolean isTitle(MarkedText marked, Stretch words) {
    for (int i = words.first(); i < words.end(); i++) {
      Token token = marked.text().tokens().get(i);
      boolean small = Character.isLowerCase(token.text().codePointAt(0));
      if (small && !SMALL_IN_TITLES.contains(token.text())) {
        return false;
      }
    }
    return true;
  }
}
