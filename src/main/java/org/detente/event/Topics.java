package org.detente.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;

/**
 * A text in, the {@link Topic}s of its sentences out, told by words (classes {@code game}, {@code
 * campaign}, {@code poll}, {@code market} and {@code crime} of {@code words.tsv}, and their hints,
 * such as {@code game_hint}). A sentence has a topic with one of its words, with enough different
 * hints ({@link Topic#hints}), or with one hint where a quarter of the text's sentences, and no
 * fewer than {@value #FEWEST}, have the topic by themselves. A score beside a word for winning
 * (3-1) is a game, too.
 */
final class Topics {
  private static final int FEWEST = 3;
  private static final int SHARE = 4;

  /** Highest number of a score; years and page numbers are above it. */
  private static final int HIGHEST_SCORE = 199;

  private final Words words = Words.shared();
  private final Map<Topic, List<Integer>> weights = new EnumMap<>(Topic.class);
  private final Map<Topic, Boolean> prevailing = new EnumMap<>(Topic.class);

  private Topics(AnnotatedText text) {
    for (Topic topic : Topic.values()) {
      List<Integer> all = new ArrayList<>();
      text.sentences().forEach(sentence -> all.add(weight(sentence, topic)));
      long sure = all.stream().filter(w -> w >= topic.hints()).count();
      weights.put(topic, all);
      prevailing.put(topic, sure >= FEWEST && sure * SHARE >= all.size());
    }
  }

  /** The topics of a text's sentences. */
  static Topics of(AnnotatedText text) {
    return new Topics(text);
  }

  /** True when a sentence tells of the topic. */
  boolean is(Sentence sentence, Topic topic) {
    List<Integer> all = weights.getOrDefault(topic, List.of());
    int weight = sentence.index() < all.size() ? all.get(sentence.index()) : 0;
    return weight >= topic.hints() || (weight > 0 && prevailing.getOrDefault(topic, false));
  }

  private int weight(Sentence sentence, Topic topic) {
    String name = topic.name().toLowerCase(Locale.ROOT);
    Set<String> hints = new TreeSet<>();
    Token before = null;
    for (Token token : sentence.tokens()) {
      String lemma = Syntax.lemma(token);
      String pair = before == null ? lemma : Syntax.lemma(before) + "_" + lemma;
      if (words.isOf(name, lemma) || words.isOf(name, pair)) {
        return topic.hints();
      }
      if (words.isOf(name + "_hint", lemma)) {
        hints.add(lemma);
      }
      before = token;
    }
    return topic == Topic.GAME && !hints.isEmpty() && hasScore(sentence)
        ? topic.hints()
        : hints.size();
  }

  /** A score, whether one token (3-1) or three. */
  private static boolean hasScore(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      StringBuilder number = new StringBuilder(tokens.get(i).text());
      if (i + 2 < tokens.size() && tokens.get(i + 1).text().matches("[-–]")) {
        number.append('-').append(tokens.get(i + 2).text());
      }
      if (number.toString().matches("[0-9]{1,3}[-–][0-9]{1,3}") && isLow(number.toString())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLow(String score) {
    for (String points : score.split("[-–]", -1)) {
      if (Integer.parseInt(points) > HIGHEST_SCORE) {
        return false;
      }
    }
    return true;
  }
}
