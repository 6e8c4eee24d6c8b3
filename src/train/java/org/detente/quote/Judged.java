package org.detente.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.detente.cast.CastMention;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Quote;
import org.detente.record.QuoteKind;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a quotation that the program found, beside what people marked. A piece is a run of
 * words of one paragraph with nothing but punctuation between them: systems differ on whether "A,"
 * she said. "B." is one quotation or two, and pieces make that harmless.
 *
 * @param kind of the quotation
 * @param method that found its speaker
 * @param likelihood by the report model, 0 to 1
 * @param confidence as the row has it, 0 to 1
 * @param words whether at least four fifths of the words are those of a marked attribution, counted
 *     over the longer of the two
 * @param speaker whether the speaker is the marked one too; false where the words are not right
 */
record Judged(
    QuoteKind kind,
    String method,
    double likelihood,
    double confidence,
    boolean words,
    boolean speaker) {
  private static final double SAME_WORDS = 0.8;

  /** The pieces with a speaker that an attributor finds in an article. */
  static List<Judged> of(
      QuoteAttributor attributor, AnnotatedArticle row, List<GoldArticles.Attribution> gold) {
    MarkedText marked = MarkedText.of(AnnotatedText.of(row));
    QuoteRows rows = new QuoteRows(marked);
    List<Judged> judged = new ArrayList<>();
    for (Draft draft : attributor.drafts(marked)) {
      Token head = draft.speaker();
      if (head == null) {
        continue;
      }
      Quote quote = rows.of(draft);
      for (BitSet piece : pieces(marked, GoldArticles.points(draft.spans()))) {
        GoldArticles.Attribution answer = answer(marked, piece, gold);
        judged.add(
            new Judged(
                quote.getKind(),
                draft.method(),
                draft.likelihood(),
                quote.getConfidence(),
                answer != null,
                answer != null && isSpeaker(marked, head, quote, answer.source())));
      }
    }
    return judged;
  }

  private static GoldArticles.@Nullable Attribution answer(
      MarkedText marked, BitSet piece, List<GoldArticles.Attribution> gold) {
    GoldArticles.Attribution best = null;
    double most = 0;
    for (GoldArticles.Attribution attribution : gold) {
      if (!attribution.content().intersects(piece)) {
        continue;
      }
      for (BitSet answer : pieces(marked, attribution.content())) {
        double share = GoldArticles.overlap(piece, answer);
        if (share >= SAME_WORDS && share > most) {
          most = share;
          best = attribution;
        }
      }
    }
    return best;
  }

  /** Whether the head of the speaker's words is marked, or a name of the same member is. */
  private static boolean isSpeaker(MarkedText marked, Token head, Quote quote, BitSet source) {
    if (source.get(head.begin())) {
      return true;
    }
    List<Token> tokens = marked.text().tokens();
    for (CastMention mention : marked.text().cast().mentions()) {
      if (source.get(tokens.get(mention.first()).begin())
          && marked.text().cast().member(mention).name().equals(quote.getSpeakerName())) {
        return true;
      }
    }
    return false;
  }

  private static List<BitSet> pieces(MarkedText marked, BitSet points) {
    List<BitSet> pieces = new ArrayList<>();
    for (Sentence sentence : marked.text().sentences()) {
      boolean joins =
          sentence.index() > 0
              && marked.text().sentences().get(sentence.index() - 1).paragraph()
                  == sentence.paragraph();
      if (!joins) {
        pieces.add(new BitSet());
      }
      for (Token token : sentence.tokens()) {
        if (!MarkedText.isWord(token)) {
          continue;
        }
        if (!points.get(token.begin())) {
          pieces.add(new BitSet());
        } else if (!(last(pieces).isEmpty() && token.text().equalsIgnoreCase("that"))) {
          last(pieces).set(token.begin());
        }
      }
    }
    pieces.removeIf(BitSet::isEmpty);
    return pieces;
  }

  private static BitSet last(List<BitSet> pieces) {
    return pieces.get(pieces.size() - 1);
  }
}
