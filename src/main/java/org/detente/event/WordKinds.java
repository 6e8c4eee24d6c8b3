package org.detente.event;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.detente.annotate.Token;
import org.detente.cast.Cast;
import org.detente.cast.CastMention;
import org.detente.record.CastKind;

/**
 * The head of a phrase and a word of the needs column in, whether the one is the other out: a
 * lemma, a phrase that ends or begins with the head, a class of {@code words.tsv}, or one of the
 * classes that are told from the cast (a person, a state, a country).
 */
final class WordKinds {
  private final Syntax syntax;
  private final Cast cast;
  private final Words words = Words.shared();
  private final Map<String, Predicate<Token>> kinds;

  WordKinds(Syntax syntax, Cast cast) {
    this.syntax = syntax;
    this.cast = cast;
    this.kinds =
        Map.of(
            "*",
            head -> true,
            "@person",
            this::isPerson,
            "@leader",
            head -> isPerson(head) || isState(head),
            "@actor",
            this::isActor,
            "@state",
            this::isState,
            "@country",
            head -> isState(head) || head.ner().equals("LOCATION"));
  }

  /** True when a phrase's head is the word or of the class. */
  boolean is(Token head, String word) {
    Predicate<Token> kind = kinds.get(word);
    if (kind != null) {
      return kind.test(head);
    }
    Set<String> list = word.startsWith("@") ? words.wordsOf(word.substring(1)) : Set.of(word);
    if (list == null) {
      throw new IllegalArgumentException("no class of words " + word);
    }
    if (Lemmas.of(syntax.sentence(), head).stream().anyMatch(list::contains)) {
      return true;
    }
    int before = head.index() - 1;
    return (syntax.sentence().contains(before)
            && list.contains(
                Syntax.lemma(syntax.sentence().token(before)) + "_" + Syntax.lemma(head)))
        || (!word.startsWith("@") && word.indexOf('_') > 0 && syntax.stands(word, head.index()));
  }

  private boolean isPerson(Token head) {
    CastMention mention = cast.headedBy(head.index());
    if (mention != null && cast.member(mention).kind() == CastKind.PERSON) {
      return true;
    }
    return head.ner().equals("PERSON")
        || (head.pos().equals("PRP") && !Syntax.lemma(head).equals("it"))
        || (!head.ner().equals("LOCATION")
            && words.isActor(Syntax.lemma(head), head.pos().endsWith("S")));
  }

  /** Whoever can be acted upon: a person, a state, its citizens, an organisation by name. */
  private boolean isActor(Token head) {
    CastMention mention = cast.headedBy(head.index());
    boolean named = mention != null && cast.member(mention).kind() != CastKind.OTHER;
    return named || isPerson(head) || isState(head);
  }

  private boolean isState(Token head) {
    CastMention mention = cast.headedBy(head.index());
    return mention != null
        && (cast.member(mention).kind() == CastKind.STATE
            || (cast.member(mention).kind() == CastKind.PLACE
                && cast.member(mention).country() == null
                && head.ner().equals("LOCATION")));
  }
}
