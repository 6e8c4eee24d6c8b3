package org.detente.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.annotate.Token;

/**
 * An act whose slots name nobody on the second side in, whom the words around it name out: the
 * object of the clause that says by what or what for it was done ("stormed the house, killing ten
 * rebels", "gave a million to feed the refugees"), of the verb before ("killed a soldier and
 * wounded another"), those whom a list or a participle adds to a plain noun ("three countries,
 * including Chad", "camps linked to Iran"), whose the thing asked for is ("demanded Polish
 * elections"). Nobody comes out where no such words stand.
 */
final class FurtherTargets {
  /** What is asked for somebody who is held, of his captors. */
  private static final Set<String> FREED =
      Set.of("release", "freedom", "return", "extradition", "handover", "repatriation");

  /** Verbs whose object is the target of an act that they tell the end or the course of. */
  private static final Map<String, Set<String>> ENDS =
      Map.of(
          "ASSAULT",
              Set.of("kill", "wound", "injure", "target", "hit", "strike", "attack", "destroy"),
          "COERCE", Set.of("arrest", "detain", "seize", "capture", "target", "expel", "kill"),
          "AID",
              Set.of(
                  "support", "help", "assist", "feed", "shelter", "protect", "save", "treat",
                  "house", "relieve", "benefit", "reach"),
          "PROTEST",
              Set.of(
                  "protest",
                  "denounce",
                  "oppose",
                  "condemn",
                  "decry",
                  "press",
                  "pressure",
                  "resist",
                  "urge",
                  "demand"),
          "MOBILIZE",
              Set.of(
                  "shadow",
                  "intercept",
                  "escort",
                  "chase",
                  "deter",
                  "repel",
                  "confront",
                  "monitor",
                  "track",
                  "counter",
                  "face",
                  "fight",
                  "protect",
                  "reinforce"),
          "THREATEN", Set.of("warn"));

  /** Participles that tie a thing to somebody with "to". */
  private static final Set<String> TIES = Set.of("link", "belong", "tie", "connect", "owe");

  /** Acts whose receiver may stand far behind what is given. */
  private static final Set<String> GIFTS = Set.of("AID", "AGREE");

  private static final Set<String> TIMES =
      Set.of("day", "night", "week", "month", "year", "hour", "time", "evening", "morning");

  private static final Set<String> LISTS = Set.of("include", "including", "like", "such");

  private static final Set<String> REST =
      Set.of("another", "other", "several", "more", "dozen", "some", "many", "both");

  private final Syntax syntax;
  private final PartyFinder parties;
  private final Addressees addressees;

  FurtherTargets(Syntax syntax, PartyFinder parties) {
    this.syntax = syntax;
    this.parties = parties;
    this.addressees = new Addressees(syntax, parties);
  }

  /** Those whom an act is aimed at; empty when the sentence does not tell. */
  List<Party> find(Match match, Reading reading) {
    Token trigger = match.trigger();
    List<Party> found = addressees.find(match, reading);
    if (match.action().kind() != 'v' || !found.isEmpty()) {
      return found;
    }
    String type = match.action().code().type();
    found = ofTimes(match);
    found = found.isEmpty() ? ofGiven(match) : found;
    found = found.isEmpty() ? ofRest(trigger, type) : found;
    found = found.isEmpty() ? ofEnds(trigger, type) : found;
    found = found.isEmpty() ? ofThings(match) : found;
    found = found.isEmpty() && GIFTS.contains(type) ? ofReceivers(match) : found;
    found = found.isEmpty() && type.equals("REQUEST") ? ofWanted(match) : found;
    return found.isEmpty() && reading.code().type().equals("THREATEN") ? against(trigger) : found;
  }

  /** "Struck for a third day against the plan": what hangs on the time. */
  private List<Party> ofTimes(Match match) {
    for (Token time : syntax.deps(match.trigger(), "obl", "nmod", "obj")) {
      if (!TIMES.contains(Syntax.lemma(time))) {
        continue;
      }
      for (String slot : match.action().second()) {
        List<Party> found = all(syntax.withPreposition(time, slot));
        if (!found.isEmpty() && !slot.equals("of") && !slot.equals("in")) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** "Gave Angolan refugees seed": a receiver whom the parser takes for a part of the thing. */
  private List<Party> ofGiven(Match match) {
    List<Party> found = new ArrayList<>();
    if (!Words.shared().isOf("giving", Syntax.lemma(match.trigger()))) {
      return found;
    }
    for (Token object : syntax.deps(match.trigger(), "obj")) {
      for (Token part : syntax.deps(object, "compound")) {
        boolean many = part.pos().equals("NNS") && Words.shared().isActor(Syntax.lemma(part), true);
        if (many && part.index() > match.trigger().index()) {
          List<Party> before = parties.modifier(object, false);
          String home = before.isEmpty() ? null : before.get(0).country();
          parties.find(part, true).stream()
              .map(p -> p.country() == null && home != null ? p.of(home) : p)
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  /** "Killed a soldier and wounded another", "ambushed a convoy, killing three". */
  private List<Party> ofRest(Token trigger, String type) {
    List<Token> objects = syntax.objects(trigger);
    Token before = syntax.head(trigger);
    boolean more =
        !objects.isEmpty()
            && objects.stream().allMatch(o -> o.pos().equals("CD") || isRest(o))
            && objects.stream().allMatch(o -> o.index() > trigger.index());
    if (!more || before == null || !before.isVerb() || !type.equals("ASSAULT")) {
      return List.of();
    }
    return all(syntax.objects(before));
  }

  private boolean isRest(Token object) {
    return REST.contains(Syntax.lemma(object)) && syntax.deps(object, "nmod", "acl").isEmpty();
  }

  /** The objects of clauses that tell what for or how. */
  private List<Party> ofEnds(Token trigger, String type) {
    Set<String> verbs = ENDS.getOrDefault(type, Set.of());
    List<Token> over = new ArrayList<>(List.of(trigger));
    over.addAll(syntax.objects(trigger));
    for (Token word : over) {
      for (Token clause : syntax.deps(word, "advcl", "xcomp", "acl", "obl", "dep")) {
        boolean plain = clause.pos().equals("VBG") || syntax.isInfinitive(clause);
        if (plain && clause.index() > word.index() && verbs.contains(Syntax.lemma(clause))) {
          List<Party> found = all(syntax.deps(clause, "obj"));
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
    }
    return List.of();
  }

  /** "Three countries, including Chad", "sites linked to Iran", "the movement of the cleric". */
  private List<Party> ofThings(Match match) {
    Set<Token> heads = new LinkedHashSet<>(syntax.objects(match.trigger()));
    for (String slot : List.of("to", "against", "on")) {
      heads.addAll(syntax.withPreposition(match.trigger(), slot));
      heads.addAll(
          syntax.objects(match.trigger()).stream()
              .flatMap(o -> syntax.withPreposition(o, slot).stream())
              .toList());
    }
    for (Token head : heads) {
      for (Token member : syntax.deps(head, "nmod", "obl", "dep")) {
        boolean lists =
            syntax.deps(member, "case").stream().anyMatch(c -> LISTS.contains(Syntax.lemma(c)));
        List<Party> found = lists ? parties.find(member, true) : List.of();
        if (!found.isEmpty()) {
          return found;
        }
      }
      for (Token clause : syntax.deps(head, "acl")) {
        List<Party> found =
            TIES.contains(Syntax.lemma(clause))
                ? all(syntax.withPreposition(clause, "to"))
                : List.of();
        if (!found.isEmpty()) {
          return found;
        }
      }
      boolean acts = Words.shared().isActor(Syntax.lemma(head), true);
      if (!acts && syntax.isPassive(match.trigger())) {
        List<Party> found = all(syntax.deps(head, "nmod:poss"));
        if (!found.isEmpty()) {
          return found.stream().map(p -> p.inside(Syntax.lemma(head))).toList();
        }
      }
    }
    return List.of();
  }

  /** "Ammunition alongside humanitarian aid to Chad": to whom anything that is given goes. */
  private List<Party> ofReceivers(Match match) {
    if (match.action().second().stream().noneMatch(s -> s.equals("to") || s.equals("for"))) {
      return List.of();
    }
    for (Token object : syntax.objects(match.trigger())) {
      for (Token word : syntax.sentence().subtree(object)) {
        boolean given =
            word.index() > match.trigger().index() && word.isNoun() && syntax.hasCase(word, "to");
        List<Party> found = given ? parties.find(word, true) : List.of();
        if (found.stream().anyMatch(p -> p.through() == null)) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** "Called for Polish elections": whose what is asked for is, unless he is to be freed. */
  private List<Party> ofWanted(Match match) {
    List<Party> found = new ArrayList<>();
    for (int index : match.consumed()) {
      Token noun = syntax.sentence().token(index);
      if (noun.isNoun() && !FREED.contains(Syntax.lemma(noun))) {
        found.addAll(all(syntax.deps(noun, "nmod:poss")));
        found.addAll(found.isEmpty() ? parties.modifier(noun, true) : List.of());
      }
    }
    return found.stream().filter(p -> !p.place()).toList();
  }

  /** "Threatened to call in troops against them". */
  private List<Party> against(Token trigger) {
    for (Token word : syntax.sentence().subtree(trigger)) {
      if (word.index() > trigger.index() && syntax.hasCase(word, "against")) {
        return parties.find(word, true);
      }
    }
    return List.of();
  }

  private List<Party> all(List<Token> heads) {
    List<Party> found = new ArrayList<>();
    heads.forEach(h -> found.addAll(parties.find(h, true)));
    return found;
  }
}
