package org.detente.tone;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.detente.annotate.Token;

/**
 * Makes more sentences to learn from: labelled sentences about persons in, sentences whose labels
 * are known because they were made from these out. Three kinds, for what the data have little of:
 * countries in the place of persons, so that no name carries a tone of its own; two sentences
 * joined into one, so that the words near a target count and not those near another; and sentences
 * within quotation marks. In the last two the labels are drawn evenly. Equal seeds give equal
 * sentences.
 */
final class Variations {
  private static final String COUNTRIES = "/org/detente/cast/countries.tsv";
  private static final int LONGEST = 32;
  private static final List<String> OFFICES =
      List.of("president", "prime minister", "foreign minister", "government", "ambassador");
  private static final List<String> BODIES =
      List.of("government", "president", "officials", "ministry", "delegation", "leadership");
  private static final List<String> JOINTS = List.of(", while", ", but", ", and", ";", ", whereas");
  private static final List<String> SPEAKERS =
      List.of("the minister", "the ambassador", "a spokesman", "an official", "a diplomat");
  private static final List<String> CUES = List.of("said", "told reporters", "wrote", "added");

  private final Random random;
  private final List<Country> countries = new ArrayList<>();

  Variations(int seed) throws IOException {
    random = new Random(seed);
    try (InputStream in = Variations.class.getResourceAsStream(COUNTRIES)) {
      if (in == null) {
        throw new FileNotFoundException("Not on the class path: " + COUNTRIES);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .filter(row -> row[0].matches("[A-Z]{3}") && !row[3].isEmpty() && !row[5].isEmpty())
          .forEach(row -> countries.add(new Country(row[1], first(row[3]), first(row[5]))));
    }
  }

  private static String first(String cell) {
    return cell.split("\\|", -1)[0];
  }

  private record Country(String name, String adjective, String capital) {}

  /** New sentences: one of the first kind for every other sentence, fewer of the other two. */
  List<LabelledSentence> of(List<LabelledSentence> sentences) {
    List<LabelledSentence> made = new ArrayList<>();
    Map<Integer, List<LabelledSentence>> single = new LinkedHashMap<>();
    int singles = 0;
    for (LabelledSentence sentence : sentences) {
      if (random.nextBoolean()) {
        made.add(withCountries(sentence));
      }
      if (sentence.targets().size() == 1 && sentence.tokens().size() <= LONGEST) {
        int polarity = sentence.targets().get(0).polarity();
        single.computeIfAbsent(polarity, key -> new ArrayList<>()).add(sentence);
        singles++;
      }
    }
    for (int round = 0; round < singles / 18; round++) {
      for (List<LabelledSentence> firsts : single.values()) {
        for (List<LabelledSentence> seconds : single.values()) {
          boolean countriesInBoth = random.nextBoolean();
          made.add(
              joined(maybe(countriesInBoth, any(firsts)), maybe(countriesInBoth, any(seconds))));
        }
        made.add(quoted(maybe(random.nextBoolean(), any(firsts))));
      }
    }
    return made;
  }

  private LabelledSentence maybe(boolean withCountries, LabelledSentence sentence) {
    return withCountries ? withCountries(sentence) : sentence;
  }

  private <T> T any(List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }

  /** The sentence with a country, capital, office or people in the place of each target. */
  private LabelledSentence withCountries(LabelledSentence sentence) {
    List<Token> tokens = sentence.tokens();
    int[] owners = owners(sentence);
    LabelledSentence.Draft draft = new LabelledSentence.Draft();
    LabelledSentence.Target[] targets = new LabelledSentence.Target[sentence.targets().size()];
    for (int i = 0; i < tokens.size(); i++) {
      boolean blank = i > 0 && tokens.get(i).begin() > tokens.get(i - 1).end();
      if (owners[i] < 0) {
        draft.add(tokens.get(i), blank);
      } else if (i == 0 || owners[i] != owners[i - 1]) {
        int polarity = sentence.targets().get(owners[i]).polarity();
        boolean article = i == 0 || !tokens.get(i - 1).pos().matches("DT|PRP\\$|POS");
        targets[owners[i]] = country(draft, blank, article, polarity);
      }
      boolean last = i + 1 == tokens.size() || owners[i + 1] != owners[i];
      if (owners[i] >= 0 && last && tokens.get(i).pos().matches("PRP\\$|POS")) {
        draft.add("'s", "'s", "POS", "O", false);
      }
    }
    for (LabelledSentence.Target target : targets) {
      if (target == null) {
        return sentence;
      }
    }
    return new LabelledSentence(draft.tokens(), List.of(targets));
  }

  private LabelledSentence.Target country(
      LabelledSentence.Draft draft, boolean blank, boolean article, int polarity) {
    Country country = any(countries);
    int kind = random.nextInt(20);
    if (kind < 10) {
      String name = kind < 6 ? country.name() : country.capital();
      return new LabelledSentence.Target(addName(draft, name, blank), draft.end(), polarity);
    }
    int begin = article ? draft.add("the", "the", "DT", "O", blank) : -1;
    int name = addName(draft, country.adjective(), blank || article);
    int end = draft.end();
    boolean office = kind < 15;
    draft.addWords(any(office ? OFFICES : BODIES));
    return office
        ? new LabelledSentence.Target(begin < 0 ? name : begin, draft.end(), polarity)
        : new LabelledSentence.Target(name, end, polarity);
  }

  private static int addName(LabelledSentence.Draft draft, String name, boolean blank) {
    int begin = -1;
    for (String word : name.split(" ", -1)) {
      int at = draft.add(word, word, "NNP", "LOCATION", blank || begin >= 0);
      begin = begin < 0 ? at : begin;
    }
    return begin;
  }

  /** For each token the target it belongs to, the rest of a person's name included; else -1. */
  private static int[] owners(LabelledSentence sentence) {
    List<Token> tokens = sentence.tokens();
    int[] owners = new int[tokens.size()];
    for (int i = 0; i < owners.length; i++) {
      owners[i] = -1;
      for (int t = 0; t < sentence.targets().size(); t++) {
        LabelledSentence.Target target = sentence.targets().get(t);
        if (tokens.get(i).begin() < target.end() && tokens.get(i).end() > target.begin()) {
          owners[i] = t;
        }
      }
    }
    for (int i = 1; i < owners.length; i++) {
      if (owners[i] < 0 && owners[i - 1] >= 0 && bothPersons(tokens, i)) {
        owners[i] = owners[i - 1];
      }
    }
    for (int i = owners.length - 1; i > 0; i--) {
      if (owners[i] >= 0 && owners[i - 1] < 0 && bothPersons(tokens, i)) {
        owners[i - 1] = owners[i];
      }
    }
    return owners;
  }

  private static boolean bothPersons(List<Token> tokens, int at) {
    return tokens.get(at).ner().equals("PERSON") && tokens.get(at - 1).ner().equals("PERSON");
  }

  private LabelledSentence joined(LabelledSentence first, LabelledSentence second) {
    LabelledSentence.Draft draft = new LabelledSentence.Draft();
    List<LabelledSentence.Target> targets = new ArrayList<>();
    targets.add(moved(first, draft.addAll(withoutEnd(first.tokens()), false)));
    draft.addWords(any(JOINTS));
    targets.add(moved(second, draft.addAll(second.tokens(), true)));
    return new LabelledSentence(draft.tokens(), targets);
  }

  private LabelledSentence quoted(LabelledSentence sentence) {
    LabelledSentence.Draft draft = new LabelledSentence.Draft();
    draft.add("“", "“", "``", "O", false);
    LabelledSentence.Target target =
        moved(sentence, draft.addAll(withoutEnd(sentence.tokens()), false));
    draft.add(",", ",", ",", "O", false);
    draft.add("”", "”", "''", "O", false);
    draft.addWords(any(SPEAKERS));
    draft.addWords(any(CUES));
    draft.addWords(".");
    return new LabelledSentence(draft.tokens(), List.of(target));
  }

  private static LabelledSentence.Target moved(LabelledSentence sentence, int shift) {
    LabelledSentence.Target target = sentence.targets().get(0);
    return new LabelledSentence.Target(
        target.begin() + shift, target.end() + shift, target.polarity());
  }

  private static List<Token> withoutEnd(List<Token> tokens) {
    int end = tokens.size();
    while (end > 1 && tokens.get(end - 1).pos().equals(".")) {
      end--;
    }
    return tokens.subList(0, end);
  }
}
