package org.detente.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * Gives every whole quotation its speaker: that of its own tag, else the one who was speaking: the
 * speaker of the quotation that it continues, of the report before it in the paragraph, of the tag
 * that follows, or of the paragraph before.
 */
final class CarryOver {
  private final MarkedText marked;
  private final WholeQuotes wholes;
  private final List<Draft> reports;

  CarryOver(MarkedText marked, WholeQuotes wholes, List<Draft> reports) {
    this.marked = marked;
    this.wholes = wholes;
    this.reports = new ArrayList<>(reports);
    this.reports.sort(Comparator.comparingInt(Draft::begin));
  }

  /** The whole quotations with their speakers, in text order. */
  List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    Draft last = null;
    int lastSpan = -1;
    int report = 0;
    Draft running = null;
    for (int i = 0; i < marked.spans().size(); i++) {
      if (!wholes.isWhole(i)) {
        continue;
      }
      MarkedSpan span = marked.spans().get(i);
      while (report < reports.size() && reports.get(report).begin() < span.begin()) {
        Draft next = reports.get(report++);
        running = next.speaker() == null || !speaks(next) ? running : next;
      }
      boolean sameParagraph =
          lastSpan >= 0 && marked.spans().get(lastSpan).paragraph() == span.paragraph();
      boolean adjoins =
          sameParagraph
              && lastSpan == i - 1
              && (wholes.onlyTagBetween(lastSpan)
                  || marked.stretch(i).first() == marked.stretch(lastSpan).end());
      Tag tag = own(i);
      Draft draft;
      if (last != null && ((span.resumes() && lastSpan == i - 1) || adjoins) && tag == null) {
        draft = join(last, span);
        drafts.set(drafts.size() - 1, draft);
      } else if (tag != null) {
        draft = new Draft(spanOf(span, tag), tag.cue(), tag.speaker(), tag.method());
        drafts.add(draft);
      } else {
        Draft carried = carried(i, span, running);
        if (carried == null && marked.words(i) < QuoteAttributor.minUntaggedWords()) {
          continue;
        }
        draft =
            carried == null
                ? new Draft(spanOf(span), null, null, "UNATTRIBUTED")
                : new Draft(spanOf(span), carried.cue(), carried.speaker(), carried.method());
        drafts.add(draft);
      }
      last = draft;
      lastSpan = i;
      running = draft.speaker() == null ? running : draft;
    }
    return drafts;
  }

  /** True for reports of speech, as against beliefs, plans and findings. */
  private static boolean speaks(Draft report) {
    Token cue = report.cue();
    return cue != null
        && (CueLexicon.shared().isSpeechOrAct(cue) || report.method().equals("ACCORDING_TO"));
  }

  private @Nullable Tag own(int span) {
    Tag label = wholes.label(span);
    if (label != null) {
      return label;
    }
    Tag leading = wholes.leading(span);
    Tag trailing = wholes.trailing(span);
    boolean comma = trailing != null && marked.lastInside(marked.spans().get(span)) == ',';
    if (leading != null && leading.method().startsWith("LEADING") && !comma) {
      return leading;
    }
    return trailing != null ? trailing : leading;
  }

  private @Nullable Draft carried(int i, MarkedSpan span, @Nullable Draft running) {
    int paragraph = span.paragraph();
    Tag between = wholes.between(i);
    if (between != null && between.speaker() != null) {
      return new Draft(List.of(), null, between.speaker(), "SAME_PARAGRAPH");
    }
    if (running != null && running.speaker() != null && running.cue() != null) {
      Token cue = running.cue();
      int gap = paragraph - marked.paragraphOf(cue.index());
      if (gap == 0) {
        return new Draft(running.spans(), null, running.speaker(), "SAME_PARAGRAPH");
      }
    }
    for (int next = i + 1;
        next < marked.spans().size() && marked.spans().get(next).paragraph() == paragraph;
        next++) {
      Tag tag = wholes.isWhole(next) ? own(next) : null;
      if (tag != null && tag.speaker() != null) {
        return new Draft(List.of(), null, tag.speaker(), "LATER_TAG");
      }
    }
    Tag preceding = wholes.preceding(i);
    if (preceding != null) {
      return new Draft(List.of(), null, preceding.speaker(), "PRECEDING_SENTENCE");
    }
    if (running != null && running.speaker() != null) {
      int from = marked.text().tokenIndex(running.end() - 1);
      if (paragraph - marked.paragraphOf(from) <= 1) {
        return new Draft(running.spans(), null, running.speaker(), "RUNNING_SPEAKER");
      }
    }
    return null;
  }

  /** The span of a marked quotation, without the label of a transcript. */
  private static List<Stretch> spanOf(MarkedSpan span, Tag tag) {
    int begin =
        tag.cue().begin() >= span.begin() && tag.cue().end() < span.innerEnd()
            ? tag.cue().end() + 1
            : span.begin();
    return List.of(new Stretch(begin, span.end()));
  }

  private static List<Stretch> spanOf(MarkedSpan span) {
    return List.of(new Stretch(span.begin(), span.end()));
  }

  private static Draft join(Draft draft, MarkedSpan span) {
    List<Stretch> spans = new ArrayList<>(draft.spans());
    spans.add(new Stretch(span.begin(), span.end()));
    return new Draft(spans, draft.cue(), draft.speaker(), draft.method(), draft.likelihood());
  }
}
