package org.detente.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.detente.annotate.Token;

/**
 * An act of speech whose slots name nobody on the second side in, whom its words single out: the
 * object of a verb that is said to somebody, which is somebody whatever the noun ("sued Virginia",
 * "urged the steel industry to wait", "told those waiting to go"), who does what an accusation or a
 * protest says ("filed a suit alleging that the firm lied"), and the place that is threatened with
 * an attack. Nobody comes out where no such words stand. The other way round, tells whom words only
 * seem to be aimed at: the outlet that is told news, those whom a ban that is called for would
 * strike, who receives a threat as its author.
 */
final class Addressees {
  /** Verbs whose object is spoken to, taken to court or made to do something. */
  private static final Set<String> TOLD =
      Set.of(
          "ask",
          "beg",
          "implore",
          "beseech",
          "entreat",
          "urge",
          "exhort",
          "advise",
          "counsel",
          "press",
          "pressure",
          "lobby",
          "petition",
          "order",
          "instruct",
          "command",
          "direct",
          "tell",
          "request",
          "persuade",
          "convince",
          "encourage",
          "challenge",
          "dare",
          "warn",
          "caution",
          "sue",
          "prosecute",
          "accuse",
          "blame",
          "chide",
          "scold",
          "rebuke",
          "reprimand",
          "admonish",
          "remind",
          "force",
          "compel",
          "oblige",
          "coerce");

  /** Verbs that tell the content of an accusation. */
  private static final Set<String> ALLEGING =
      Set.of(
          "allege", "accuse", "charge", "claim", "contend", "argue", "assert", "complain", "say");

  /** Things that are said or wanted, not told anything. */
  private static final List<String> SAID =
      List.of("appeal", "content", "document", "assertion", "talks", "calamity", "money", "aid");

  private static final Set<String> QUESTIONS =
      Set.of("question", "thing", "way", "lot", "favor", "favour", "story", "truth", "lie", "time");

  /** Whoever it may be. */
  private static final Set<String> ANYBODY =
      Set.of("everyone", "everybody", "anyone", "anybody", "someone", "somebody", "other");

  private static final Set<String> FINITE = Set.of("that", "whether", "if");

  private static final Set<String> WORDS = Set.of("ACCUSE", "THREATEN");

  private static final Set<String> BLOWS =
      Set.of("PROTEST", "ASSAULT", "COERCE", "SANCTION", "ACCUSE", "MOBILIZE");

  /** Acts of one side only, that may be received. */
  private static final Set<String> RECEIVED =
      Set.of("ACCUSE", "THREATEN", "REQUEST", "SUPPORT", "AID", "REJECT", "ASSAULT", "AGREE");

  private static final Set<String> RECEIVING =
      Set.of("receive", "get", "earn", "attract", "incur", "sustain", "endure", "win", "obtain");

  /** Classes of words for what strikes somebody. */
  private static final List<String> MEASURES = List.of("restrictions", "sanctions", "attack");

  /** Slots of those whom what is asked for would strike: called for a ban on Danes. */
  private static final Set<String> OVER = Set.of("on", "against", "of", "over");

  private static final List<String> GROUNDS = List.of("on", "against", "in");

  /** Verbs that tell news to those who print it. */
  private static final Set<String> NEWS = Set.of("tell", "say", "remind", "inform", "assure");

  private final Syntax syntax;
  private final PartyFinder parties;

  Addressees(Syntax syntax, PartyFinder parties) {
    this.syntax = syntax;
    this.parties = parties;
  }

  /** True for an outlet that is told something, to print it and not to do it. */
  static boolean isListener(Match match, Party party) {
    return NEWS.contains(Syntax.lemma(match.trigger()))
        && match.action().code().type().equals("REQUEST")
        && "JRN".equals(party.sector());
  }

  /** True for one whom a measure would strike that is asked for: demanded a ban on Danes. */
  static boolean isStruck(Reading reading, Party party) {
    String through = party.through();
    int blank = through == null ? -1 : through.indexOf(' ');
    return through != null
        && blank > 0
        && OVER.contains(through.substring(0, blank))
        && reading.code().type().equals("REQUEST")
        && MEASURES.stream()
            .anyMatch(words -> Words.shared().isOf(words, through.substring(blank + 1)));
  }

  /** True where a blow is asked for: who it is to strike is not asked. */
  static boolean isBlowAsked(Match match, Reading reading) {
    return reading.changed()
        && reading.code().type().equals("REQUEST")
        && BLOWS.contains(match.action().code().type());
  }

  /** "Received threats": whose subject the act is done to. */
  static boolean isReceived(Match match, Token support) {
    return match.action().kind() == 'n'
        && RECEIVED.contains(match.action().code().type())
        && RECEIVING.contains(Syntax.lemma(support));
  }

  /** "Called for a boycott of his speech": what others are to do to somebody who is not asked. */
  static boolean isMeasure(Token noun, String slot, Match match, Reading reading) {
    return match.consumed().contains(noun.index())
        && OVER.contains(slot)
        && reading.code().type().equals("REQUEST")
        && MEASURES.stream().anyMatch(words -> Words.shared().isOf(words, Syntax.lemma(noun)));
  }

  /** True for the slot of those whom what is asked for would strike. */
  static boolean isStruck(String slot) {
    return OVER.contains(slot);
  }

  /** Whom an act of speech is aimed at; empty when its words do not tell. */
  List<Party> find(Match match, Reading reading) {
    String type = match.action().code().type();
    boolean asked = type.equals("REQUEST");
    boolean told = match.action().kind() == 'v' && (asked || WORDS.contains(type));
    List<Party> found = told ? spokenTo(match, asked) : List.of();
    if (found.isEmpty() && (type.equals("ACCUSE") || type.equals("PROTEST"))) {
      found = accused(match);
    }
    if (found.isEmpty() && reading.code().type().equals("THREATEN")) {
      found = threatened(match.trigger());
    }
    return found;
  }

  private List<Party> spokenTo(Match match, boolean asked) {
    Token trigger = match.trigger();
    if (!TOLD.contains(Syntax.lemma(trigger)) || !match.action().second().contains("obj")) {
      return List.of();
    }
    List<Party> found = new ArrayList<>();
    for (Token object : syntax.objects(trigger)) {
      List<Party> named = parties.find(object, true);
      named.stream()
          .filter(p -> p.place() && p.through() == null)
          .map(Party::acting)
          .forEach(found::add);
      if (asked && named.isEmpty() && isSomebody(object, trigger)) {
        found.add(parties.described(object));
      }
    }
    return found;
  }

  /** A plain noun or a name that nobody knows, who is to do something. */
  private boolean isSomebody(Token object, Token trigger) {
    String lemma = Syntax.lemma(object);
    boolean those =
        object.text().equalsIgnoreCase("those") && !syntax.deps(object, "acl", "nmod").isEmpty();
    boolean thing =
        QUESTIONS.contains(lemma)
            || ANYBODY.contains(lemma)
            || SAID.stream().anyMatch(words -> Words.shared().isOf(words, lemma));
    return (those || (object.isNoun() && !thing))
        && syntax.deps(trigger, "xcomp", "ccomp", "advcl").stream()
            .anyMatch(c -> syntax.isInfinitive(c) && c.index() > object.index());
  }

  /** The subject of what is said against somebody. */
  private List<Party> accused(Match match) {
    Token trigger = match.trigger();
    Set<Token> over = new LinkedHashSet<>(List.of(trigger));
    match.consumed().forEach(index -> over.add(syntax.sentence().token(index)));
    Set<Token> around = new LinkedHashSet<>(over);
    around.addAll(trigger.isVerb() ? syntax.deps(trigger, "obj") : List.of());
    for (Token word : around) {
      for (Token clause : syntax.deps(word, "acl", "advcl", "xcomp")) {
        if (clause.pos().equals("VBG") && ALLEGING.contains(Syntax.lemma(clause))) {
          over.add(clause);
        }
      }
    }
    for (Token word : over) {
      for (Token clause : syntax.deps(word, "ccomp", "acl")) {
        if (clause.index() < trigger.index() || !isContent(clause)) {
          continue;
        }
        for (Token subject : syntax.deps(clause, "nsubj")) {
          List<Party> found = parties.find(subject, true).stream().filter(this::isDoer).toList();
          if (!found.isEmpty() && !subject.isPronoun()) {
            return found;
          }
        }
      }
    }
    return List.of();
  }

  /** Not a mere place: the costs in Chad. */
  private boolean isDoer(Party party) {
    return !party.place() && (party.through() == null || party.through().indexOf(' ') < 0);
  }

  /** "Accusations that he lied", and not "an offer which he made". */
  private boolean isContent(Token clause) {
    return !syntax.isRelative(clause)
        && syntax.deps(clause, "mark", "case").stream()
            .anyMatch(m -> FINITE.contains(Syntax.lemma(m)));
  }

  /** "Threatened strikes on Idlib": the place of the attack. */
  private List<Party> threatened(Token trigger) {
    for (Token object : syntax.objects(trigger)) {
      if (!Words.shared().isOf("attack", Syntax.lemma(object))) {
        continue;
      }
      for (String preposition : GROUNDS) {
        for (Token phrase : syntax.withPreposition(object, preposition)) {
          List<Party> found = parties.find(phrase, true);
          if (!found.isEmpty()) {
            return found.stream().map(Party::acting).toList();
          }
        }
      }
    }
    return List.of();
  }
}
