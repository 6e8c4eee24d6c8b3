package org.detente.annotate;

/**
 * One token of an annotated text.
 *
 * @param index position in the article, from 0
 * @param begin begin in code points into the article's text
 * @param end end in code points
 * @param text the characters as they stand
 * @param lemma lemma, lower case but for names
 * @param pos Penn Treebank part of speech
 * @param ner PERSON, ORGANIZATION, LOCATION, MISC or O
 * @param head article index of the governing token; {@link #ROOT} or {@link #UNPARSED}
 * @param relation basic Universal Dependencies relation to the head; empty where not parsed
 */
public record Token(
    int index,
    int begin,
    int end,
    String text,
    String lemma,
    String pos,
    String ner,
    int head,
    String relation) {

  /** {@link #head} of the root of a parsed sentence. */
  public static final int ROOT = -1;

  /** {@link #head} of every token of a sentence that was not parsed. */
  public static final int UNPARSED = -2;

  /** True for a relation or one of its subtypes: {@code is("obl")} holds for obl and obl:agent. */
  public boolean is(String name) {
    return relation.startsWith(name)
        && (relation.length() == name.length() || relation.charAt(name.length()) == ':');
  }

  /** True for verbs and auxiliaries. */
  public boolean isVerb() {
    return pos.startsWith("VB") || pos.equals("MD");
  }

  /** True for common and proper nouns. */
  public boolean isNoun() {
    return pos.startsWith("NN");
  }

  /** True for proper nouns. */
  public boolean isProperNoun() {
    return pos.startsWith("NNP");
  }

  /** True for personal and possessive pronouns. */
  public boolean isPronoun() {
    return pos.startsWith("PRP");
  }
}
