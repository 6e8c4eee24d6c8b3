package org.detente.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of a text as {@link ArticleAnnotator} sees them, but without parses, which are most
 * of its time: a text in, the tokens of each sentence out.
 */
public final class TaggedSentences {
  private TaggedSentences() {}

  /** Tokens with lemma, part of speech and entity, by sentence; positions are code points. */
  public static List<List<Token>> of(String text) {
    CodePoints points = CodePoints.of(text);
    List<List<Token>> sentences = new ArrayList<>();
    int index = 0;
    for (CoreMap sentence : CoreNlp.shared().sentences(text)) {
      List<Token> tokens = new ArrayList<>();
      for (CoreLabel label : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
        int begin = points.fromChar(label.beginPosition());
        int end = points.fromChar(label.endPosition());
        String lemma = label.lemma() == null ? label.word() : label.lemma();
        String ner = label.ner() == null ? "O" : label.ner();
        String own = points.slice(begin, end);
        tokens.add(
            new Token(index++, begin, end, own, lemma, label.tag(), ner, Token.UNPARSED, ""));
      }
      if (!tokens.isEmpty()) {
        sentences.add(tokens);
      }
    }
    return sentences;
  }
}
