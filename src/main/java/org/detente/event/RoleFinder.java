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
  /** Slots whose words a row may name and yet take for an actor: clashed with police. */
  private static final Set<String> PARTIES = Set.of("subj", "obj", "with");

  /** Acts whose object tells whose it is: skipped the G8 summit. */
  private static final Set<String> NAMED = Set.of("REJECT", "CONSULT");

  /** Slots of those who receive or take part, which the parser may hang on the object. */
  private static final Set<String> RECEIVERS = Set.of("to", "with");

  /** Opinions of an act, whose victim they are not aimed at. */
  private static final Set<String> OPINIONS = Set.of("ACCUSE", "SUPPORT", "REJECT");

  /**
   * What is only to be said reaches nobody: refused to say whether Japanese farms were searched.
   */
  private static final Set<String> SAYING =
      Set.of("say", "comment", "answer", "disclose", "reveal", "speculate", "confirm", "know");

  /** Slots of the owner of a thing. */
  private static final Set<String> WHOSE = Set.of("poss", "mod");

  private final Syntax syntax;
  private final Conditions conditions;
  private final PartyFinder parties;
  private final UnsaidActors unsaid;
  private final Trace trace;

  RoleFinder(Syntax syntax, PartyFinder parties, Trace trace) {
    this.syntax = syntax;
    this.conditions = new Conditions(syntax);
    this.parties = parties;
    this.unsaid = new UnsaidActors(syntax, parties);
    this.trace = trace;
  }

  /** Actors of the first side; of a noun whose governor changes it, the governor's subject. */
  List<Party> actors(Match match, Reading reading) {
    boolean governed = match.action().kind() == 'n' && reading.changed();
    List<String> slots = match.action().first();
    return find(
        governed && slots.contains("subj") ? List.of("subj") : slots, match, reading, false);
  }

  /** Actors of the second side. */
  List<Party> targets(Match match, Reading reading) {
    boolean freed = match.action().code().type().equals("RETREAT");
    if (freed && match.action().kind() == 'n' && reading.changed()) {
      return find(List.of("by", "from"), match, reading, true);
    }
    List<Party> found = find(match.action().second(), match, reading, true);
    String type = match.action().code().type();
    if (found.isEmpty() && match.action().kind() == 'v') {
      found = further(match, reading.code().type());
    }
    if (found.isEmpty() && !match.consumed().isEmpty() && NAMED.contains(type)) {
      return find(List.of("poss", "mod"), match, reading, true).stream()
          .filter(p -> !p.place())
          .toList();
    }
    if (found.isEmpty()
        && reading.supports().stream().anyMatch(s -> Addressees.isReceived(match, s))) {
      return find(List.of("subj"), match, reading, true);
    }
    if (found.isEmpty() && match.action().kind() == 'n' && reading.changed()) {
      List<String> others =
          match.action().first().stream().filter(slot -> !slot.equals("subj")).toList();
      return find(others, match, reading, true);
    }
    return found;
  }

  /**
   * Both sides of talks that only tell when something else was done: "after talks with Lavrov,
   * Kerry said", "after hours of haggling the two ministers agreed". With a partner, who did the
   * other thing; without, those who did it, where they are of several countries.
   */
  List<Party> around(Match match, List<Party> partners) {
    trace.slot("around", false);
    List<Party> found = new ArrayList<>();
    conditions.doersAround(match.trigger()).forEach(s -> found.addAll(parties.find(s, false)));
    found.removeIf(p -> p.through() != null || partners.stream().anyMatch(p::sameAs));
    boolean several = found.stream().map(Party::country).distinct().count() > 1;
    if (found.isEmpty() || (partners.isEmpty() && !several)) {
      return partners;
    }
    found.addAll(partners);
    return found;
  }

  /** Whom an act without a target in its slots is aimed at, further off in the sentence. */
  private List<Party> further(Match match, String type) {
    Token trigger = match.trigger();
    if (type.equals("THREATEN")) {
      return parties(conditions.ofThreat(trigger), "condition", match, true);
    }
    if (type.equals("CONCEDE")) {
      return parties(conditions.ofConcession(trigger), "pressure", match, true);
    }
    for (String slot : match.action().second()) {
      if (RECEIVERS.contains(slot)) {
        List<Party> found = parties(conditions.behindObject(trigger, slot), slot, match, true);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /**
   * The first slot that holds somebody; whose a refused offer is tells more than what it is of:
   * "rebuffed a Malaysian offer of help with its insurgency".
   */
  private List<Party> find(List<String> slots, Match match, Reading reading, boolean target) {
    List<Party> inner = List.of();
    for (String slot : slots) {
      if (!inner.isEmpty() && !WHOSE.contains(slot)) {
        continue;
      }
      trace.slot(slot, target);
      List<Party> found = slot(slot, match, reading, target);
      boolean deep =
          target && slot.equals("of") && found.stream().allMatch(p -> p.through() != null);
      if (!found.isEmpty() && !deep) {
        return found;
      }
      inner = inner.isEmpty() ? found : inner;
    }
    return inner;
  }

  private List<Party> slot(String slot, Match match, Reading reading, boolean target) {
    Token trigger = match.trigger();
    boolean noun = match.action().kind() == 'n';
    List<Token> heads = new ArrayList<>();
    switch (slot) {
      case "subj" -> {
        if (match.action().kind() == 'a' || !syntax.deps(trigger, "cop").isEmpty()) {
          heads.addAll(syntax.surfaceSubjects(trigger, 0));
        } else {
          for (Token support : reading.supports()) {
            if (target || !Addressees.isReceived(match, support)) {
              heads.addAll(syntax.subjects(support));
            }
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
              .forEach(v -> heads.addAll(syntax.receivers(v)));
      case "poss" -> match.arguments().forEach(a -> heads.addAll(syntax.deps(a, "nmod:poss")));
      case "mod" -> {
        List<Party> found = new ArrayList<>();
        for (Token argument : match.arguments()) {
          if (argument.isNoun()) {
            List<Party> before = parties.modifier(argument, target);
            for (Party party : trace.through(Way.MODIFIER, argument, before)) {
              trace.phrase(argument, List.of(party));
              if (isName(party, argument)) {
                trace.drops(party, Refusal.UNKNOWN_NAME);
              } else if (party.end() <= trigger.begin() || party.begin() >= trigger.end()) {
                found.add(party);
              } else {
                trace.drops(party, Refusal.TRIGGER_ITSELF);
              }
            }
          }
        }
        return found;
      }
      case "csubj" -> {
        for (Token clause : syntax.clauses(trigger)) {
          heads.addAll(syntax.deps(clause, "nsubj"));
        }
        boolean asked = reading.code().type().equals("REQUEST");
        return parties(heads, slot, match, target).stream()
            .filter(p -> !asked || p.through() == null)
            .map(p -> asked ? p : p.inside(Syntax.lemma(trigger)))
            .toList();
      }
      case "clause" -> {
        return clause(trigger, 0);
      }
      case "main" -> {
        Token verb = syntax.head(trigger);
        for (int i = 0; i < 2 && verb != null && verb.isNoun(); i++) {
          verb = syntax.head(verb);
        }
        if (verb != null && verb.isVerb()) {
          List<Token> doers = syntax.subjects(verb);
          heads.addAll(doers.isEmpty() ? syntax.objects(verb) : doers);
        }
      }
      case "head" -> {
        Token over = syntax.head(trigger);
        if (over != null && over.isNoun()) {
          heads.add(over);
        }
      }
      default -> {
        Set<Token> governors = new LinkedHashSet<>(match.arguments());
        if (noun) {
          governors.addAll(reading.supports());
        }
        for (Token governor : governors) {
          if (!target || !Addressees.isMeasure(governor, slot, match, reading)) {
            heads.addAll(syntax.withPreposition(governor, slot));
          }
        }
        if (heads.isEmpty()) {
          for (Token argument : match.arguments()) {
            if (argument.isNoun()) {
              for (Token inner : syntax.deps(argument, "nmod")) {
                if (!isOfAnother(inner, slot, match, reading, target)) {
                  heads.addAll(syntax.withPreposition(inner, slot));
                }
              }
            }
          }
        }
      }
    }
    List<Party> found = parties(heads, slot, match, target);
    if (!found.isEmpty() || !slot.equals("subj")) {
      return found;
    }
    List<Party> outer = unsaid.outerSubject(trigger);
    return outer.isEmpty() && !noun ? unsaid.agentless(match) : outer;
  }

  /**
   * True for a phrase that tells nobody of a side: that of the other side ("talks with envoys of
   * the Council"), and the victim of what an inquiry looks into or an opinion is about.
   */
  private boolean isOfAnother(
      Token phrase, String slot, Match match, Reading reading, boolean target) {
    boolean asked = target && reading.code().type().equals("REQUEST");
    return (asked && Addressees.isStruck(slot) && syntax.hasCase(phrase, "for"))
        || (!target
            && slot.equals("of")
            && match.action().second().contains(syntax.preposition(phrase)))
        || (OPINIONS.contains(reading.code().type())
            && Words.shared().isOf("victims", Syntax.lemma(phrase)));
  }

  /** "The Nafta agreement": a name before a deal that is of nobody known is the deal's own. */
  private static boolean isName(Party party, Token noun) {
    return party.member() >= 0
        && party.country() == null
        && party.sector() == null
        && Words.shared().isOf("deal", Syntax.lemma(noun));
  }

  /** Who suffers from the act: "Britain has suffered from Russia's refusal". */
  List<Party> sufferer(Reading reading) {
    for (int index : reading.governors()) {
      Token noun = syntax.sentence().token(index);
      Token verb = syntax.head(noun);
      if (noun.isNoun()
          && verb != null
          && Syntax.lemma(verb).equals("suffer")
          && syntax.hasCase(noun, "from")) {
        List<Party> found = new ArrayList<>();
        trace.slot("suffer", true);
        syntax.subjects(verb).forEach(s -> found.addAll(parties.find(s, true)));
        return found;
      }
    }
    return List.of();
  }

  private List<Party> parties(List<Token> heads, String slot, Match match, boolean target) {
    Token trigger = match.trigger();
    List<Party> found = new ArrayList<>();
    for (Token head : heads) {
      boolean named = match.consumed().contains(head.index()) && !PARTIES.contains(slot);
      if (named || head.equals(trigger)) {
        trace.passes(head, head.equals(trigger) ? Refusal.TRIGGER_ITSELF : Refusal.NAMED_BY_RULE);
        trace.phrase(head, List.of());
        continue;
      }
      for (Party party : parties.find(head, target)) {
        boolean trigged = party.begin() <= trigger.begin() && trigger.end() <= party.end();
        if (trigged) {
          trace.drops(party, Refusal.TRIGGER_ITSELF);
        } else if (found.stream().noneMatch(party::sameAs)) {
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
      if (SAYING.contains(Syntax.lemma(clause))) {
        continue;
      }
      List<Token> heads = new ArrayList<>(syntax.objects(clause));
      heads.addAll(syntax.deps(clause, "obl", "iobj", "nmod"));
      for (Token head : heads) {
        List<Party> found = parties.find(head, true);
        if (!found.isEmpty()) {
          return found.stream().map(p -> p.inside("clause " + Syntax.lemma(clause))).toList();
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
