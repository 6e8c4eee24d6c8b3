package org.detente.cast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.detente.record.AnnotatedArticle;
import org.detente.record.CastMemberRow;
import org.detente.record.CastMentionRow;
import org.jspecify.annotations.Nullable;

/**
 * The resolved entities of one article: Putin = Vladimir Putin = "the Russian president" = "he".
 * Immutable. Found once, in the annotate step, and shared by the mention, quote and event branches
 * so that they agree on names. Mentions may nest ("[the [Russian] president]").
 */
public final class Cast {
  private static final Comparator<CastMention> ORDER =
      Comparator.comparingInt(CastMention::first)
          .thenComparing(Comparator.comparingInt(CastMention::end).reversed());

  /** A cast without members. */
  public static final Cast EMPTY = new Cast(List.of(), List.of());

  private final List<CastMember> members;
  private final List<CastMention> mentions;

  /**
   * A cast of members, each at its own index, and of mentions in any order.
   *
   * @throws IllegalArgumentException if a member's index is not its position
   */
  public Cast(List<CastMember> members, List<CastMention> mentions) {
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i).index() != i) {
        throw new IllegalArgumentException("member " + i + " says index " + members.get(i).index());
      }
    }
    this.members = List.copyOf(members);
    List<CastMention> sorted = new ArrayList<>(mentions);
    sorted.sort(ORDER);
    this.mentions = Collections.unmodifiableList(sorted);
  }

  /** Unpacks the cast of a record. */
  public static Cast of(AnnotatedArticle row) {
    List<CastMember> members = new ArrayList<>();
    for (CastMemberRow m : row.getCast()) {
      members.add(
          new CastMember(
              members.size(),
              m.getKind(),
              m.getName(),
              m.getCountry(),
              m.getSector(),
              m.getTitle(),
              m.getGender(),
              m.getEvidence()));
    }
    List<CastMention> mentions = new ArrayList<>();
    for (CastMentionRow m : row.getCastMentions()) {
      mentions.add(
          new CastMention(
              List.copyOf(m.getMembers()),
              m.getFirst(),
              m.getEnd(),
              m.getHead(),
              m.getForm(),
              m.getConfidence()));
    }
    return new Cast(members, mentions);
  }

  /** Packs the cast into a record. */
  public void writeTo(AnnotatedArticle row) {
    List<CastMemberRow> memberRows = new ArrayList<>();
    for (CastMember m : members) {
      memberRows.add(
          new CastMemberRow(
              m.kind(), m.name(), m.country(), m.sector(), m.title(), m.gender(), m.evidence()));
    }
    List<CastMentionRow> mentionRows = new ArrayList<>();
    for (CastMention m : mentions) {
      mentionRows.add(
          new CastMentionRow(m.members(), m.first(), m.end(), m.head(), m.form(), m.confidence()));
    }
    row.setCast(memberRows);
    row.setCastMentions(mentionRows);
  }

  /** The members, each at its own index. */
  public List<CastMember> members() {
    return members;
  }

  /** The mentions by first token, longer ones before those nested in them. */
  public List<CastMention> mentions() {
    return mentions;
  }

  /** The first member of a mention. */
  public CastMember member(CastMention mention) {
    return members.get(mention.members().get(0));
  }

  /** All members of a mention. */
  public List<CastMember> members(CastMention mention) {
    return mention.members().stream().map(members::get).toList();
  }

  /** The longest mention whose head is the token; null when there is none. */
  public @Nullable CastMention headedBy(int tokenIndex) {
    CastMention best = null;
    for (CastMention mention : mentions) {
      if (mention.first() > tokenIndex) {
        break;
      }
      if (mention.head() == tokenIndex && (best == null || mention.length() > best.length())) {
        best = mention;
      }
    }
    return best;
  }

  /** The mentions that lie wholly in a range of tokens, in order. */
  public List<CastMention> within(int first, int end) {
    List<CastMention> found = new ArrayList<>();
    for (CastMention mention : mentions) {
      if (mention.first() >= end) {
        break;
      }
      if (mention.first() >= first && mention.end() <= end) {
        found.add(mention);
      }
    }
    return found;
  }
}
