package org.detente.tone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.detente.annotate.Token;
import org.detente.tone.StanceTable.Kind;
import org.detente.tone.StanceTable.Stance;
import org.jspecify.annotations.Nullable;

/**
 * The dependency tree of some tokens of one sentence, and what {@link TargetStance} asks of it.
 * Tokens whose head isn't among them have nothing above them; so has every token of a sentence that
 * was not parsed. Immutable; every question is answered in time linear in the sentence.
 */
final class SentenceTree {
  private static final int REACH = 6;
  private static final Set<String> NEGATORS =
      Set.of(
          "not",
          "n't",
          "n’t",
          "never",
          "no",
          "neither",
          "nor",
          "hardly",
          "barely",
          "scarcely",
          "little");
  private static final Set<String> CONDITIONS = Set.of("if", "whether", "unless");

  private final Map<Integer, Token> tokens = new HashMap<>();
  private final Map<Integer, List<Token>> children = new HashMap<>();

  SentenceTree(List<Token> sentence) {
    for (Token token : sentence) {
      tokens.put(token.index(), token);
      children.computeIfAbsent(token.head(), head -> new ArrayList<>()).add(token);
    }
  }

  /** The governor; null for the root. */
  @Nullable Token above(Token token) {
    return tokens.get(token.head());
  }

  /** Dependents in text order. */
  List<Token> below(Token token) {
    return children.getOrDefault(token.index(), List.of());
  }

  /** True where a dependent has a relation. */
  boolean has(Token token, String relation) {
    return below(token).stream().anyMatch(child -> child.is(relation));
  }

  /** True for a verb in the passive voice. */
  boolean isPassive(Token verb) {
    return has(verb, "aux:pass");
  }

  /** True for a verb, and for a noun or adjective with a copula. */
  boolean isPredicate(Token token) {
    return token.isVerb() || has(token, "cop");
  }

  /** Lower-case preposition of a noun; empty without one. */
  String preposition(Token noun) {
    for (Token child : below(noun)) {
      if (child.is("case") && !child.pos().equals("POS")) {
        return child.lemma().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  /** True for a word with a "not", "never", "no", "hardly" of its own. */
  boolean isDenied(Token token) {
    return below(token).stream()
        .anyMatch(
            child -> NEGATORS.contains(child.text().toLowerCase(Locale.ROOT)) && !child.is("cc"));
  }

  /** Predicates joined to one by "and" or "but" that have no subject of their own. */
  List<Token> joined(Token predicate) {
    return below(predicate).stream()
        .filter(child -> child.is("conj") && isPredicate(child) && !has(child, "nsubj"))
        .toList();
  }

  /**
   * True for words that are not said to hold: under "will", "would", "should" or "may", under "if"
   * or "whether", or in a clause that somebody denies, hopes, asks, or finds no evidence for.
   */
  boolean isOpen(Token word) {
    Token node = word;
    for (int step = 0; step < REACH; step++) {
      if (isPredicate(node) && below(node).stream().anyMatch(SentenceTree::opens)) {
        return true;
      }
      Token above = above(node);
      if (above == null) {
        return false;
      }
      boolean clause = node.is("ccomp") || (node.is("xcomp") && node.isVerb());
      boolean unfounded = above.isNoun() && isDenied(above) && (clause || node.is("acl"));
      if (unfounded || (clause && leavesOpen(above))) {
        return true;
      }
      if (!clause && !node.is("conj") && !node.is("obj") && !node.is("acl")) {
        return false;
      }
      node = above;
    }
    return false;
  }

  private static boolean opens(Token child) {
    String text = child.text().toLowerCase(Locale.ROOT);
    boolean modal = child.pos().equals("MD") && !text.equals("can");
    return (child.is("aux") && modal) || (child.is("mark") && CONDITIONS.contains(text));
  }

  private boolean leavesOpen(Token governor) {
    return (governor.isVerb() && StanceTable.shared().find(Kind.UNREAL, governor.lemma()) != null)
        || below(governor).stream().anyMatch(child -> child.is("obj") && isDenied(child));
  }

  /** The row of a verb with its phrase, else of the verb alone; null for most. */
  @Nullable Stance verb(Token verb) {
    StanceTable table = StanceTable.shared();
    for (StanceTable.Phrase phrase : table.phrases(verb.lemma())) {
      if (phrase.words().stream().allMatch(word -> leadsTo(verb, word))) {
        return phrase.stance();
      }
    }
    return verb.isVerb() ? table.find(Kind.VERB, verb.lemma()) : null;
  }

  private boolean leadsTo(Token verb, String word) {
    for (Token child : below(verb)) {
      if (!child.is("nsubj") && !child.is("conj")) {
        if (child.lemma().equalsIgnoreCase(word) || preposition(child).equals(word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The row of a noun that is an act or a feeling; null for most. */
  static @Nullable Stance act(Token noun) {
    return noun.isNoun() ? StanceTable.shared().find(Kind.ACT, noun.lemma()) : null;
  }
}
