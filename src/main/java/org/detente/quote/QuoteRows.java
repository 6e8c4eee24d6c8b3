package org.detente.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.RowId;
import org.detente.annotate.Token;
import org.detente.cast.Cast;
import org.detente.cast.CastMember;
import org.detente.cast.CastMention;
import org.detente.record.Quote;
import org.detente.record.QuoteKind;
import org.detente.record.Span;
import org.jspecify.annotations.Nullable;

/** Turns drafts of one text into rows: names from the cast, kind, countries, identity. */
final class QuoteRows {
  private static final Set<String> ADDRESSED =
      Set.of("tell", "ask", "assure", "remind", "inform", "warn", "urge", "reassure", "advise");

  private final MarkedText marked;
  private final AnnotatedText text;

  QuoteRows(MarkedText marked) {
    this.marked = marked;
    this.text = marked.text();
  }

  /** The row of a draft. */
  Quote of(Draft draft) {
    Quote row = new Quote();
    QuoteKind kind = kind(draft);
    List<Span> spans = new ArrayList<>();
    List<String> words = new ArrayList<>();
    StringBuilder identity = new StringBuilder();
    for (Stretch span : draft.spans()) {
      spans.add(new Span(span.first(), span.end()));
      words.add(text.slice(span.first(), span.end()));
      identity.append(span.first()).append('-').append(span.end()).append(' ');
    }
    row.setArticleId(text.article().getArticleId());
    row.setQuoteId(
        RowId.of(text.article().getArticleId(), kind.name(), identity.toString().trim()));
    row.setKind(kind);
    row.setText(String.join(" ", words));
    row.setSpans(spans);
    row.setSentence(text.sentenceIndex(draft.begin()));
    Token cue = draft.cue();
    if (cue != null) {
      int end = cue.index() + 1;
      if (cue.text().equalsIgnoreCase("according") && end < text.tokens().size()) {
        end++;
      }
      row.setCueBegin(cue.begin());
      row.setCueEnd(text.tokens().get(end - 1).end());
      row.setCue(text.slice(row.getCueBegin(), row.getCueEnd()));
    }
    row.setMethod(draft.method());
    row.setConfidence(
        draft.speaker() == null ? 0.0 : Confidences.of(draft.method(), draft.likelihood()));
    row.setAddressee(addressee(draft));
    addSpeaker(row, draft);
    row.setAboutCountries(countries(draft));
    return row;
  }

  private void addSpeaker(Quote row, Draft draft) {
    Token head = draft.speaker();
    if (head == null) {
      return;
    }
    Stretch phrase = SpeakerPhrase.of(marked, head, draft.cue());
    List<CastMember> members = members(head, phrase);
    Stretch words = members.isEmpty() ? phrase : words(draft, head, phrase);
    row.setSpeakerBegin(text.tokens().get(words.first()).begin());
    row.setSpeakerEnd(text.tokens().get(words.end() - 1).end());
    row.setSpeakerText(text.slice(row.getSpeakerBegin(), row.getSpeakerEnd()));
    if (!members.isEmpty()) {
      row.setSpeakerName(
          String.join(" and ", members.stream().map(CastMember::name).distinct().toList()));
      row.setSpeakerCountry(shared(members, CastMember::country));
      row.setSpeakerSector(shared(members, CastMember::sector));
    }
  }

  /** The speaker's words: the relative pronoun where one stands for a name of the cast. */
  private Stretch words(Draft draft, Token head, Stretch phrase) {
    Token cue = draft.cue();
    if (cue == null || head.index() > cue.index()) {
      return phrase;
    }
    Token relative = SpeakerRules.relative(text.sentenceOf(cue), cue);
    return relative == null || relative.index() < head.index()
        ? phrase
        : new Stretch(relative.index(), relative.index() + 1);
  }

  /**
   * The cast members that a speaker phrase names: those of its head and of what is joined to it.
   */
  private List<CastMember> members(Token head, Stretch phrase) {
    List<CastMember> members = new ArrayList<>(named(head));
    for (Token joined : text.sentenceOf(head).dependents(head, "conj")) {
      if (joined.isNoun() && phrase.covers(joined.index())) {
        members.addAll(named(joined));
      }
    }
    return members;
  }

  private List<CastMember> named(Token head) {
    Cast cast = text.cast();
    CastMention mention = cast.headedBy(head.index());
    if (mention == null) {
      for (CastMention other : cast.mentions()) {
        if (other.first() > head.index()) {
          break;
        }
        if (other.covers(head.index()) && (mention == null || other.length() < mention.length())) {
          mention = other;
        }
      }
    }
    return mention == null ? List.of() : cast.members(mention);
  }

  /** What all members have in common; null when they differ or one has none. */
  private static @Nullable String shared(
      List<CastMember> members, Function<CastMember, @Nullable String> field) {
    String first = field.apply(members.get(0));
    for (CastMember member : members) {
      if (!Objects.equals(first, field.apply(member))) {
        return null;
      }
    }
    return first;
  }

  /** Who is told, asked or reminded; null when the cue has no such object. */
  private @Nullable String addressee(Draft draft) {
    Token cue = draft.cue();
    if (cue == null || !ADDRESSED.contains(cue.lemma())) {
      return null;
    }
    for (Token object : text.sentenceOf(cue).dependents(cue, "iobj", "obj")) {
      if (marked.outside(object.index())
          && object.index() > cue.index()
          && !covers(draft, object)) {
        CastMention mention = text.cast().headedBy(object.index());
        Stretch phrase = SpeakerPhrase.of(marked, object, cue);
        return mention != null
            ? text.cast().member(mention).name()
            : text.slice(
                text.tokens().get(phrase.first()).begin(),
                text.tokens().get(phrase.end() - 1).end());
      }
    }
    return null;
  }

  private static boolean covers(Draft draft, Token token) {
    for (Stretch span : draft.spans()) {
      if (span.covers(token.begin())) {
        return true;
      }
    }
    return false;
  }

  private QuoteKind kind(Draft draft) {
    boolean inside = false;
    boolean outside = false;
    for (Stretch span : draft.spans()) {
      for (int i = text.tokenIndex(span.first());
          i < text.tokens().size() && text.tokens().get(i).begin() < span.end();
          i++) {
        if (MarkedText.isWord(text.tokens().get(i))) {
          inside |= !marked.outside(i);
          outside |= marked.outside(i);
        }
      }
    }
    return !inside ? QuoteKind.INDIRECT : outside ? QuoteKind.MIXED : QuoteKind.DIRECT;
  }

  private List<String> countries(Draft draft) {
    TreeSet<String> found = new TreeSet<>();
    for (Stretch span : draft.spans()) {
      int first = text.tokenIndex(span.first());
      int end = first;
      while (end < text.tokens().size() && text.tokens().get(end).begin() < span.end()) {
        end++;
      }
      for (CastMention mention : text.cast().within(first, end)) {
        for (CastMember member : text.cast().members(mention)) {
          if (member.country() != null) {
            found.add(member.country());
          }
        }
      }
    }
    return new ArrayList<>(found);
  }
}
