package org.detente.tone;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.annotate.Token;
import org.detente.tone.StanceTable.Kind;
import org.detente.tone.StanceTable.Stance;
import org.detente.tone.WordStance.Sign;
import org.jspecify.annotations.Nullable;

/**
 * In what light the words that govern a target put it, by the dependency tree and the {@link
 * StanceTable}: tokens of a sentence and a span in, -1, 0, 1 or null out. "Accused X" puts X in a
 * bad light, "X broke its promise" and "X's aggression" too, "praise for X" and "X is a reliable
 * partner" in a good one; X in "X denied it", "met X" or "a flood in X" stands in neither.
 *
 * <p>A target in an adjective or possessor ("the Ruritanian army", "X's envoy") shares the light of
 * that noun, one joined by "and" that of the first. Null where no word of the table governs the
 * target, where good and bad words do in equal number, and in sentences that were not parsed. One
 * object for each target; not thread-safe.
 */
final class TargetStance {
  private static final int REACH = 6;
  private static final Set<String> PLACES =
      Set.of("accord", "across", "between", "in", "inside", "into", "near", "outside", "through");
  private static final Set<String> RELATIVES = Set.of("that", "which", "who");

  private final StanceTable table = StanceTable.shared();
  private final SentenceTree tree;
  private final WordStance words;
  private final Token target;
  private final int begin;

  private TargetStance(SentenceTree tree, Token target, int begin) {
    this.tree = tree;
    this.words = new WordStance(tree);
    this.target = target;
    this.begin = begin;
  }

  /**
   * The light in which the words put a target.
   *
   * @param tokens tokens of one sentence
   * @param begin begin of the target in code points
   */
  static @Nullable Integer of(List<Token> tokens, int begin, int end) {
    List<Sign> signs = signs(tokens, begin, end);
    int sum = signs.stream().mapToInt(Sign::light).sum();
    boolean divided = sum == 0 && signs.stream().anyMatch(sign -> sign.light() != 0);
    return signs.isEmpty() || divided ? null : (Integer) Integer.signum(sum);
  }

  /** The words behind {@link #of}. */
  static List<Sign> signs(List<Token> tokens, int begin, int end) {
    SentenceTree tree = new SentenceTree(tokens);
    for (Token token : tokens) {
      Token above = tree.above(token);
      boolean inside = token.begin() < end && token.end() > begin;
      if (inside && (above == null || above.end() <= begin || above.begin() >= end)) {
        TargetStance stance = new TargetStance(tree, token, begin);
        stance.climb();
        return stance.words.signs();
      }
    }
    return List.of();
  }

  /** Goes up from the target until a word tells, or until a verb has told or not. */
  private void climb() {
    Token node = target;
    for (int step = 0; step < REACH; step++) {
      describedBy(node);
      Token above = tree.above(node);
      if (above == null) {
        return;
      }
      boolean owner = node.is("amod") || node.is("compound") || node.is("nmod:poss");
      boolean complement = !owner && (node.is("nmod") || node.is("obl")) && above.isNoun();
      if (owner || complement) {
        if (noun(node, above, owner)) {
          return;
        }
      } else if (!node.is("conj") && !node.is("appos")) {
        role(node, above);
        return;
      }
      node = above;
    }
  }

  /**
   * What a noun says of its owner ("X's courage") or complement ("praise for X").
   *
   * @return whether to stop there: the noun tells, or isn't the target's own
   */
  private boolean noun(Token node, Token noun, boolean owner) {
    Stance act = SentenceTree.act(noun);
    String preposition = tree.preposition(node);
    Integer light = owner ? null : directed(act, preposition);
    if (light != null) {
      words.add(light, noun, tree.isDenied(noun));
      return true;
    }
    if (!owner && !preposition.equals("of")) {
      place(node, preposition);
      return true;
    }
    if (act != null && act.subject() != null) {
      words.add(act.subject(), noun, false);
      return true;
    }
    if (act != null && node.is("compound")) {
      words.add(act.object(), noun, false);
      return true;
    }
    return false;
  }

  /** What a word says of the noun behind a preposition; null where nothing. */
  private static @Nullable Integer directed(@Nullable Stance stance, String preposition) {
    return stance != null && stance.prepositions().contains(preposition) ? stance.object() : null;
  }

  private void place(Token node, String preposition) {
    if (node.equals(target) && PLACES.contains(preposition) && !node.ner().equals("PERSON")) {
      words.add(0, node, false);
    }
  }

  /** What a verb or predicate says of a node that depends on it. */
  private void role(Token node, Token word) {
    if (node.is("nsubj:pass") || (node.is("nsubj") && tree.isPassive(word))) {
      words.ofPassiveSubject(word);
    } else if (node.is("nsubj")) {
      words.ofSubject(word);
      attitude(word);
    } else if (node.is("obj") || node.is("iobj")) {
      words.ofObject(word);
    } else if (node.is("obl") || node.is("nmod")) {
      oblique(node, word);
    } else if (node.is("xcomp") && word.isVerb()) {
      words.ofObject(word);
    }
  }

  private void oblique(Token node, Token word) {
    String preposition = tree.preposition(node);
    Stance stance = word.isVerb() ? tree.verb(word) : table.find(Kind.ADJECTIVE, word.lemma());
    if (preposition.equals("by") && word.isVerb() && isPassive(word)) {
      words.add(stance == null ? null : stance.subject(), word, false);
      return;
    }
    if (preposition.equals("on")) {
      words.ofUrged(word);
    }
    Integer light = directed(stance, preposition);
    if (light != null) {
      words.add(light, word, tree.isDenied(word));
      return;
    }
    for (Token child : tree.below(word)) {
      Integer through = directed(SentenceTree.act(child), preposition);
      if (through != null && (child.is("obj") || child.is("nsubj:pass"))) {
        words.add(through, child, tree.isDenied(word) || tree.isDenied(child));
        return;
      }
    }
    place(node, preposition);
  }

  private boolean isPassive(Token verb) {
    return tree.isPassive(verb) || verb.pos().equals("VBN");
  }

  /** Relative clauses, participles, appositions and adjectives beside a node. */
  private void describedBy(Token node) {
    for (Token child : tree.below(node)) {
      if (child.is("acl:relcl")) {
        relative(child);
      } else if (child.is("acl") && child.pos().equals("VBN")) {
        words.ofObject(child);
      } else if (child.is("acl") && child.pos().equals("VBG")) {
        words.ofSubject(child);
      } else if (child.is("appos") || (child.is("amod") && isQuality(child))) {
        words.ofBearer(child, false);
      }
    }
  }

  /** Adjectives in a name say nothing: "the Democratic Republic of Congo". */
  private boolean isQuality(Token adjective) {
    boolean inside = adjective.begin() >= begin && adjective.end() <= target.end();
    return !adjective.isNoun() && !inside && adjective.ner().equals("O");
  }

  private void relative(Token clause) {
    for (Token child : tree.below(clause)) {
      for (Token grandchild : tree.below(child)) {
        if (grandchild.is("nmod:poss") && grandchild.text().equalsIgnoreCase("whose")) {
          Stance act = SentenceTree.act(child);
          words.add(act == null ? null : act.subject(), child, false);
          return;
        }
      }
    }
    boolean subject =
        tree.below(clause).stream()
            .filter(child -> child.is("nsubj"))
            .allMatch(child -> RELATIVES.contains(child.text().toLowerCase(Locale.ROOT)));
    if (subject && !tree.isPassive(clause)) {
      words.ofSubject(clause);
    } else {
      words.ofObject(clause);
    }
  }

  /** "Regretted that X ...", "was glad that X ...", "demanded that X stop". */
  private void attitude(Token clause) {
    Token above = tree.above(clause);
    if (above != null && clause.is("ccomp")) {
      Stance attitude = table.find(Kind.CLAUSE, above.lemma());
      words.add(attitude == null ? null : attitude.object(), above, false);
      if (table.find(Kind.URGES, above.lemma()) != null
          && table.find(Kind.MENDS, clause.lemma()) != null) {
        words.add(-1, above, tree.isDenied(above));
      }
    }
  }
}
