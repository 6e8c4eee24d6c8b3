package org.detente.quote;

/**
 * A stretch of text inside quotation marks, in code points, marks included.
 *
 * @param begin position of the opening mark
 * @param end position after the closing mark, or the end of the paragraph where none closes
 * @param innerBegin begin of the words between the marks
 * @param innerEnd end of the words between the marks
 * @param paragraph number of the paragraph, from 0; every line that ends a sentence ends one
 * @param closed false when the paragraph ends before a closing mark
 * @param resumes true when the mark opens again a quotation that was left open just before
 * @param single true for single marks, as British publishers use them
 */
record MarkedSpan(
    int begin,
    int end,
    int innerBegin,
    int innerEnd,
    int paragraph,
    boolean closed,
    boolean resumes,
    boolean single) {}
