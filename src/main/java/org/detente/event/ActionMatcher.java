package org.detente.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.detente.cast.Cast;
import org.jspecify.annotations.Nullable;

/**
 * A token in, the action rows that its sentence's tree allows out, most specific first. Knows the
 * conditions of the needs column; who the actors are is left to {@link RoleFinder}.
 */
final class ActionMatcher {
  private static final Set<String> ACTOR_CLASSES =
      Set.of(
          "@person",
          "@leader",
          "@actor",
          "@state",
          "@country",
          "@suspect",
          "@diplomat",
          "@troops",
          "@peacekeepers",
          "@forces",
          "@organisation",
          "@coalition",
          "*");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "with",
          "without",
          "to",
          "for",
          "in",
          "on",
          "against",
          "by",
          "over",
          "via",
          "upon",
          "from",
          "of",
          "at",
          "into",
          "as",
          "about",
          "under",
          "between",
          "behind",
          "outside",
          "off",
          "among",
          "onto",
          "towards",
          "toward",
          "near",
          "through",
          "past",
          "until",
          "alongside",
          "around",
          "round",
          "within");

  /** Verbs whose clause says what somebody is to do: demanded that it go. */
  private static final Set<String> WISHES =
      Set.of("insist", "demand", "ask", "urge", "request", "recommend", "propose", "order");

  /** Particles that make another verb; with "down", "out" or "over" many say the same. */
  private static final Set<String> TURNING = Set.of("up", "off");

  /** How far behind "called him" the name may stand in quotes. */
  private static final int QUOTED = 8;

  private final ActionTable table;
  private final Syntax syntax;
  private final Trace trace;
  private final WordKinds kinds;

  ActionMatcher(ActionTable table, Syntax syntax, Cast cast, Trace trace) {
    this.table = table;
    this.syntax = syntax;
    this.trace = trace;
    this.kinds = new WordKinds(syntax, cast);
  }

  List<Match> match(Token token) {
    char kind =
        token.isNoun()
            ? 'n'
            : token.pos().startsWith("VB") ? 'v' : token.pos().startsWith("JJ") ? 'a' : 0;
    if (kind == 0 || token.is("aux") || token.is("cop")) {
      return List.of();
    }
    if (token.is("case")
        || token.is("compound")
        || (kind == 'v' && token.is("amod") && !syntax.isParticiple(token))) {
      trace.aside(token, kind);
      return List.of();
    }
    List<Match> found = new ArrayList<>();
    for (String lemma : Lemmas.of(syntax.sentence(), token)) {
      for (Action action : table.find(lemma, kind)) {
        List<Token> phrase = phrase(action, token);
        if (phrase != null) {
          Match match = conditions(action, token, phrase);
          if (match != null) {
            trace.fits(match);
            found.add(match);
          }
        }
      }
    }
    return found;
  }

  /** The tokens of the fixed phrase; null when it does not stand here. */
  private @Nullable List<Token> phrase(Action action, Token token) {
    List<String> lemmas = action.lemmas();
    List<Token> found = new ArrayList<>(List.of(token));
    if (lemmas.size() == 1) {
      Token particle = action.kind() == 'v' ? otherVerb(action, token) : null;
      if (particle != null) {
        trace.misfit(action, token, Syntax.lemma(particle));
        return null;
      }
      return found;
    }
    Sentence sentence = syntax.sentence();
    if (action.kind() == 'n') {
      for (int i = 1; i < lemmas.size(); i++) {
        int at = token.index() - i;
        if (!sentence.contains(at)
            || !Syntax.lemma(sentence.token(at)).equals(lemmas.get(lemmas.size() - 1 - i))) {
          trace.misfit(action, token, lemmas.get(lemmas.size() - 1 - i));
          return null;
        }
        found.add(0, sentence.token(at));
      }
      return found;
    }
    for (int i = 1; i < lemmas.size(); i++) {
      Token part = particle(token, lemmas.get(i), token.index() + i);
      if (part == null) {
        trace.misfit(action, token, lemmas.get(i));
        return null;
      }
      found.add(part);
    }
    return found;
  }

  /** "Called up", "took off": a particle that the row does not name makes another verb of it. */
  private @Nullable Token otherVerb(Action action, Token verb) {
    for (Token particle : syntax.deps(verb, "compound:prt")) {
      String lemma = Syntax.lemma(particle);
      boolean named = action.needs().stream().anyMatch(need -> need.words().contains(lemma));
      if (!named && TURNING.contains(lemma)) {
        return particle;
      }
    }
    return null;
  }

  private @Nullable Token particle(Token verb, String lemma, int next) {
    Sentence sentence = syntax.sentence();
    if (sentence.contains(next) && Syntax.lemma(sentence.token(next)).equals(lemma)) {
      return sentence.token(next);
    }
    for (Token dependent : syntax.deps(verb, "compound:prt", "advmod", "obj", "xcomp")) {
      int after = dependent.index() + 1;
      boolean dated = sentence.contains(after) && sentence.token(after).ner().equals("DATE");
      if (Syntax.lemma(dependent).equals(lemma) && !dated) {
        return dependent;
      }
    }
    return null;
  }

  private @Nullable Match conditions(Action action, Token token, List<Token> phrase) {
    List<Token> arguments = new ArrayList<>(List.of(token));
    arguments.addAll(action.kind() == 'v' ? phrase.subList(1, phrase.size()) : List.of());
    Set<Integer> consumed = new TreeSet<>();
    List<Token> objects = new ArrayList<>();
    for (Need need : action.needs()) {
      List<Token> filled = fill(need, token, arguments, objects);
      if (filled.isEmpty() != need.absent()) {
        trace.misfit(action, token, need);
        return null;
      }
      if (need.slot().equals("beside") && !need.absent()) {
        filled.stream().filter(f -> f.is("advmod")).forEach(arguments::add);
      }
      if (!need.absent() && !ACTOR_CLASSES.contains(need.words().get(0)) && isPhrase(need.slot())) {
        for (Token noun : filled) {
          consumed.add(noun.index());
          if (!need.slot().equals("subj") || !action.first().contains("subj")) {
            arguments.add(noun);
            arguments.addAll(syntax.deps(noun, "acl"));
          }
        }
        if (need.slot().equals("obj")) {
          objects.addAll(filled);
        }
      }
    }
    return new Match(action, token, phrase, arguments, consumed, token);
  }

  private static boolean isPhrase(String slot) {
    return slot.equals("obj") || slot.equals("subj") || PREPOSITIONS.contains(slot);
  }

  private List<Token> fill(Need need, Token token, List<Token> arguments, List<Token> objects) {
    String slot = need.slot();
    List<Token> candidates = new ArrayList<>();
    switch (slot) {
      case "obj" -> syntax.objects(token).forEach(o -> candidates.addAll(counted(o)));
      case "subj" -> syntax.subjects(token).forEach(s -> candidates.addAll(syntax.conjuncts(s)));
      case "iobj" -> candidates.addAll(syntax.receivers(token));
      case "clause" -> candidates.addAll(syntax.clauses(token));
      case "case" -> candidates.addAll(syntax.deps(token, "case"));
      case "to-inf" ->
          syntax.clauses(token).stream().filter(syntax::isInfinitive).forEach(candidates::add);
      case "must" ->
          syntax.deps(token, "ccomp").stream().filter(this::isObliged).forEach(candidates::add);
      case "oprd" -> candidates.addAll(predicates(token));
      case "beside" -> {
        if (need.words().get(0).indexOf('_') > 0) {
          return afterwards(need.words(), token);
        }
        candidates.addAll(syntax.sentence().dependents(token));
      }
      default -> {
        if (PREPOSITIONS.contains(slot)) {
          for (Token argument : arguments) {
            candidates.addAll(syntax.withPreposition(argument, slot));
          }
          if (slot.equals("of")) {
            syntax.objects(token).forEach(o -> candidates.addAll(syntax.withPreposition(o, slot)));
          }
        } else {
          List<String> names = List.of(slot.split("\\|"));
          for (Token object : objects) {
            syntax.deps(object, "amod", "compound", "dep").stream()
                .filter(m -> names.contains(Syntax.lemma(m)))
                .forEach(candidates::add);
          }
        }
      }
    }
    return candidates.stream()
        .filter(c -> need.words().stream().anyMatch(w -> kinds.is(c, w)))
        .toList();
  }

  /** The first token of one of the phrases, where it follows the trigger before the next verb. */
  private List<Token> afterwards(List<String> phrases, Token trigger) {
    Sentence sentence = syntax.sentence();
    for (int at = trigger.index() + 1; sentence.contains(at); at++) {
      for (String phrase : phrases) {
        if (syntax.stands(phrase, at)) {
          return List.of(sentence.token(at));
        }
      }
      if (sentence.token(at).isVerb()) {
        return List.of();
      }
    }
    return List.of();
  }

  /**
   * What somebody is called: a predicate of the verb, or one that the parser hangs on its object.
   */
  private List<Token> predicates(Token verb) {
    List<Token> found = new ArrayList<>(syntax.deps(verb, "xcomp", "obl:npmod"));
    for (Token object : syntax.objects(verb)) {
      syntax.deps(object, "dep", "appos").stream()
          .filter(d -> d.index() > object.index())
          .forEach(found::add);
    }
    found.removeIf(Token::isVerb);
    for (int at = verb.index() + 2; at < verb.index() + QUOTED; at++) {
      if (syntax.sentence().contains(at) && syntax.sentence().token(at).pos().equals("``")) {
        found.add(syntax.sentence().token(at));
      }
    }
    for (Token object : syntax.objects(verb)) {
      List<Token> phrase = syntax.sentence().subtree(object);
      syntax.deps(object, "amod").stream()
          .filter(a -> a.index() > object.index())
          .forEach(found::add);
      int next = phrase.get(phrase.size() - 1).index() + 1;
      if (syntax.sentence().contains(next)) {
        Token after = syntax.sentence().token(next);
        String pos = after.pos();
        if (pos.startsWith("JJ") || pos.equals("DT") || pos.equals("``") || pos.equals("''")) {
          found.add(after);
        }
      }
    }
    return found;
  }

  /** A phrase's heads; "some of its troops", "Taiga, its largest exercise" is about those too. */
  private List<Token> counted(Token head) {
    List<Token> found = new ArrayList<>(syntax.conjuncts(head));
    syntax.deps(head, "appos").stream().filter(Token::isNoun).forEach(found::add);
    if (Quantities.isNoun(Syntax.lemma(head))) {
      found.addAll(syntax.withPreposition(head, "of"));
    }
    return found;
  }

  /** "must go", "should go", "has to go", "that it go". */
  private boolean isObliged(Token clause) {
    if (syntax.isPassive(clause)) {
      return false;
    }
    Token governor = syntax.head(clause);
    if (clause.pos().equals("VB")
        && governor != null
        && WISHES.contains(Syntax.lemma(governor))
        && syntax.deps(clause, "aux").isEmpty()
        && !syntax.isInfinitive(clause)
        && !syntax.deps(clause, "nsubj").isEmpty()) {
      return true;
    }
    if (syntax.deps(clause, "aux").stream()
        .anyMatch(a -> Set.of("must", "should", "ought").contains(Syntax.lemma(a)))) {
      return true;
    }
    return Set.of("have", "need").contains(Syntax.lemma(clause))
        && syntax.deps(clause, "xcomp").stream().anyMatch(syntax::isInfinitive);
  }
}
