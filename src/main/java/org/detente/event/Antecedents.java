package org.detente.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.detente.annotate.Token;
import org.detente.cast.Cast;
import org.detente.cast.CastMention;
import org.detente.record.CastKind;
import org.detente.record.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * A pronoun in, the words of its own sentence that it stands for out, where the cast does not tell
 * or cannot be right: a pronoun that is the object of a verb does not reach that verb's subject
 * ("Annan met Assad and urged him"), one in reported speech is who speaks ("Paris said it would"),
 * and one may stand for people whom only a noun describes ("the drivers left when Warsaw accepted
 * their demands"). Nothing comes out where no words fit in number and kind.
 */
final class Antecedents {
  private static final int DEPTH = 6;
  private static final Set<String> ONE = Set.of("he", "him", "his", "she", "her");
  private static final Set<String> MANY = Set.of("they", "them", "their");
  private static final Set<String> FIRST_PERSON = Set.of("i", "we");

  /** Sectors of nouns that are people, not bodies, in the singular. */
  private static final Set<String> PEOPLE =
      Set.of("CVL", "REF", "JRN", "EDU", "MED", "REL", "ELI", "OPP", "UAF");

  private final Syntax syntax;
  private final Cast cast;
  private final DescribedActors described;
  private final Words words = Words.shared();

  Antecedents(Syntax syntax, Cast cast, DescribedActors described) {
    this.syntax = syntax;
    this.cast = cast;
    this.described = described;
  }

  /** True for "it", which stands for no person. */
  static boolean isThing(Token pronoun) {
    return text(pronoun).equals("it") || text(pronoun).equals("its");
  }

  /** True for "he", "she" and their forms, which stand for no state. */
  static boolean isPerson(Token pronoun) {
    return ONE.contains(text(pronoun));
  }

  private static String text(Token pronoun) {
    return pronoun.text().toLowerCase(Locale.ROOT);
  }

  /** True where the cast has the subject of a verb as the object of the same verb. */
  boolean isOwnSubject(Token pronoun) {
    CastMention known = cast.headedBy(pronoun.index());
    return known != null && known.members().stream().anyMatch(subjectsOver(pronoun)::contains);
  }

  /**
   * The nearest other mention before the pronoun that fits it: a person for him, a state for it;
   * null where there is none.
   */
  @Nullable CastMention other(Token pronoun) {
    boolean person = isPerson(pronoun);
    if (!person && (!isThing(pronoun) || isJudged(pronoun))) {
      return null;
    }
    Set<Integer> own = subjectsOver(pronoun);
    List<CastMention> before =
        new ArrayList<>(cast.within(syntax.sentence().first(), pronoun.index()));
    Collections.reverse(before);
    if (!person) {
      before.sort(Comparator.comparing(m -> !syntax.sentence().token(m.head()).is("nsubj")));
    }
    List<Token> subjects = subjectTokens(pronoun);
    before.removeIf(m -> subjects.stream().anyMatch(s -> isUnder(m, s)));
    for (CastMention mention : before) {
      CastKind kind = cast.member(mention).kind();
      boolean fits =
          person
              ? kind == CastKind.PERSON
              : (kind == CastKind.STATE || kind == CastKind.ORGANIZATION) && stands(mention);
      if (fits && mention.members().size() == 1 && !own.contains(mention.members().get(0))) {
        return mention;
      }
    }
    return null;
  }

  /** True for a modifier of a subject: the Russian minister threatened it. */
  private boolean isUnder(CastMention mention, Token subject) {
    Token at = syntax.sentence().token(mention.head());
    for (int i = 0; at != null && i < DEPTH; i++) {
      if (at.equals(subject)) {
        return true;
      }
      at = syntax.head(at);
    }
    return false;
  }

  /**
   * Whom "the latter" and "the former" stand for: the last actor named before, and the one named
   * before that; null where there is none, and for other words.
   */
  @Nullable CastMention ofTwo(Token word) {
    boolean latter = Syntax.lemma(word).equals("latter") || Syntax.lemma(word).equals("late");
    boolean former = Syntax.lemma(word).equals("former");
    int before = word.index() - 1;
    int next = word.index() + 1;
    if ((!latter && !former)
        || !syntax.sentence().contains(before)
        || !syntax.sentence().token(before).text().equalsIgnoreCase("the")
        || (syntax.sentence().contains(next)
            && (syntax.sentence().token(next).isNoun()
                || syntax.sentence().token(next).pos().startsWith("JJ")))
        || (latter && !text(word).equals("latter"))) {
      return null;
    }
    List<CastMention> found = new ArrayList<>();
    for (CastMention mention : cast.within(syntax.sentence().first(), word.index())) {
      Token head = syntax.sentence().token(mention.head());
      boolean named = mention.form() != MentionForm.PRONOUN && mention.members().size() == 1;
      CastKind kind = cast.member(mention).kind();
      boolean actor =
          kind != CastKind.PLACE && (kind != CastKind.OTHER || mention.form() == MentionForm.ROLE);
      boolean part = head.is("amod") || head.is("compound");
      if (named && actor && !part) {
        found.removeIf(m -> m.members().equals(mention.members()));
        found.add(mention);
      }
    }
    int at = found.size() - (latter ? 1 : 2);
    return at < 0 ? null : found.get(at);
  }

  /** "Called it a mistake": what is judged so is a deed, not a state. */
  private boolean isJudged(Token pronoun) {
    int next = pronoun.index() + 1;
    if (!syntax.sentence().contains(next)) {
      return false;
    }
    String pos = syntax.sentence().token(next).pos();
    return pos.equals("DT") || pos.startsWith("JJ") || pos.equals("``");
  }

  /** False for the Syrian border: a mere modifier is nothing that "it" could stand for. */
  private boolean stands(CastMention mention) {
    Token name = syntax.sentence().token(mention.head());
    Token noun = syntax.head(name);
    boolean modifies = name.is("amod") || name.is("compound") || name.is("nmod:poss");
    return !modifies || (noun != null && words.isActor(Syntax.lemma(noun), false));
  }

  /** Members of the cast who are subjects of the verb over a token. */
  private Set<Integer> subjectsOver(Token token) {
    Set<Integer> found = new TreeSet<>();
    for (Token subject : subjectTokens(token)) {
      CastMention mention = described.mentionOf(subject);
      if (mention != null) {
        found.addAll(mention.members());
      }
    }
    return found;
  }

  private List<Token> subjectTokens(Token token) {
    Token verb = syntax.head(token);
    for (int i = 0; verb != null && !verb.isVerb() && i < DEPTH; i++) {
      verb = syntax.head(verb);
    }
    List<Token> found = new ArrayList<>();
    if (verb != null) {
      syntax.subjects(verb).forEach(s -> found.addAll(syntax.conjuncts(s)));
    }
    return found;
  }

  /**
   * The noun that they stands for, or him where nobody has a name: the nearest subject before it
   * that fits in number, else the nearest other noun for actors; null where there is none.
   */
  @Nullable Token people(Token pronoun) {
    boolean many = MANY.contains(text(pronoun));
    if (!many && !isPerson(pronoun)) {
      return null;
    }
    List<Token> own = pronoun.pos().equals("PRP") ? subjectTokens(pronoun) : List.of();
    boolean things = text(pronoun).equals("them");
    Token best = null;
    for (int at = pronoun.index() - 1; at >= syntax.sentence().first(); at--) {
      Token noun = syntax.sentence().token(at);
      if (things && isThings(noun)) {
        return null;
      }
      if (!noun.is("compound") && !own.contains(noun) && (many ? isMany(noun) : isHuman(noun))) {
        if (noun.is("nsubj")) {
          return noun;
        }
        best = best == null ? noun : best;
      }
    }
    return best;
  }

  /** The plants of "mothballed eight plants and shut them down". */
  private boolean isThings(Token noun) {
    return noun.pos().equals("NNS")
        && (noun.is("obj") || noun.is("nsubj:pass"))
        && cast.headedBy(noun.index()) == null
        && !words.isActor(Syntax.lemma(noun), true);
  }

  private boolean isMany(Token noun) {
    if (!noun.pos().endsWith("S")) {
      return false;
    }
    CastMention mention = cast.headedBy(noun.index());
    return mention == null
        ? words.isActor(Syntax.lemma(noun), true)
        : cast.member(mention).kind() != CastKind.PLACE
            && cast.member(mention).kind() != CastKind.STATE;
  }

  private boolean isHuman(Token noun) {
    return noun.pos().equals("NN")
        && PEOPLE.contains(String.valueOf(words.sector(Syntax.lemma(noun))));
  }

  /**
   * The subject of the clause over the pronoun's own, where that clause reports or holds it: "Paris
   * said it would", "'We will not,' the minister said", "the ship that it seized"; null for none.
   */
  @Nullable Token speaker(Token pronoun) {
    boolean first = FIRST_PERSON.contains(text(pronoun));
    Token at = syntax.head(pronoun);
    boolean below = false;
    for (int i = 0; at != null && i < DEPTH; i++) {
      Token above = syntax.head(at);
      for (Token report : first ? syntax.deps(at, "parataxis") : List.<Token>of()) {
        for (Token subject : syntax.deps(report, "nsubj")) {
          if (!subject.isPronoun()) {
            return subject;
          }
        }
      }
      boolean clause = at.isVerb() && (at.is("ccomp") || at.is("advcl") || at.is("acl"));
      below |= !first && (at.is("acl") || syntax.isRelative(at));
      if (above != null && (clause || (below && above.isVerb()))) {
        for (Token subject : syntax.surfaceSubjects(above, 0)) {
          boolean before = subject.index() < pronoun.index();
          if (!subject.isPronoun() && (first ? at.is("ccomp") : before)) {
            return subject;
          }
        }
      }
      at = above;
    }
    return first || !pronoun.is("nsubj") ? null : subjectBefore(pronoun);
  }

  /** The nearest subject before a pronoun that fits it: "Oslo, a day after it had protested". */
  private @Nullable Token subjectBefore(Token pronoun) {
    for (int i = pronoun.index() - 1; i >= syntax.sentence().first(); i--) {
      Token subject = syntax.sentence().token(i);
      CastMention mention = subject.is("nsubj") ? cast.headedBy(i) : null;
      CastKind kind = mention == null ? null : cast.member(mention).kind();
      boolean body = kind == CastKind.STATE || kind == CastKind.ORGANIZATION;
      if ((isPerson(pronoun) && kind == CastKind.PERSON) || (isThing(pronoun) && body)) {
        return subject;
      }
    }
    return null;
  }
}
