package org.detente.quote;

import java.util.List;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * The words that name a speaker: the whole noun phrase of a head token with title, apposition and
 * modifiers, as far as it stands together outside the marks and without the cue. Where the sentence
 * has no tree, the names and nouns next to the head.
 */
final class SpeakerPhrase {
  private SpeakerPhrase() {}

  /** The tokens of the phrase of a head; at least the head itself. */
  static Stretch of(MarkedText marked, Token head, @Nullable Token cue) {
    Sentence sentence = marked.text().sentenceOf(head);
    if (head.isPronoun() || head.pos().startsWith("W")) {
      return new Stretch(head.index(), head.index() + 1);
    }
    boolean[] in = new boolean[sentence.tokens().size()];
    if (sentence.parsed()) {
      for (Token token : sentence.subtree(head)) {
        in[token.index() - sentence.first()] = true;
      }
      for (Token token :
          sentence.dependents(
              head,
              "case",
              "cc",
              "punct",
              "mark",
              "parataxis",
              "nsubj",
              "cop",
              "aux",
              "advcl",
              "ccomp")) {
        for (Token below : sentence.subtree(token)) {
          in[below.index() - sentence.first()] = false;
        }
      }
      List<Token> possessor = sentence.dependents(head, "case");
      if (head.is("nmod:poss") && !possessor.isEmpty()) {
        in[possessor.get(possessor.size() - 1).index() - sentence.first()] = false;
      }
    } else {
      for (Token token : sentence.tokens()) {
        in[token.index() - sentence.first()] =
            token.isNoun()
                || token.pos().startsWith("JJ")
                || token.pos().equals("DT")
                || token.pos().equals("CD");
      }
    }
    int first = head.index();
    int start = Dateline.end(sentence);
    start = head.index() >= start ? start : sentence.first();
    while (first > start && allowed(marked, sentence, in, first - 1, cue)) {
      first--;
    }
    int end = head.index() + 1;
    while (end < sentence.end() && allowed(marked, sentence, in, end, cue)) {
      end++;
    }
    List<Token> tokens = marked.text().tokens();
    while (first < head.index() && Stretch.isEdge(tokens.get(first))) {
      first++;
    }
    while (end > head.index() + 1
        && (Stretch.isEdge(tokens.get(end - 1)) || tokens.get(end - 1).pos().startsWith("W"))) {
      end--;
    }
    if (head.isNoun() && sentence.parsed()) {
      while (end < sentence.end() && named(marked, sentence, end, cue)) {
        end++;
      }
      while (first > start
          && (named(marked, sentence, first - 1, cue) || counts(marked, sentence, first))) {
        first--;
      }
    }
    return new Stretch(first, end);
  }

  /** True for a name beside the phrase that the tree has cut off: a spokeswoman [Ann Lee]. */
  private static boolean named(
      MarkedText marked, Sentence sentence, int index, @Nullable Token cue) {
    Token token = sentence.token(index);
    return token.ner().equals("PERSON")
        && (cue == null || index != cue.index())
        && marked.outside(index);
  }

  /** True for a number or article just before the phrase: [one] lawmaker. */
  private static boolean counts(MarkedText marked, Sentence sentence, int first) {
    Token before = sentence.token(first - 1);
    Token head = sentence.token(first);
    boolean determines = before.pos().equals("CD") || before.pos().equals("DT");
    return determines && head.isNoun() && marked.outside(before.index());
  }

  private static boolean allowed(
      MarkedText marked, Sentence sentence, boolean[] in, int index, @Nullable Token cue) {
    return (cue == null || index != cue.index())
        && marked.outside(index)
        && (in[index - sentence.first()] || Stretch.isEdge(sentence.token(index)))
        && !(sentence.token(index).head() == Token.UNPARSED
            && Stretch.isEdge(sentence.token(index)));
  }
}
