package org.detente.cast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.detente.record.CastKind;
import org.detente.record.MentionForm;
import org.jspecify.annotations.Nullable;

/** The cast of one article while it is being put together: one for each call, one thread. */
final class Draft {
  final AnnotatedText text;
  final List<Token> tokens;
  final ActorDictionary actors;
  final @Nullable LocalDate day;
  final Words.Stream words;
  final Words.Stream lower;
  final Quoted quoted;
  final List<DraftMember> members = new ArrayList<>();
  final List<DraftMention> mentions = new ArrayList<>();

  /** Names of places that are no states here, though states have them too. */
  final Set<String> placeNames = new TreeSet<>();

  private final Map<String, DraftMember> byKey = new LinkedHashMap<>();

  Draft(AnnotatedText text, ActorDictionary actors) {
    this.text = text;
    this.tokens = text.tokens();
    this.actors = actors;
    this.day = text.published();
    this.words = Words.stream(tokens, false);
    this.lower = Words.stream(tokens, true);
    this.quoted = Quoted.of(text);
  }

  /** The member of a key, made on first use. */
  DraftMember member(String key, CastKind kind, String name) {
    DraftMember known = byKey.get(key);
    if (known == null) {
      known = new DraftMember(kind, name);
      byKey.put(key, known);
      members.add(known);
    }
    return known;
  }

  /** The member that stands for a state. */
  DraftMember state(String code) {
    DraftMember state = member("STATE " + code, CastKind.STATE, actors.countryName(code));
    state.know(code, "GOV", DraftMember.Evidence.COUNTRY_NAME);
    return state;
  }

  DraftMember add(DraftMember member) {
    members.add(member);
    return member;
  }

  DraftMention mention(
      DraftMember member, int first, int end, MentionForm form, double confidence) {
    return mention(member, first, first, end, form, confidence);
  }

  /** A mention whose head, where the tree leaves a choice, lies in its core. */
  DraftMention mention(
      DraftMember member, int first, int core, int end, MentionForm form, double confidence) {
    DraftMention mention =
        new DraftMention(List.of(member), first, end, head(first, core, end), form, confidence);
    mentions.add(mention);
    return mention;
  }

  /** The token of a span whose governor lies outside; the last one where there is no tree. */
  int head(int first, int end) {
    return head(first, first, end);
  }

  private int head(int first, int core, int end) {
    int found = -1;
    for (int i = first; i < end; i++) {
      if (leavesSpan(i, first, end) && (found < 0 || (found < core && i >= core))) {
        found = i;
      }
    }
    return found < 0 ? end - 1 : found;
  }

  private boolean leavesSpan(int at, int first, int end) {
    Token token = tokens.get(at);
    boolean outside =
        token.head() != Token.UNPARSED && (token.head() < first || token.head() >= end);
    return outside && !token.is("punct") && !token.is("case") && !token.is("det");
  }

  /** The country that a name of the dictionary within these tokens tells; null when none does. */
  @Nullable String countryInside(int first, int end) {
    for (int i = first; i < end; i++) {
      ActorDictionary.Match match = actors.match(words, tokens, i, day);
      if (match != null && match.end() <= end) {
        ActorEntry place = match.as(Use.PLACE);
        String country =
            place != null && placeNames.contains(place.name())
                ? place.country()
                : match.entries().get(0).country();
        if (country != null && match.as(Use.PERSON) == null) {
          return country;
        }
        i = match.end() - 1;
      }
    }
    return null;
  }

  Sentence sentence(int token) {
    return text.sentenceOf(tokens.get(token));
  }

  String word(int token) {
    return token >= 0 && token < tokens.size() ? tokens.get(token).text() : "";
  }

  String pos(int token) {
    return token >= 0 && token < tokens.size() ? tokens.get(token).pos() : "";
  }

  String slice(int first, int end) {
    return text.slice(tokens.get(first).begin(), tokens.get(end - 1).end());
  }

  /** The cast; members without a mention are left out. */
  Cast toCast() {
    mentions.sort(Comparator.comparingInt(DraftMention::first));
    IdentityHashMap<DraftMember, Integer> index = new IdentityHashMap<>();
    List<CastMember> rows = new ArrayList<>();
    List<CastMention> found = new ArrayList<>();
    for (DraftMention mention : mentions) {
      List<Integer> ids = new ArrayList<>();
      for (DraftMember member : mention.members()) {
        Integer id = index.get(member);
        if (id == null) {
          id = rows.size();
          index.put(member, id);
          rows.add(row(id, member));
        }
        ids.add(id);
      }
      found.add(
          new CastMention(
              List.copyOf(ids),
              mention.first(),
              mention.end(),
              mention.head(),
              mention.form(),
              mention.confidence()));
    }
    return new Cast(rows, found);
  }

  private static CastMember row(int id, DraftMember member) {
    return new CastMember(
        id,
        member.kind,
        member.name,
        member.country,
        member.sector,
        member.title,
        member.gender,
        member.evidence == null ? null : member.evidence.name());
  }
}
