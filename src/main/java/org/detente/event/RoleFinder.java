package org.detente.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.detente.annotate.Token;

/**
 * The slots of an action row in, the actors that stand there out. Slots are tried in order; the
 * first that holds an actor wins.
 */
final class RoleFinder {
  private final Syntax syntax;
  private final PartyFinder parties;

  RoleFinder(Syntax syntax, PartyFinder parties) {
    this.syntax = syntax;
    this.parties = parties;
  }

  List<Party> find(List<String> slots, Match match, Reading reading, boolean target) {
    for (String slot : slots) {
      List<Party> found = slot(slot, match, reading, target);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Party> slot(String slot, Match match, Reading reading, boolean target) {
    Token trigger = match.trigger();
    boolean noun = match.action().kind() == 'n';
    List<Token> heads = new ArrayList<>();
    switch (slot) {
      case "subj" -> {
        if (match.action().kind() == 'a') {
          heads.addAll(syntax.surfaceSubjects(trigger, 0));
        } else {
          for (Token support : reading.supports()) {
            heads.addAll(syntax.subjects(support));
          }
        }
      }
      case "obj" -> {
        if (!noun) {
          heads.addAll(syntax.objects(trigger));
        }
      }
      case "iobj" ->
          (noun ? reading.supports() : List.of(trigger))
              .forEach(v -> heads.addAll(syntax.deps(v, "iobj")));
      case "poss" -> match.arguments().forEach(a -> heads.addAll(syntax.deps(a, "nmod:poss")));
      case "mod" -> {
        List<Party> found = new ArrayList<>();
        for (Token argument : match.arguments()) {
          if (argument.isNoun()) {
            found.addAll(parties.modifier(argument, target));
          }
        }
        return found;
      }
      case "csubj" -> {
        for (Token clause : syntax.clauses(trigger)) {
          heads.addAll(syntax.deps(clause, "nsubj"));
        }
      }
      case "clause" -> {
        return clause(trigger, 0);
      }
      default -> {
        Set<Token> governors = new LinkedHashSet<>(match.arguments());
        if (noun) {
          governors.addAll(reading.supports());
        }
        for (Token governor : governors) {
          for (Token phrase : syntax.withPreposition(governor, slot)) {
            heads.add(phrase);
          }
        }
      }
    }
    List<Party> found = new ArrayList<>();
    for (Token head : heads) {
      if (match.consumed().contains(head.index()) || head.equals(trigger)) {
        continue;
      }
      for (Party party : parties.find(head, target)) {
        if (found.stream().noneMatch(party::sameAs)) {
          found.add(party);
        }
      }
      if (!found.isEmpty() && !slot.equals("poss") && !slot.equals("subj")) {
        break;
      }
    }
    return found;
  }

  /** Actors that the complement clause acts upon. */
  private List<Party> clause(Token governor, int depth) {
    for (Token clause : syntax.clauses(governor)) {
      for (Token object : syntax.objects(clause)) {
        List<Party> found = parties.find(object, true);
        if (!found.isEmpty()) {
          return found;
        }
      }
      for (Token phrase : syntax.deps(clause, "obl", "iobj", "nmod")) {
        List<Party> found = parties.find(phrase, true);
        if (!found.isEmpty()) {
          return found;
        }
      }
      if (depth < 2) {
        List<Party> found = clause(clause, depth + 1);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }
}
