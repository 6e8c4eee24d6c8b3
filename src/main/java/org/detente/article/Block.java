package org.detente.article;

/**
 * One block of a page: a paragraph, heading, list item or line, with what its mark-up says of it.
 * Text is squeezed and never empty; {@code linkChars} counts the characters of it that stand inside
 * links.
 */
record Block(String text, Kind kind, int linkChars, boolean emphasised) {
  /** What the mark-up, or in a dump the layout, says a block is. */
  enum Kind {
    PARAGRAPH,
    LINE,
    HEADING,
    ITEM,
    QUOTE,
    CELL
  }

  static Block line(String text) {
    return new Block(text, Kind.LINE, 0, false);
  }

  /** Share of the characters that stand inside links, 0 to 1. */
  double linkDensity() {
    return Math.min(1.0, linkChars / (double) Math.max(1, text.length()));
  }

  /** Whether the block reads like a sentence or more of running text. */
  boolean isProse() {
    return linkDensity() < 0.6 && kind != Kind.HEADING && Prose.isProse(text);
  }

  int length() {
    return text.length();
  }
}
