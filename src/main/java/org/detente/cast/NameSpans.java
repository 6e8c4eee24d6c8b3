package org.detente.cast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of a text: dictionary matches and runs of the entity tagger, reconciled. The
 * dictionary beats a wrong label; a longer person or organisation beats the country inside it
 * ("Michael Jordan", "Bank of England").
 */
final class NameSpans {
  private static final Set<String> COMPASS =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "greater",
          "mainland",
          "upper",
          "lower");

  /** Before America, the continent and not the state. */
  private static final Set<String> REGIONS =
      Set.of("Central", "South", "Latin", "North", "Meso", "Spanish", "Pan");

  /** What the tagger takes for an organisation, and is a paper that states sign. */
  private static final Set<String> PAPERS =
      Set.of("treaty", "accord", "accords", "agreement", "pact", "convention", "protocol");

  private final Draft draft;
  private final List<NameSpan> known = new ArrayList<>();
  private final List<NameSpan> found = new ArrayList<>();

  private NameSpans(Draft draft) {
    this.draft = draft;
  }

  /** The names in text order; a country inside an organisation's name comes behind it. */
  static List<NameSpan> of(Draft draft) {
    NameSpans spans = new NameSpans(draft);
    spans.matchDictionary();
    spans.matchRuns();
    spans.matchTitled();
    spans.found.sort(
        Comparator.comparingInt(NameSpan::first)
            .thenComparing(Comparator.comparingInt(NameSpan::end).reversed()));
    return Homonyms.settle(spans.found, draft);
  }

  private void matchDictionary() {
    List<Token> tokens = draft.tokens;
    for (int i = 0; i < tokens.size(); i++) {
      ActorDictionary.Match match = draft.actors.match(draft.words, tokens, i, draft.day);
      if (match != null && plausible(i, match)) {
        known.add(new NameSpan(i, match.end(), tokens.get(i).ner(), match));
        i = match.end() - 1;
      }
    }
  }

  private boolean plausible(int first, ActorDictionary.Match match) {
    Token token = draft.tokens.get(first);
    if (token.text().startsWith("America") && REGIONS.contains(draft.word(first - 1))) {
      return false;
    }
    if (match.as(Use.PERSON) == null && (isMr(first - 1) || isOwner(first, match.end()))) {
      return false;
    }
    if (match.end() - first > 1) {
      return true;
    }
    if (match.as(Use.PERSON) != null || match.as(Use.PLACE) != null) {
      boolean name = token.isProperNoun() || !token.ner().equals("O");
      return name && !(match.as(Use.PERSON) != null && givenNameBefore(first));
    }
    return token.isNoun() || token.pos().startsWith("JJ") || !token.ner().equals("O");
  }

  /** "Christie's" where the text names a Chris Christie: the owner of something, and no firm. */
  private boolean isOwner(int first, int end) {
    if (end - first != 2 || !draft.pos(first + 1).equals("POS")) {
      return false;
    }
    for (int i = 1; i < draft.tokens.size(); i++) {
      Token name = draft.tokens.get(i);
      if (name.text().equals(draft.word(first))
          && name.ner().equals("PERSON")
          && givenNameBefore(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean givenNameBefore(int first) {
    return first > 0
        && draft.tokens.get(first - 1).isProperNoun()
        && draft.tokens.get(first - 1).ner().equals("PERSON");
  }

  private void matchRuns() {
    List<Token> tokens = draft.tokens;
    int next = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String ner = tokens.get(i).ner();
      if (ner.equals("O")) {
        continue;
      }
      int end = i + 1;
      while (end < tokens.size()
          && tokens.get(end).ner().equals(ner)
          && draft.sentence(i).contains(end)) {
        end++;
      }
      while (next < known.size() && known.get(next).end() <= i) {
        found.add(known.get(next++));
      }
      int start = i;
      int stop = end;
      if (found.stream().anyMatch(s -> s.first() < start && s.end() >= stop)) {
        i = end - 1;
        continue;
      }
      if (end - i > 1 && isMr(i)) {
        ner = "PERSON";
      }
      List<NameSpan> inside = new ArrayList<>();
      while (next < known.size() && known.get(next).first() < end) {
        inside.add(known.get(next++));
      }
      run(i, end, ner, inside);
      i = end - 1;
    }
    found.addAll(known.subList(next, known.size()));
  }

  /** "Mrs May": proper nouns behind such a title that the tagger passed over. */
  private void matchTitled() {
    for (int i = 0; i + 1 < draft.tokens.size(); i++) {
      int end = i + 1;
      while (end < draft.tokens.size() && end - i < 4 && isPassedOver(i, end)) {
        end++;
      }
      if (end > i + 1 && isMr(i)) {
        found.add(new NameSpan(i + 1, end, "PERSON", null));
      }
    }
  }

  private boolean isPassedOver(int title, int at) {
    return draft.tokens.get(at).isProperNoun()
        && draft.tokens.get(at).ner().equals("O")
        && draft.sentence(title).contains(at)
        && Honorifics.of(draft.tokens.get(at)) == null
        && found.stream().noneMatch(s -> s.first() <= at && at < s.end());
  }

  /** A title that only a person has: the tagger takes some "Mr Hunt" for an organisation. */
  private boolean isMr(int first) {
    Honorifics.@Nullable Honorific title =
        first < 0 ? null : Honorifics.of(draft.tokens.get(first));
    return title != null && title.gender() != null;
  }

  private void run(int first, int end, String ner, List<NameSpan> inside) {
    if (inside.isEmpty()) {
      if (!(ner.equals("ORGANIZATION") && isRole(first, end))) {
        addRun(first, end, ner);
      }
      return;
    }
    if (inside.size() == 1 && inside.get(0).first() <= first && inside.get(0).end() >= end) {
      found.addAll(inside);
      return;
    }
    switch (ner) {
      case "PERSON" -> personRun(first, end, inside);
      case "ORGANIZATION" -> organisationRun(first, end, inside);
      case "LOCATION" -> locationRun(first, end, inside);
      default -> found.addAll(inside);
    }
  }

  private void addRun(int first, int end, String ner) {
    int from = first;
    while (ner.equals("PERSON")
        && from < end - 1
        && Honorifics.of(draft.tokens.get(from)) != null) {
      from++;
    }
    if (from == first && from > 1 && ner.equals("PERSON") && isJoined(from)) {
      from -= 2;
    }
    while (from < end - 1 && draft.word(from).codePoints().noneMatch(Character::isLetterOrDigit)) {
      from++;
    }
    boolean paper = PAPERS.contains(draft.word(end - 1).toLowerCase(Locale.ROOT));
    String kind = paper && ner.equals("ORGANIZATION") ? "MISC" : ner;
    found.add(new NameSpan(from, end, kind, kind.equals("LOCATION") ? town(from, end) : null));
  }

  /** What the gazetteer knows of a place that no dictionary has; null when it has none either. */
  private ActorDictionary.@Nullable Match town(int first, int end) {
    String name = draft.slice(first, end);
    Gazetteer.Place town = Gazetteer.shared().findTown(name, null);
    return town == null
        ? null
        : new ActorDictionary.Match(
            end, List.of(ActorEntry.of(Use.PLACE, name, town.country(), null)));
  }

  /** True behind a hyphen without spaces: the tagger often loses Jo- in Jo-Renee. */
  private boolean isJoined(int first) {
    Token hyphen = draft.tokens.get(first - 1);
    Token before = draft.tokens.get(first - 2);
    return hyphen.text().equals("-")
        && hyphen.end() == draft.tokens.get(first).begin()
        && before.end() == hyphen.begin()
        && before.isProperNoun()
        && before.ner().equals("O");
  }

  private void personRun(int first, int end, List<NameSpan> inside) {
    NameSpan start = inside.get(0);
    for (NameSpan span : inside) {
      if (span.has(Use.PERSON) && span.end() - span.first() > 1 && span.first() <= first) {
        found.addAll(inside);
        return;
      }
    }
    boolean modifier = start.has(Use.ADJECTIVE) || start.has(Use.COUNTRY);
    if (start.first() <= first && modifier && end - start.end() >= 1 && !isFirstName(start)) {
      found.add(start);
      addRun(start.end(), end, "PERSON");
      return;
    }
    addRun(first, end, "PERSON");
  }

  private boolean isFirstName(NameSpan span) {
    return GivenNames.isGiven(draft.word(span.first()));
  }

  private void organisationRun(int first, int end, List<NameSpan> inside) {
    NameSpan start = inside.get(0);
    NameSpan last = inside.get(inside.size() - 1);
    boolean modifier = start.has(Use.ADJECTIVE) || start.has(Use.COUNTRY);
    boolean body = last.has(Use.METONYM) || last.has(Use.ORGANISATION) || last.has(Use.PERSON);
    if (body && last.end() >= end && (inside.size() > 1 || last.end() - last.first() > 1)) {
      found.addAll(inside);
      return;
    }
    boolean startsRun = start.first() <= first;
    boolean whose = modifier || start.has(Use.METONYM) || start.has(Use.ORGANISATION);
    if (startsRun && whose && start.end() < end && isRole(start.end(), end)) {
      found.add(start);
      return;
    }
    NameSpan whole =
        new NameSpan(
            Math.min(first, start.first()), Math.max(end, last.end()), "ORGANIZATION", null);
    found.add(whole);
    for (NameSpan span : inside) {
      if (span.has(Use.ADJECTIVE) || span.has(Use.COUNTRY) || span.has(Use.ORGANISATION)) {
        found.add(span);
      }
    }
  }

  private void locationRun(int first, int end, List<NameSpan> inside) {
    NameSpan last = inside.get(inside.size() - 1);
    boolean compass = COMPASS.contains(draft.word(first).toLowerCase(Locale.ROOT));
    if (last.end() >= end || inside.size() > 1 || compass) {
      found.addAll(inside);
      return;
    }
    found.add(new NameSpan(first, end, "LOCATION", town(first, end)));
  }

  private boolean isRole(int first, int end) {
    for (int i = first; i < end; i++) {
      RoleLexicon.Match role = draft.actors.roles().match(draft.lower, draft.tokens, i);
      if (role != null && role.role().isActor() && role.end() >= end) {
        return true;
      }
    }
    return false;
  }

  /** The span that begins at a token; null when none does. */
  static @Nullable NameSpan startingAt(List<NameSpan> spans, int token) {
    for (NameSpan span : spans) {
      if (span.first() == token) {
        return span;
      }
      if (span.first() > token) {
        break;
      }
    }
    return null;
  }
}
