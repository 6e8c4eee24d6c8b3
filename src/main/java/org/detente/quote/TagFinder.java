package org.detente.quote;

import java.util.List;
import java.util.Set;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tag of a marked quotation in the words just after it ("...," said the envoy) or just
 * before it (The envoy said: "..."). The dependency tree gives the speaker; where it has none, or
 * one inside the marks, the order of the words does. Looks no further than the sentence and {@value
 * #REACH} tokens.
 */
final class TagFinder {
  private static final int REACH = 70;
  private static final Set<String> ASKING = Set.of("ask", "press", "question", "quiz", "challenge");
  private static final Set<String> BEFORE_NOUN =
      Set.of("DT", "JJ", "JJR", "JJS", "PRP$", "CD", "VBN", "VBG", "POS");
  private static final Set<String> NAME_TAGS =
      Set.of("JJ", "VB", "VBD", "VBP", "VBZ", "VBN", "FW", "UH");
  private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014", "\u2015");
  private static final Set<String> NOT_TAGS = Set.of("reflect", "address", "attack");

  private final MarkedText marked;
  private final List<Token> tokens;
  private final CueLexicon lexicon = CueLexicon.shared();

  TagFinder(MarkedText marked) {
    this.marked = marked;
    this.tokens = marked.text().tokens();
  }

  /** The tokens outside marks that follow a marked stretch, to the end of their sentence. */
  Stretch after(int span) {
    int from = marked.stretch(span).end();
    int to = from;
    while (to < tokens.size()
        && to < from + REACH
        && (marked.outside(to) || (to > from && marked.isAside(marked.spanOf(to))))
        && marked.paragraphOf(to) == marked.spans().get(span).paragraph()) {
      to++;
      if (endsSentence(to - 1) && to - 1 > from) {
        break;
      }
    }
    return new Stretch(from, to);
  }

  /** The tokens outside marks that precede a marked stretch, from the start of their sentence. */
  Stretch before(int span) {
    int to = marked.stretch(span).first();
    int from = to;
    int paragraph =
        marked.visibleBefore(marked.spans().get(span).begin()) == ':' && to > 0
            ? marked.paragraphOf(to - 1)
            : marked.spans().get(span).paragraph();
    while (from > 0
        && from > to - REACH
        && (marked.outside(from - 1) || marked.isAside(marked.spanOf(from - 1)))
        && (marked.paragraphOf(from - 1) == paragraph)
        && !(from <= to && endsSentence(from - 1))) {
      from--;
    }
    return new Stretch(from, to);
  }

  private boolean endsSentence(int token) {
    Token t = tokens.get(token);
    return t.pos().equals(".")
        && (token + 1 == tokens.size()
            || marked.text().sentenceIndex(t.begin())
                != marked.text().sentenceIndex(tokens.get(token + 1).begin())
            || !t.text().equals("..."));
  }

  /** The tag that follows a marked stretch; null when there is none. */
  @Nullable Tag trailing(int span) {
    Stretch gap = after(span);
    if (gap.length() < 2) {
      return null;
    }
    Tag signature = signature(span);
    if (signature != null) {
      return signature;
    }
    if (!mayTrail(span, gap)) {
      return null;
    }
    boolean open = marked.lastInside(marked.spans().get(span)) != '.';
    for (int i = gap.first(); i < gap.end(); i++) {
      Token token = tokens.get(i);
      if (token.text().equalsIgnoreCase("according")) {
        return accordingTo(token, gap);
      }
      boolean cue = open ? lexicon.isSpeechOrAct(token) : lexicon.isSpeechVerb(token);
      if (!cue || NOT_TAGS.contains(token.lemma())) {
        if (!cue && isMain(token)) {
          return null;
        }
        continue;
      }
      if (token.is("acl") && !token.pos().equals("VBG") && gap.covers(token.head())) {
        continue;
      }
      Token speaker = treeSpeaker(token);
      if (speaker != null && gap.covers(speaker.index()) && !speaker.pos().startsWith("W")) {
        return new Tag(token, speaker, "TRAILING_CUE");
      }
      Token near =
          i == firstWord(gap) ? nearSpeaker(gap, token, true) : nounAfter(firstWord(gap), i);
      if (near != null) {
        return new Tag(token, near, "TRAILING_CUE_NEAR");
      }
    }
    return null;
  }

  /** The name after a dash that signs a quotation to the end of its line. */
  private @Nullable Tag signature(int span) {
    int from = marked.stretch(span).end();
    if (!DASHES.contains(tokens.get(from).text())) {
      return null;
    }
    Token name = null;
    for (int i = from + 1;
        i < tokens.size() && marked.paragraphOf(i) == marked.spans().get(span).paragraph();
        i++) {
      Token token = tokens.get(i);
      boolean open = name == null || name.index() == i - 1;
      if (i > from + 12 || (name == null && !isName(token)) || isMain(token)) {
        return null;
      }
      if (open && isName(token)) {
        name = token;
      }
    }
    return name == null ? null : new Tag(tokens.get(from), name, "SIGNATURE");
  }

  /** True for the finite main verb of a clause that is not a relative clause. */
  private static boolean isMain(Token token) {
    return Character.isLowerCase(token.text().codePointAt(0))
        && token.ner().equals("O")
        && (token.pos().equals("VBD") || token.pos().equals("VBZ") || token.pos().equals("VBP"))
        && !token.is("acl")
        && !token.is("advcl")
        && !token.is("aux")
        && !token.is("cop");
  }

  /** True for nouns and for names that the tagger took for something else. */
  private static boolean isName(Token token) {
    return token.isNoun()
        || !token.ner().equals("O")
        || (Character.isUpperCase(token.text().codePointAt(0)) && NAME_TAGS.contains(token.pos()));
  }

  private int firstWord(Stretch gap) {
    int at = gap.first();
    while (at < gap.end()
        && (Stretch.isEdge(tokens.get(at)) || tokens.get(at).pos().startsWith("RB"))) {
      at++;
    }
    return at;
  }

  /** True when the marked words end as words do that a tag follows. */
  private boolean mayTrail(int span, Stretch gap) {
    int last = marked.lastInside(marked.spans().get(span));
    if (last != '.') {
      return true;
    }
    Token first = tokens.get(Math.min(firstWord(gap), tokens.size() - 1));
    return (Character.isLowerCase(first.text().codePointAt(0)) && lexicon.isSpeechVerb(first))
        || marked.visibleAfter(marked.spans().get(span).end()) == ',';
  }

  /** The tag that leads to a marked stretch; null when there is none. */
  @Nullable Tag leading(int span) {
    Stretch gap = before(span);
    if (gap.length() < 1) {
      return null;
    }
    int last = marked.visibleBefore(marked.spans().get(span).begin());
    boolean colon = last == ':';
    for (int i = gap.end() - 1; i >= gap.first(); i--) {
      Token token = tokens.get(i);
      if (!(colon ? lexicon.isSpeechOrAct(token) : lexicon.isSpeechVerb(token))) {
        if (!colon && token.isVerb() && isMain(token)) {
          return null;
        }
        continue;
      }
      if (isQuestionPut(token) || (token.is("acl") && !token.pos().equals("VBG") && !colon)) {
        continue;
      }
      Token speaker = treeSpeaker(token);
      if (speaker != null) {
        return new Tag(token, speaker, colon ? "LEADING_COLON" : "LEADING_CUE");
      }
      Token near =
          token.pos().equals("VBG") ? nounAfter(firstWord(gap), i) : nearSpeaker(gap, token, false);
      if (near != null) {
        return new Tag(token, near, "LEADING_CUE_NEAR");
      }
    }
    return colon ? introduced(gap) : null;
  }

  /**
   * True when the words before a marked stretch put a question to its speaker: "Asked why, ...".
   */
  boolean asked(int span) {
    Stretch gap = before(span);
    for (int i = gap.first(); i < gap.end(); i++) {
      if (isQuestionPut(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first report of speech in the sentence before a marked stretch; null when there is none.
   */
  @Nullable Tag preceding(int span) {
    int last = marked.stretch(span).first() - 1;
    if (last < 0) {
      return null;
    }
    Sentence sentence = marked.text().sentenceOf(tokens.get(last));
    for (Token token : sentence.tokens()) {
      if (token.index() <= last && marked.outside(token.index()) && lexicon.isSpeechVerb(token)) {
        Token speaker = isQuestionPut(token) ? null : treeSpeaker(token);
        if (speaker != null && !speaker.pos().startsWith("W")) {
          return new Tag(token, speaker, "PRECEDING_SENTENCE");
        }
      }
    }
    return null;
  }

  /** True for "asked by", "was asked": the next words are those of the one who was asked. */
  private boolean isQuestionPut(Token token) {
    if (!ASKING.contains(token.lemma()) || !token.pos().equals("VBN")) {
      return false;
    }
    Sentence sentence = marked.text().sentenceOf(token);
    for (Token dependent : sentence.dependents(token, "nsubj")) {
      if (dependent.relation().equals("nsubj")) {
        return false;
      }
    }
    return true;
  }

  /** Speaker of words that a colon introduces without a verb of saying. */
  private @Nullable Tag introduced(Stretch gap) {
    Token name = null;
    for (int i = gap.first(); i < gap.end(); i++) {
      Token token = tokens.get(i);
      if (token.isVerb()) {
        Sentence sentence = marked.text().sentenceOf(token);
        for (Token subject : sentence.dependents(token, "nsubj")) {
          if (marked.outside(subject.index()) && !subject.pos().startsWith("W")) {
            return new Tag(token, subject, "COLON_SUBJECT");
          }
        }
      }
      if (name == null && (token.isProperNoun() || token.isPronoun())) {
        name = token;
      }
    }
    return name != null && gap.length() <= 12
        ? new Tag(tokens.get(gap.end() - 1), endOfName(name, gap), "COLON_NAME")
        : null;
  }

  private Token endOfName(Token name, Stretch gap) {
    int at = name.index();
    while (at + 1 < gap.end() && tokens.get(at + 1).isProperNoun() && name.isProperNoun()) {
      at++;
    }
    return tokens.get(at);
  }

  private @Nullable Tag accordingTo(Token according, Stretch gap) {
    if (according.head() >= 0 && gap.covers(according.head())) {
      return new Tag(according, tokens.get(according.head()), "ACCORDING_TO");
    }
    Token near = nounAfter(according.index() + 2, gap.end());
    return near == null ? null : new Tag(according, near, "ACCORDING_TO");
  }

  private @Nullable Token treeSpeaker(Token cue) {
    Token speaker = SpeakerRules.of(marked.text().sentenceOf(cue), cue);
    return speaker != null && marked.outside(speaker.index()) && !Stretch.isEdge(speaker)
        ? speaker
        : null;
  }

  /** The speaker by word order: after an inverted cue, else the nearest noun before the cue. */
  private @Nullable Token nearSpeaker(Stretch gap, Token cue, boolean inverted) {
    Token after = nounAfter(cue.index() + 1, Math.min(gap.end(), cue.index() + 12));
    if (inverted && after != null) {
      return after;
    }
    boolean setOff = cue.index() > gap.first() && tokens.get(cue.index() - 1).text().equals(",");
    Token named =
        setOff && !inverted
            ? SubjectOrder.firstName(marked, new Stretch(gap.first(), cue.index()))
            : null;
    if (named != null) {
      return named;
    }
    Token nearest = null;
    for (int i = cue.index() - 1; i >= Math.max(gap.first(), cue.index() - 40); i--) {
      Token token = tokens.get(i);
      if (isMain(token)) {
        break;
      }
      if (marked.outside(i) && (isName(token) || token.pos().equals("PRP"))) {
        nearest = nearest == null ? token : nearest;
        if (!(token.is("obl") || token.is("nmod") || token.is("obj") || token.is("compound"))) {
          return token;
        }
      }
    }
    return nearest;
  }

  /** Head of the noun phrase that begins at a token; null when none does. */
  private @Nullable Token nounAfter(int from, int to) {
    Token head = null;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (token.pos().equals("PRP")) {
        return head == null ? token : head;
      }
      if (isName(token)) {
        head = token;
      } else if (head != null || !BEFORE_NOUN.contains(token.pos())) {
        return head;
      }
    }
    return head;
  }
}
