package org.detente.cast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Token;
import org.detente.record.CastKind;
import org.detente.record.MentionForm;

/** Finds the cast of an article. Thread-safe. */
public final class CastResolver {
  /**
   * The cast of a text whose own cast is still empty.
   *
   * @param text tokens, sentences and parses of an article
   */
  public Cast resolve(AnnotatedText text) {
    Map<String, CastMember> members = new LinkedHashMap<>();
    List<CastMention> mentions = new ArrayList<>();
    List<Token> tokens = text.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      String ner = tokens.get(i).ner();
      if (ner.equals("O")) {
        continue;
      }
      int end = i + 1;
      while (end < tokens.size() && tokens.get(end).ner().equals(ner)) {
        end++;
      }
      String name = text.slice(tokens.get(i).begin(), tokens.get(end - 1).end());
      CastKind kind =
          switch (ner) {
            case "PERSON" -> CastKind.PERSON;
            case "ORGANIZATION" -> CastKind.ORGANIZATION;
            case "LOCATION" -> CastKind.PLACE;
            default -> CastKind.OTHER;
          };
      CastMember member =
          members.computeIfAbsent(
              name, n -> new CastMember(members.size(), kind, n, null, null, null, null, null));
      mentions.add(new CastMention(List.of(member.index()), i, end, end - 1, MentionForm.NAME, 1));
      i = end - 1;
    }
    return new Cast(new ArrayList<>(members.values()), mentions);
  }
}
