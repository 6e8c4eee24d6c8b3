package org.detente.article;

/**
 * One line of a text dump that is not blank, with its layout: {@code group} is the number of lines
 * that stand together without a blank line between them, as menus and lists do.
 */
record DumpLine(String text, int group, Kind kind) {
  /** What a line is, by its own form. */
  enum Kind {
    /** A sentence or more of running text. */
    PROSE,
    /** A short sentence, or a line that ends like one. */
    SENTENCE,
    /** Running text that breaks off, as teasers of other articles do. */
    TEASER,
    /** A heading, menu entry or other scrap. */
    SCRAP,
    /** A line of a date and little else. */
    DATE,
    /** The caption or credit of a picture. */
    CAPTION,
    /** Promotion, a notice, a button. */
    JUNK,
    /** A heading of links or promotion. */
    ASIDE,
    /** A heading of other articles. */
    STOP,
    /** A heading of comments or legal lines. */
    END
  }

  boolean isText() {
    return kind == Kind.PROSE || kind == Kind.SENTENCE;
  }
}
