package org.detente.cast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.detente.record.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * Resolves he, she and they with their other cases to the member that fits by gender and number and
 * is most salient there. First and second persons are left alone. Inside a quotation "he" is not
 * its speaker; the object of a verb is not its subject. Runs in text order, so that a pronoun
 * passes its referent on.
 */
final class Pronouns {
  private static final Map<String, String> GENDER =
      Map.of(
          "he", "M", "him", "M", "his", "M", "himself", "M", "she", "F", "her", "F", "hers", "F",
          "herself", "F");
  private static final java.util.Set<String> PLURAL =
      java.util.Set.of("they", "them", "their", "theirs", "themselves");
  private static final double UNKNOWN_GENDER = 0.7;
  private static final double UNNAMED = 0.5;
  private static final double MINIMUM = 0.01;

  private final Draft draft;
  private final Judged judged;
  private final Salience salience;
  private final List<DraftMention> context;

  Pronouns(Draft draft) {
    this.draft = draft;
    this.judged = new Judged(draft);
    this.salience = new Salience(draft);
    this.context = new ArrayList<>(draft.mentions);
    this.context.sort(Comparator.comparingInt(DraftMention::first));
  }

  void link() {
    for (Token token : draft.tokens) {
      if (!token.isPronoun()) {
        continue;
      }
      String word = token.text().toLowerCase(Locale.ROOT);
      String gender = GENDER.get(word);
      List<DraftMember> found = List.of();
      if (gender != null) {
        found = single(token, gender);
      } else if (PLURAL.contains(word)) {
        found = several(token);
      }
      if (!found.isEmpty()) {
        DraftMention mention =
            new DraftMention(
                found, token.index(), token.index() + 1, token.index(), MentionForm.PRONOUN, 0.6);
        draft.mentions.add(mention);
        context.add(mention);
      }
    }
  }

  private List<DraftMember> single(Token token, String gender) {
    DraftMember critic = criticBefore(token, gender);
    if (critic == null) {
      critic = judged.by(token, p -> fit(p, gender) > 0);
    }
    if (critic != null) {
      return List.of(critic);
    }
    Map<DraftMember, Double> scores = new LinkedHashMap<>();
    java.util.Set<DraftMember> barred = new java.util.HashSet<>();
    DraftMention speaker = salience.speaker(token.index(), context);
    for (DraftMention mention : context) {
      if (mention.members().size() > 1 || !mention.member().isPerson()) {
        continue;
      }
      DraftMember person = mention.member();
      double fit = fit(person, gender);
      double weight =
          mention.first() > token.index() ? ahead(mention, token) : behind(mention, token);
      boolean own = (speaker != null && speaker.member() == person) || tells(mention, token);
      if (own) {
        barred.add(person);
      }
      if (fit > 0 && weight > 0 && !own) {
        scores.merge(person, fit * weight, Double::sum);
      }
    }
    scores.keySet().removeAll(barred);
    return best(scores);
  }

  /** "Russia refused to hand him over, Lavrov said": an object is not who tells of it behind. */
  private boolean tells(DraftMention mention, Token token) {
    return (token.is("obj") || token.is("iobj"))
        && !token.text().toLowerCase(Locale.ROOT).endsWith("self")
        && mention.first() > token.index()
        && draft.sentence(token.index()).contains(mention.head())
        && salience.verbOf(mention) != null
        && salience.speaks(mention);
  }

  /** "Rebels broke the truce, observers said, and the envoy blamed them": not who tells of it. */
  private boolean reports(DraftMention mention, Token token) {
    Token verb = token.is("obj") ? salience.verbOf(mention) : null;
    return verb != null
        && verb.is("parataxis")
        && salience.speaks(mention)
        && draft.sentence(token.index()).contains(mention.head());
  }

  /**
   * "X was criticised, with Y slamming the speech. He said": who opens a sentence speaking is who
   * spoke in the sentence before, not its passive subject.
   */
  private @Nullable DraftMember criticBefore(Token token, String gender) {
    Sentence here = draft.sentence(token.index());
    boolean speaks =
        token.is("nsubj")
            && token.head() >= 0
            && SpeechVerbs.contains(draft.tokens.get(token.head()).lemma());
    if (!speaks || token.index() != here.first() || here.index() == 0) {
      return null;
    }
    Sentence before = draft.text.sentences().get(here.index() - 1);
    boolean passive =
        before.tokens().stream()
            .anyMatch(t -> t.relation().equals("nsubj:pass") && isRoot(t.head()));
    if (!passive || before.paragraph() != here.paragraph()) {
      return null;
    }
    DraftMember last = null;
    for (DraftMention mention : context) {
      boolean fits =
          before.contains(mention.head())
              && mention.members().size() == 1
              && mention.member().isPerson()
              && fit(mention.member(), gender) > 0;
      if (fits && !draft.quoted.at(mention.head()) && salience.speaks(mention)) {
        last = mention.member();
      }
    }
    return last;
  }

  private boolean isRoot(int token) {
    return token >= 0 && draft.tokens.get(token).head() == Token.ROOT;
  }

  private static List<DraftMember> best(Map<DraftMember, Double> scores) {
    DraftMember best = null;
    double most = MINIMUM;
    for (Map.Entry<DraftMember, Double> entry : scores.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best == null ? List.of() : List.of(best);
  }

  private static double fit(DraftMember person, String gender) {
    double named = person.names.isEmpty() ? UNNAMED : 1;
    if (person.gender == null) {
      return UNKNOWN_GENDER * named;
    }
    return person.gender.equals(gender) ? named : 0;
  }

  private double behind(DraftMention mention, Token token) {
    return bound(mention, token) ? 0 : salience.of(mention, token.index());
  }

  /** "In his message, Putin said": the subject that follows in the same sentence. */
  private double ahead(DraftMention mention, Token token) {
    Sentence sentence = draft.sentence(token.index());
    Token verb = salience.verbOf(mention);
    if (!sentence.contains(mention.head()) || verb == null || !sentence.parsed()) {
      return 0;
    }
    for (Token up = token; up.head() >= 0; up = draft.tokens.get(up.head())) {
      if (up.head() == verb.index()) {
        return up.is("advcl") || up.is("obl") ? 0.9 : 0;
      }
    }
    return 0;
  }

  /** True when pronoun and mention are subject and object of one verb, or one within the other. */
  private boolean bound(DraftMention mention, Token token) {
    if (mention.covers(token.index())) {
      return true;
    }
    Token head = draft.tokens.get(mention.head());
    boolean reflexive = token.text().toLowerCase(Locale.ROOT).endsWith("self");
    return head.head() >= 0
        && head.head() == token.head()
        && !reflexive
        && !token.pos().equals("PRP$")
        && (head.is("nsubj") || head.is("obj") || head.is("iobj") || head.is("obl"));
  }

  private List<DraftMember> several(Token token) {
    List<DraftMember> pair = conjoinedAhead(token);
    if (pair.isEmpty()) {
      pair = conjoined(token);
    }
    if (!pair.isEmpty()) {
      return pair;
    }
    Map<DraftMember, Double> scores = new LinkedHashMap<>();
    DraftMention group = null;
    double groupWeight = 0;
    for (DraftMention mention : context) {
      if (mention.first() > token.index()) {
        break;
      }
      double weight = reports(mention, token) ? 0 : behind(mention, token);
      if (mention.members().size() > 1 && weight > groupWeight) {
        group = mention;
        groupWeight = weight;
      } else if (mention.member().plural
          || mention.member().kind == org.detente.record.CastKind.ORGANIZATION) {
        double fit = mention.member().plural ? 1 : 0.5;
        scores.merge(mention.member(), fit * weight, Double::sum);
      }
    }
    List<DraftMember> one = best(scores);
    if (group != null && (one.isEmpty() || groupWeight > scores.getOrDefault(one.get(0), 0.0))) {
      return group.members();
    }
    return one;
  }

  /** "Trump and Putin say they": two names joined by "and" as a subject shortly before. */
  private List<DraftMember> conjoined(Token token) {
    Sentence here = draft.sentence(token.index());
    DraftMention best = null;
    DraftMention other = null;
    for (DraftMention mention : context) {
      if (mention.first() >= token.index()) {
        break;
      }
      Token head = draft.tokens.get(mention.head());
      Sentence there = draft.sentence(mention.head());
      if (!head.is("conj") || head.head() < 0 || here.index() - there.index() > 1) {
        continue;
      }
      DraftMention first = headedBy(head.head());
      if (first != null
          && draft.tokens.get(first.head()).is("nsubj")
          && actor(first)
          && actor(mention)
          && first.member() != mention.member()) {
        best = first;
        other = mention;
      }
    }
    return best == null || other == null ? List.of() : List.of(best.member(), other.member());
  }

  /** "While they differed, Rutte and Merkel stressed": two names that follow the fronted clause. */
  private List<DraftMember> conjoinedAhead(Token token) {
    Sentence sentence = draft.sentence(token.index());
    Token verb = token.is("nsubj") && token.head() >= 0 ? draft.tokens.get(token.head()) : null;
    if (verb == null || !verb.is("advcl") || token.index() - sentence.first() > 2) {
      return List.of();
    }
    for (DraftMention first : context) {
      boolean opens =
          first.first() > verb.index()
              && sentence.contains(first.head())
              && draft.word(first.first() - 1).equals(",")
              && draft.word(first.end()).equals("and");
      if (!opens || !actor(first)) {
        continue;
      }
      for (DraftMention second : context) {
        if (second.first() == first.end() + 1
            && actor(second)
            && second.member() != first.member()
            && (draft.pos(second.end()).startsWith("VB") || draft.pos(second.end()).equals("MD"))) {
          return List.of(first.member(), second.member());
        }
      }
    }
    return List.of();
  }

  private static boolean actor(DraftMention mention) {
    return mention.members().size() == 1
        && mention.member().kind != org.detente.record.CastKind.PLACE;
  }

  private @Nullable DraftMention headedBy(int token) {
    DraftMention best = null;
    for (DraftMention mention : context) {
      if (mention.head() == token
          && (best == null || mention.end() - mention.first() > best.end() - best.first())) {
        best = mention;
      }
    }
    return best;
  }
}
