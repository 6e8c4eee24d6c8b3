package org.detente.quote;

import java.util.Set;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * The speaker of a reporting word by the order of words, for sentences that the parser got wrong: a
 * sentence and its cue in, the head of the likeliest subject out, null when no word will do.
 */
final class SubjectOrder {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
  private static final Set<String> NOMINATIVE = Set.of("he", "she", "they", "we", "i");
  private static final Set<String> EMBEDDED = Set.of("acl", "acl:relcl", "ccomp", "csubj");

  private SubjectOrder() {}

  /**
   * The pronoun or name that stands alone just before a finite cue: "On the deal, [Lee] said"; null
   * when something else does.
   */
  static @Nullable Token adjacent(MarkedText marked, Sentence sentence, Token cue) {
    if (!FINITE.contains(cue.pos())) {
      return null;
    }
    int at = skipAdverbs(sentence, cue.index() - 1);
    if (at < sentence.first() || !marked.outside(at)) {
      return null;
    }
    Token last = sentence.token(at);
    if (last.pos().equals("PRP") && NOMINATIVE.contains(last.lemma())) {
      return last;
    }
    if (!last.ner().equals("PERSON") || !last.isProperNoun()) {
      return null;
    }
    int from = at;
    while (from > sentence.first() && sentence.token(from - 1).isProperNoun()) {
      from--;
    }
    boolean alone = from == sentence.first() || sentence.token(from - 1).text().equals(",");
    return alone ? last : null;
  }

  private static int skipAdverbs(Sentence sentence, int from) {
    int at = from;
    while (at >= sentence.first()
        && (sentence.token(at).pos().startsWith("RB") || sentence.token(at).is("aux"))) {
      at--;
    }
    return at;
  }

  /**
   * The subject before a cue that the sentence is about: that of the nearest clause that is not
   * embedded in another, else the first; null when there is none.
   */
  static @Nullable Token main(MarkedText marked, Sentence sentence, Token cue) {
    Token first = null;
    Token main = null;
    for (int i = Dateline.end(sentence); i < cue.index(); i++) {
      Token token = sentence.token(i);
      if (!token.is("nsubj") || !marked.outside(i) || token.pos().startsWith("W")) {
        continue;
      }
      first = first == null ? token : first;
      Token verb = sentence.token(token.head());
      if (!EMBEDDED.contains(verb.relation()) && !verb.is("advcl") && verb.index() != cue.index()) {
        main = token;
      }
    }
    return main != null ? main : first;
  }

  /** The first name or pronoun of a stretch, with the last word of the name as its head. */
  static @Nullable Token firstName(MarkedText marked, Stretch stretch) {
    for (int i = stretch.first(); i < stretch.end(); i++) {
      Token token = marked.text().tokens().get(i);
      if (token.pos().equals("PRP")) {
        return token;
      }
      if (token.ner().equals("PERSON") && token.isProperNoun()) {
        while (i + 1 < stretch.end()
            && marked.text().tokens().get(i + 1).isProperNoun()
            && marked.text().tokens().get(i + 1).ner().equals("PERSON")) {
          i++;
        }
        return marked.text().tokens().get(i);
      }
    }
    return null;
  }
}
