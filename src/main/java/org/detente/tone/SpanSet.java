package org.detente.tone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.detente.record.Quote;
import org.detente.record.Span;

/** The union of the spans of some quotations; positions are code points. Immutable. */
final class SpanSet {
  private final int[] begins;
  private final int[] ends;

  private SpanSet(int[] begins, int[] ends) {
    this.begins = begins;
    this.ends = ends;
  }

  /** All places where one of the quotations stands. */
  static SpanSet of(List<Quote> quotes) {
    List<Span> spans = new ArrayList<>();
    for (Quote quote : quotes) {
      spans.addAll(quote.getSpans());
    }
    spans.sort(Comparator.comparingInt(Span::getBegin).thenComparingInt(Span::getEnd));
    int[] begins = new int[spans.size()];
    int[] ends = new int[spans.size()];
    int n = 0;
    for (Span span : spans) {
      if (n > 0 && span.getBegin() <= ends[n - 1]) {
        ends[n - 1] = Math.max(ends[n - 1], span.getEnd());
      } else {
        begins[n] = span.getBegin();
        ends[n++] = span.getEnd();
      }
    }
    return new SpanSet(java.util.Arrays.copyOf(begins, n), java.util.Arrays.copyOf(ends, n));
  }

  /** True when a range lies between the begin of the first span and the end of the last. */
  boolean meets(int begin, int end) {
    return begins.length > 0 && begin < ends[ends.length - 1] && end > begins[0];
  }

  /** True when the whole of a range lies in one of the spans. */
  boolean covers(int begin, int end) {
    int at = java.util.Arrays.binarySearch(begins, begin);
    int before = at >= 0 ? at : -at - 2;
    return before >= 0 && end <= ends[before];
  }
}
