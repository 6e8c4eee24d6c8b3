package org.detente.mention;

import java.util.ArrayList;
import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.RowId;
import org.detente.annotate.Token;
import org.detente.cast.CastMember;
import org.detente.cast.CastMention;
import org.detente.record.CastKind;
import org.detente.record.Mention;
import org.detente.record.MentionForm;
import org.detente.record.MentionType;

/**
 * An annotated text in, its named mentions out: one row for each name, country, demonym, metonym
 * and role of the cast, in text order, with country and sector. Pronouns are no rows. Tone stays
 * null. Thread-safe; equal texts give equal rows.
 */
public final class MentionFinder {
  /** Finds the mentions of a text; their tone stays null. */
  public List<Mention> find(AnnotatedText text) {
    List<Mention> rows = new ArrayList<>();
    for (CastMention mention : text.cast().mentions()) {
      if (mention.form() != MentionForm.PRONOUN) {
        rows.add(row(text, mention));
      }
    }
    return rows;
  }

  private static Mention row(AnnotatedText text, CastMention mention) {
    List<CastMember> members = text.cast().members(mention);
    CastMember member = members.get(0);
    Token first = text.tokens().get(mention.first());
    Token last = text.tokens().get(mention.end() - 1);
    String article = text.article().getArticleId();
    Mention row = new Mention();
    row.setMentionId(
        RowId.of(article, Integer.toString(first.begin()), Integer.toString(last.end())));
    row.setArticleId(article);
    row.setSentence(text.sentenceIndex(first.begin()));
    row.setBegin(first.begin());
    row.setEnd(last.end());
    row.setText(text.slice(first.begin(), last.end()));
    row.setType(type(text, mention, member));
    if (members.size() == 1) {
      row.setName(member.name());
      row.setCountry(member.country());
      row.setSector(member.sector());
      row.setRole(member.title());
    }
    return row;
  }

  private static MentionType type(AnnotatedText text, CastMention mention, CastMember member) {
    return switch (mention.form()) {
      case COUNTRY -> MentionType.LOCATION;
      case DEMONYM -> MentionType.MISC;
      case METONYM ->
          switch (text.tokens().get(mention.end() - 1).ner()) {
            case "ORGANIZATION" -> MentionType.ORGANIZATION;
            case "LOCATION" -> MentionType.LOCATION;
            default ->
                member.kind() == CastKind.STATE ? MentionType.LOCATION : MentionType.ORGANIZATION;
          };
      case NAME, ROLE, PRONOUN -> type(member.kind());
    };
  }

  private static MentionType type(CastKind kind) {
    return switch (kind) {
      case PERSON -> MentionType.PERSON;
      case ORGANIZATION -> MentionType.ORGANIZATION;
      case STATE, PLACE -> MentionType.LOCATION;
      case PEOPLE, OTHER -> MentionType.MISC;
    };
  }
}
