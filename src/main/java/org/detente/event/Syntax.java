package org.detente.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * Questions about the dependency tree of one sentence, answered as if passives, control,
 * coordination and relative clauses were undone: who does it, to whom. Answers are heads of
 * phrases, without their conjuncts. Reads the tree only; an unparsed sentence has no answers.
 */
final class Syntax {
  private static final int DEPTH = 6;
  private static final Set<String> SUBJECT_CONTROL =
      Set.of(
          "promise",
          "threaten",
          "vow",
          "offer",
          "telephone",
          "phone",
          "ring",
          "call",
          "meet",
          "visit",
          "join",
          "contact",
          "use");

  /** Prepositions before a plan that is not the subject's. */
  private static final List<String> AGAINST =
      List.of("against", "about", "over", "despite", "from");

  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");

  private final Sentence sentence;

  private final Misreading misreading = new Misreading(this);

  Syntax(Sentence sentence) {
    this.sentence = sentence;
  }

  Sentence sentence() {
    return sentence;
  }

  /** Lemma in lower case; "troops" has none of its own in the models. */
  static String lemma(Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    return lemma.equals("troops") ? "troop" : lemma;
  }

  /** True when the words of a phrase, by their lemmas with _ between, stand from a place on. */
  boolean stands(String phrase, int from) {
    String[] lemmas = phrase.split("_", -1);
    for (int i = 0; i < lemmas.length; i++) {
      if (!sentence.contains(from + i) || !lemma(sentence.token(from + i)).equals(lemmas[i])) {
        return false;
      }
    }
    return true;
  }

  /** The governing token; null for the root. */
  @Nullable Token head(Token token) {
    return token.head() >= 0 ? sentence.token(token.head()) : null;
  }

  /** Dependents with one of the relations or their subtypes. */
  List<Token> deps(Token token, String... relations) {
    return sentence.dependents(token, relations);
  }

  boolean isPassive(Token verb) {
    if (!deps(verb, "aux:pass", "nsubj:pass").isEmpty()) {
      return true;
    }
    if (!verb.pos().equals("VBN") || !deps(verb, "aux", "nsubj").isEmpty()) {
      return false;
    }
    Token head = head(verb);
    return verb.relation().equals("acl")
        || verb.relation().equals("advcl")
        || (verb.is("conj") && head != null && head.isVerb() && isPassive(head));
  }

  /** Who acts: the subject, or the agent of a passive. */
  List<Token> subjects(Token verb) {
    return isPassive(verb) ? agents(verb) : surfaceSubjects(verb, 0);
  }

  /** By whom; coordinated participles share it: tortured or abused by the police. */
  private List<Token> agents(Token verb) {
    List<Token> found = new ArrayList<>(withPreposition(verb, "by"));
    if (found.isEmpty()) {
      for (Token other : deps(verb, "conj")) {
        if (other.pos().equals("VBN") && deps(other, "aux", "nsubj").isEmpty()) {
          found.addAll(withPreposition(other, "by"));
        }
      }
    }
    Token head = head(verb);
    if (found.isEmpty() && verb.is("conj") && head != null && deps(verb, "aux").isEmpty()) {
      found.addAll(withPreposition(head, "by"));
    }
    return found;
  }

  /** Acted upon: the object, or the subject of a passive. */
  List<Token> objects(Token verb) {
    if (isPassive(verb)) {
      return isReceived(verb) ? deps(verb, "obj") : surfaceSubjects(verb, 0);
    }
    List<Token> found = new ArrayList<>();
    Token over = head(verb);
    if (over != null && isParticiple(verb)) {
      found.add(over);
    }
    misreading.ownObjects(verb).forEach(o -> found.add(antecedent(misreading.beside(o), verb)));
    Token before = head(verb);
    if (found.isEmpty() && verb.is("conj") && before != null && before.isVerb()) {
      deps(before, "obj").stream().filter(o -> o.index() > verb.index()).forEach(found::add);
    }
    if (found.isEmpty()) {
      found.addAll(misreading.objects(verb));
    }
    if (found.isEmpty() && isRelative(verb)) {
      Token noun = head(verb);
      boolean gap = deps(verb, "nsubj").stream().noneMatch(s -> RELATIVE.contains(lemma(s)));
      gap &= deps(verb, "advmod").stream().noneMatch(a -> a.pos().equals("WRB"));
      if (noun != null && gap && !deps(verb, "nsubj").isEmpty()) {
        found.add(noun);
      }
    }
    return found;
  }

  /** Who is given something: the indirect object, or the subject of "was given asylum". */
  List<Token> receivers(Token verb) {
    return isReceived(verb) ? surfaceSubjects(verb, 0) : deps(verb, "iobj");
  }

  private boolean isReceived(Token verb) {
    return Words.shared().isOf("giving", lemma(verb))
        && isPassive(verb)
        && !deps(verb, "obj").isEmpty();
  }

  /** True for a participle that the parser takes for an adjective. */
  boolean isParticiple(Token verb) {
    return misreading.isParticiple(verb);
  }

  /** What a relative pronoun of a verb stands for, the noun that the clause hangs on. */
  private Token antecedent(Token word, Token verb) {
    Token noun = head(verb);
    boolean relative = isRelative(verb) && word.pos().startsWith("W");
    if (relative && noun != null && RELATIVE.contains(lemma(word))) {
      return noun;
    }
    Token stray = misreading.nounOf(word);
    return stray == null ? word : stray;
  }

  /** True for the verb of a relative clause. */
  boolean isRelative(Token verb) {
    return verb.relation().equals("acl:relcl") || misreading.isRelative(verb);
  }

  /** Subject as it stands, inherited where the clause has none of its own. */
  List<Token> surfaceSubjects(Token verb, int depth) {
    List<Token> own = misreading.subjects(verb);
    if (!own.isEmpty()) {
      Token first = own.get(0);
      if (RELATIVE.contains(lemma(first)) && verb.relation().equals("acl:relcl")) {
        Token noun = head(verb);
        return noun == null ? List.of() : List.of(noun);
      }
      Token stray = misreading.nounOf(first);
      if (stray != null) {
        return List.of(stray);
      }
      Token second = misreading.secondClause(verb);
      second = second == null ? misreading.nounBefore(verb, first) : second;
      return List.of(second == null ? first : second);
    }
    Token near = misreading.nameBefore(verb);
    if (near == null) {
      near = misreading.personBefore(verb);
    }
    if (near == null && verb.is("advcl")) {
      near = misreading.frontedSubject(verb);
    }
    if (near == null && verb.is("acl")) {
      near = misreading.secondClause(verb);
    }
    if (near == null && (verb.is("advcl") || verb.is("dep"))) {
      near = misreading.withBefore(verb);
    }
    if (near != null) {
      return List.of(near);
    }
    Token head = head(verb);
    if (head == null || depth > DEPTH) {
      return List.of();
    }
    if (verb.is("xcomp")) {
      List<Token> controllers = objects(head);
      if (!controllers.isEmpty() && !SUBJECT_CONTROL.contains(lemma(head)) && !isPassive(head)) {
        return controllers;
      }
      return surfaceSubjects(head, depth + 1);
    }
    if (isParticiple(verb)) {
      Token over = head(head);
      return over == null ? List.of() : surfaceSubjects(over, depth + 1);
    }
    if (verb.is("acl")) {
      return ofNounClause(verb, head, depth);
    }
    if (verb.is("conj")
        || verb.is("ccomp")
        || verb.is("advcl")
        || verb.is("dep")
        || verb.is("parataxis")) {
      if (head.isVerb() || !deps(head, "cop", "nsubj").isEmpty()) {
        return surfaceSubjects(head, depth + 1);
      }
      return List.of();
    }
    if ((verb.is("obl") || verb.is("nmod")) && verb.pos().equals("VBG") && head.isVerb()) {
      return surfaceSubjects(head, depth + 1);
    }
    return List.of();
  }

  private List<Token> ofNounClause(Token verb, Token noun, int depth) {
    boolean infinitive = deps(verb, "mark").stream().anyMatch(m -> lemma(m).equals("to"));
    if (!infinitive) {
      return List.of(noun);
    }
    List<Token> owner = deps(noun, "nmod:poss");
    if (!owner.isEmpty()) {
      return owner;
    }
    if (AGAINST.stream().anyMatch(preposition -> hasCase(noun, preposition))) {
      return List.of();
    }
    Token governor = head(noun);
    return governor != null && governor.isVerb() ? surfaceSubjects(governor, depth + 1) : List.of();
  }

  /** Heads of phrases with a preposition that hang on a token. */
  List<Token> withPreposition(Token token, String preposition) {
    List<Token> found = new ArrayList<>(2);
    for (Token phrase : deps(token, "obl", "nmod", "advcl", "xcomp", "dep")) {
      if (hasCase(phrase, preposition) && !isAbsolute(phrase)) {
        found.add(antecedent(phrase, token));
      }
    }
    return found;
  }

  /** ", with the minister saying": a clause of its own, and no participant. */
  private boolean isAbsolute(Token phrase) {
    for (Token mark : deps(phrase, "case")) {
      int before = mark.index() - 1;
      if (lemma(mark).equals("with")
          && sentence.contains(before)
          && sentence.token(before).text().equals(",")) {
        return deps(phrase, "acl").stream().anyMatch(c -> c.pos().equals("VBG"));
      }
    }
    return false;
  }

  /** True when a phrase is introduced by the preposition. */
  boolean hasCase(Token phrase, String preposition) {
    for (Token mark : deps(phrase, "case", "mark")) {
      String word = lemma(mark);
      if (word.equals(preposition) || (word.equals("upon") && preposition.equals("on"))) {
        return true;
      }
    }
    return false;
  }

  /** The preposition of a phrase; empty when it has none. */
  String preposition(Token phrase) {
    List<Token> marks = deps(phrase, "case");
    return marks.isEmpty() ? "" : lemma(marks.get(0));
  }

  /** A phrase head and everything coordinated with it. */
  List<Token> conjuncts(Token head) {
    List<Token> found = new ArrayList<>();
    found.add(head);
    for (int i = 0; i < found.size() && found.size() < 10; i++) {
      for (Token next : deps(found.get(i), "conj")) {
        if (next.isNoun()
            || next.isPronoun()
            || next.pos().equals("JJ")
            || next.pos().equals("CD")) {
          found.add(next);
        }
      }
    }
    return found;
  }

  /** Verbs of the complement clauses of a token, its own adverbial infinitive included. */
  List<Token> clauses(Token token) {
    List<Token> found = new ArrayList<>(deps(token, "xcomp", "ccomp"));
    for (Token clause : deps(token, "advcl", "acl", "obl", "nmod")) {
      if (clause.isVerb() && (isInfinitive(clause) || clause.pos().equals("VBG"))) {
        found.add(clause);
      }
    }
    for (Token clause : deps(token, "dep")) {
      if (clause.pos().equals("VBG") && !deps(clause, "nsubj").isEmpty()) {
        found.add(clause);
      }
    }
    return found;
  }

  boolean isInfinitive(Token verb) {
    return deps(verb, "mark").stream().anyMatch(m -> m.pos().equals("TO"));
  }
}
