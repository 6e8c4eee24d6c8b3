package org.detente.event;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Token;
import org.detente.cast.CastMember;
import org.detente.cast.CastMention;
import org.detente.record.CastKind;
import org.jspecify.annotations.Nullable;

/**
 * What the words of an actor tell beyond its first sector and country: an opposition lawmaker is
 * OPP beside LEG, an Iranian-American pastor Iranian beside American. Reads the actor's own words
 * only, not those of a possessor before them (the president's army).
 */
final class ActorWords {
  private final AnnotatedText text;
  private final Words words = Words.shared();

  ActorWords(AnnotatedText text) {
    this.text = text;
  }

  /** Sectors of the roles named, but the actor's own; sorted. */
  List<String> otherSectors(Party party) {
    Set<String> found = new TreeSet<>();
    for (Token token : own(party)) {
      String sector = token.isNoun() ? words.sector(Syntax.lemma(token)) : null;
      if (sector != null && !sector.equals(party.sector()) && !token.ner().equals("PERSON")) {
        found.add(sector);
      }
    }
    return List.copyOf(found);
  }

  /** A second country that a hyphen joins to the actor's own; null when there is none. */
  @Nullable String otherCountry(Party party) {
    List<Token> own = own(party);
    boolean hyphen = own.stream().anyMatch(t -> t.text().equals("-"));
    if (!hyphen || party.country() == null) {
      return null;
    }
    int first = own.get(0).index();
    for (CastMention mention : text.cast().within(first, first + own.size())) {
      CastMember member = text.cast().member(mention);
      if (member.kind() == CastKind.STATE
          && member.country() != null
          && !member.country().equals(party.country())
          && isJoined(mention)) {
        return member.country();
      }
    }
    return null;
  }

  private boolean isJoined(CastMention mention) {
    return isHyphen(mention.first() - 1) || isHyphen(mention.end());
  }

  private boolean isHyphen(int index) {
    return index >= 0
        && index < text.tokens().size()
        && text.tokens().get(index).text().equals("-");
  }

  private List<Token> own(Party party) {
    int first = text.tokenIndex(party.begin());
    int end = first;
    for (int i = first; i < text.tokens().size(); i++) {
      Token token = text.tokens().get(i);
      if (token.begin() >= party.end()) {
        break;
      }
      end = i + 1;
      if (token.pos().equals("POS") && end < text.tokens().size()) {
        first = end;
      }
    }
    return text.tokens().subList(Math.min(first, end), end);
  }
}
