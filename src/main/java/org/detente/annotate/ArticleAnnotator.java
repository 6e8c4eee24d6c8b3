package org.detente.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.detente.cast.CastResolver;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.Reason;
import org.detente.record.SentenceRow;

/**
 * An article in, its tokens, sentences, parses and cast out. Thread-safe; equal input gives equal
 * output whatever was annotated before.
 *
 * <p>Cheap first: every sentence is tagged, but only those that {@link ParseNeed} picks are parsed,
 * which is 80 % of the cost.
 */
public final class ArticleAnnotator {
  private final CoreNlp nlp;
  private final CastResolver resolver;
  private final AnnotationLimits limits;

  /** An annotator over loaded models. */
  public ArticleAnnotator(CoreNlp nlp, CastResolver resolver, AnnotationLimits limits) {
    this.nlp = nlp;
    this.resolver = resolver;
    this.limits = limits;
  }

  /**
   * Annotates an article; one whose status is not OK comes back without tokens.
   *
   * @throws AnnotationException if the text is too long, or an annotator fails on it
   */
  public AnnotatedArticle annotate(Article article) {
    AnnotatedArticle row = empty(article);
    if (article.getStatus() != ArticleStatus.OK) {
      return row;
    }
    if (article.getText().length() > AnnotationLimits.MAX_CHARACTERS) {
      String message = "a text of over " + AnnotationLimits.MAX_CHARACTERS + " characters";
      throw new AnnotationException(Reason.TOO_LARGE, message, null);
    }
    CodePoints points = CodePoints.of(article.getText());
    List<CoreMap> sentences = sentences(article.getText());
    int paragraph = 0;
    int from = 0;
    for (CoreMap sentence : sentences) {
      stopIfGivenUp();
      List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
      if (labels.isEmpty()) {
        continue;
      }
      int begin = labels.get(0).beginPosition();
      for (int at = article.getText().indexOf("\n\n", from);
          at >= 0 && at < begin;
          at = article.getText().indexOf("\n\n", from)) {
        paragraph++;
        from = at + 2;
        while (from < begin && Character.isWhitespace(article.getText().charAt(from))) {
          from++;
        }
      }
      addSentence(row, points, sentence, labels, paragraph);
    }
    resolver.resolve(AnnotatedText.of(row)).writeTo(row);
    return row;
  }

  /** Ends the work of a thread whose caller no longer waits for it. */
  private static void stopIfGivenUp() {
    if (Thread.currentThread().isInterrupted()) {
      throw new AnnotationException(Reason.TIMEOUT, "given up", new InterruptedException());
    }
  }

  private List<CoreMap> sentences(String text) {
    try {
      return nlp.sentences(text);
    } catch (RuntimeException e) {
      // CoreNLP is known to fail on odd texts with exceptions of many kinds; the text is at fault.
      throw failed("tokenize,pos,lemma,ner", e);
    }
  }

  private void addSentence(
      AnnotatedArticle row,
      CodePoints points,
      CoreMap sentence,
      List<CoreLabel> labels,
      int paragraph) {
    int maximum = limits.maxSentenceTokens();
    for (int start = 0; start < labels.size(); start += maximum) {
      int end = Math.min(start + maximum, labels.size());
      List<CoreLabel> part = labels.subList(start, end);
      int first = row.getTokenBegin().size();
      for (CoreLabel label : part) {
        row.getTokenBegin().add(points.fromChar(label.beginPosition()));
        row.getTokenEnd().add(points.fromChar(label.endPosition()));
        row.getLemma().add(label.lemma() == null ? label.word() : label.lemma());
        row.getPos().add(label.tag());
        row.getNer().add(label.ner() == null ? "O" : label.ner());
      }
      boolean truncated = labels.size() > maximum;
      row.getSentences().add(new SentenceRow(first, first + part.size(), paragraph, truncated));
      if (!truncated && ParseNeed.of(part)) {
        addParse(row, sentence, first, part.size());
      } else {
        row.getHead().addAll(Collections.nCopies(part.size(), Token.UNPARSED));
        row.getRelation().addAll(Collections.nCopies(part.size(), ""));
      }
    }
  }

  private void addParse(AnnotatedArticle row, CoreMap sentence, int first, int length) {
    Integer[] heads = new Integer[length];
    String[] relations = new String[length];
    Arrays.fill(heads, Token.ROOT);
    Arrays.fill(relations, "dep");
    try {
      for (TypedDependency arc : nlp.parse(sentence).typedDependencies()) {
        int at = arc.dep().index() - 1;
        heads[at] = arc.gov().index() == 0 ? Token.ROOT : first + arc.gov().index() - 1;
        relations[at] = arc.reln().toString();
      }
    } catch (RuntimeException e) {
      // As above: whatever the parser throws, it throws over this sentence.
      throw failed("depparse", e);
    }
    Collections.addAll(row.getHead(), heads);
    Collections.addAll(row.getRelation(), relations);
  }

  private static AnnotationException failed(String annotator, RuntimeException cause) {
    return new AnnotationException(Reason.ANNOTATION_FAILED, annotator + ": " + cause, cause);
  }

  /** The row of an article that is not annotated: no tokens, no cast. */
  public static AnnotatedArticle empty(Article article) {
    AnnotatedArticle row = new AnnotatedArticle();
    row.setArticle(article);
    row.setTokenBegin(new ArrayList<>());
    row.setTokenEnd(new ArrayList<>());
    row.setLemma(new ArrayList<>());
    row.setPos(new ArrayList<>());
    row.setNer(new ArrayList<>());
    row.setHead(new ArrayList<>());
    row.setRelation(new ArrayList<>());
    row.setSentences(new ArrayList<>());
    row.setCast(new ArrayList<>());
    row.setCastMentions(new ArrayList<>());
    return row;
  }
}
