package org.detente.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detente.annotate.Token;
import org.detente.tone.StanceTable.Kind;
import org.detente.tone.StanceTable.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What verbs, nouns and adjectives of a sentence say of their subject and object by the {@link
 * StanceTable}, gathered as {@link Sign}s: a word and the place of the target beside it in, its
 * signs added. A negation turns a good light into a bad one and a bad light off ("didn't lie" is no
 * praise); what is only denied, hoped, asked or foreseen has none. Not thread-safe.
 */
final class WordStance {
  private static final int DEPTH = 3;
  private static final Set<String> LINKING =
      Set.of("seem", "remain", "become", "prove", "appear", "look", "stay", "sound", "turn");
  private static final Set<String> NAMING =
      Set.of(
          "brand",
          "call",
          "consider",
          "declare",
          "deem",
          "denounce",
          "depict",
          "describe",
          "dub",
          "find",
          "greet",
          "hail",
          "label",
          "name",
          "paint",
          "portray",
          "praise",
          "receive",
          "regard",
          "see",
          "term",
          "think",
          "view");
  private static final Set<String> FAILING =
      Set.of("cease", "decline", "fail", "neglect", "refuse", "stop");
  private static final Set<String> MANNERS = Set.of("in", "with");

  /**
   * One word that says something of the target.
   *
   * @param light -1, 0 or 1, after negation
   */
  record Sign(Token word, int light) {}

  private final StanceTable table = StanceTable.shared();
  private final SentenceTree tree;
  private final List<Sign> signs = new ArrayList<>();

  WordStance(SentenceTree tree) {
    this.tree = tree;
  }

  /** Signs in the order in which they were found. */
  List<Sign> signs() {
    return List.copyOf(signs);
  }

  /** Adds a sign; none where the light is null. */
  void add(@Nullable Integer light, Token word, boolean denied) {
    if (light != null) {
      int held = light != 0 && tree.isOpen(word) ? 0 : light;
      signs.add(new Sign(word, denied ? Math.min(0, -held) : held));
    }
  }

  /** The target is whom a verb's act is done to. */
  void ofObject(Token verb) {
    ofUrged(verb);
    Stance stance = tree.verb(verb);
    if (stance != null) {
      add(stance.object(), verb, tree.isDenied(verb));
    }
    if (NAMING.contains(verb.lemma())) {
      for (Token child : tree.below(verb)) {
        boolean as = child.is("obl") && tree.preposition(child).equals("as");
        if (as || child.is("xcomp") || child.is("ccomp")) {
          ofBearer(child, tree.isDenied(verb));
        }
      }
    }
  }

  /** "Urged X to stop": who is urged to mend its ways stands in a bad light. */
  void ofUrged(Token verb) {
    if (table.find(Kind.URGES, verb.lemma()) != null) {
      for (Token child : tree.below(verb)) {
        boolean clause = child.is("xcomp") || child.is("ccomp") || child.is("advcl");
        if (clause && table.find(Kind.MENDS, child.lemma()) != null) {
          add(-1, verb, tree.isDenied(verb));
        }
      }
    }
  }

  /** The target is the subject of a passive verb, and of those joined to it. */
  void ofPassiveSubject(Token verb) {
    ofObject(verb);
    for (Token other : tree.joined(verb)) {
      if (tree.isPassive(other) || other.pos().equals("VBN")) {
        ofObject(other);
      } else {
        ofSubject(other);
      }
    }
  }

  /** The target is the subject of a verb or a noun or adjective with a copula. */
  void ofSubject(Token word) {
    ofSubject(word, 0);
  }

  private void ofSubject(Token word, int depth) {
    boolean denied = tree.isDenied(word);
    if (!word.isVerb() || tree.has(word, "cop")) {
      ofBearer(word, denied);
    } else {
      Stance stance = tree.verb(word);
      if (stance != null) {
        add(stance.subject(), word, denied);
      }
      for (Token child : tree.below(word)) {
        if (child.is("xcomp")) {
          boolean told = stance != null && stance.subject() != null;
          ofComplement(word, child, denied, told ? DEPTH : depth);
        } else {
          ofActor(word, child, denied);
        }
      }
    }
    if (depth < DEPTH) {
      for (Token other : tree.joined(word)) {
        if (tree.isPassive(other)) {
          ofObject(other);
        } else {
          ofSubject(other, depth + 1);
        }
      }
    }
  }

  /** "Remains hostile", "failed to honour", "tried to bully". */
  private void ofComplement(Token verb, Token complement, boolean denied, int depth) {
    if (LINKING.contains(verb.lemma())) {
      ofBearer(complement, denied);
    } else if (complement.isVerb() && FAILING.contains(verb.lemma())) {
      Stance below = tree.verb(complement);
      if (below != null && below.subject() != null && below.subject() != 0) {
        add(below.subject(), complement, !denied);
      }
    } else if (complement.isVerb() && depth < DEPTH) {
      ofSubject(complement, depth + 1);
    }
  }

  /** "Won praise", "showed courage", "acted in breach". */
  private void ofActor(Token verb, Token noun, boolean denied) {
    Stance act = SentenceTree.act(noun);
    if (act == null) {
      return;
    }
    if (noun.is("obj") && table.find(Kind.GETS, verb.lemma()) != null) {
      add(act.object(), noun, denied);
    }
    boolean manner = noun.is("obl") && MANNERS.contains(tree.preposition(noun));
    if (manner || (noun.is("obj") && table.find(Kind.SHOWS, verb.lemma()) != null)) {
      add(act.subject(), noun, denied);
    }
  }

  /** The target is who is called something: by a role or an adjective, or a noun with one. */
  void ofBearer(Token predicate, boolean denied) {
    Stance stance = table.find(predicate.isNoun() ? Kind.ROLE : Kind.ADJECTIVE, predicate.lemma());
    if (stance == null && predicate.isNoun()) {
      for (Token child : tree.below(predicate)) {
        Stance quality = child.is("amod") ? table.find(Kind.ADJECTIVE, child.lemma()) : null;
        stance = quality == null ? stance : quality;
      }
    }
    if (stance != null) {
      add(stance.subject(), predicate, denied || tree.isDenied(predicate));
    }
  }
}
