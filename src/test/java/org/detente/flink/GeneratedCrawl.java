package org.detente.flink;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented articles, as many as a test wants, each time the same: JSON Lines. */
final class GeneratedCrawl {
  private static final String[] COUNTRIES = {
    "France", "Russia", "Japan", "Brazil", "Turkey", "India", "Egypt", "Norway", "Kenya", "Canada"
  };
  private static final String[] NAMES = {
    "Ana Petrova", "Omar Haddad", "Lucia Ferro", "Jonas Berg", "Mei Tanaka", "Ravi Menon"
  };
  private static final String[] ACTS = {
    "accused", "praised", "criticised", "warned", "threatened", "thanked", "sued", "condemned"
  };
  private static final String[] TOPICS = {
    "the fishing treaty",
    "the border talks",
    "grain exports",
    "the pipeline",
    "the naval exercise",
    "visas for students",
    "a dam on the upper river",
    "the price of copper",
    "stolen paintings",
    "two detained sailors",
    "satellite launches",
    "the rail link",
    "tariffs on timber"
  };
  private static final String[] SENTENCES = {
    "%1$s %5$s %2$s over %4$s on Monday.",
    "\"We shall not give up %4$s,\" said %3$s, the foreign minister of %1$s.",
    "Officials in %2$s said that they regretted the words of %3$s about %4$s.",
    "The governments of %1$s and %2$s are to meet in Geneva next week to discuss %4$s.",
    "%3$s told reporters that %2$s had ignored three letters concerning %4$s.",
    "Traders expect that %4$s will matter more to %1$s than to %2$s this year.",
    "In a speech at the harbour, %3$s called %2$s \"a neighbour that we can work with\".",
    "Last year %2$s imposed sanctions on %1$s because of %4$s, and lifted them in the autumn."
  };

  private GeneratedCrawl() {}

  /** Writes the articles into one file; every tenth is a copy of the one before. */
  static Path write(Path file, int articles) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      int content = i % 10 == 9 ? i - 1 : i;
      ObjectNode line = json.createObjectNode();
      line.put("id", "article-" + i);
      line.put("url", "https://news" + i % 3 + ".example/" + i);
      line.put("title", "Talks, round " + content);
      line.put("published", String.format(Locale.ROOT, "201%d-0%d-1%d", i % 8, 1 + i % 9, i % 9));
      line.put("text", text(content));
      lines.add(json.writeValueAsString(line));
    }
    return Files.write(file, lines, StandardCharsets.UTF_8);
  }

  private static String text(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < 16; sentence++) {
      text.append(
              String.format(
                  Locale.ROOT,
                  any(SENTENCES, random),
                  any(COUNTRIES, random),
                  any(COUNTRIES, random),
                  any(NAMES, random),
                  any(TOPICS, random),
                  any(ACTS, random)))
          .append(sentence % 3 == 2 ? "\n\n" : " ");
    }
    return text.toString().strip();
  }

  private static String any(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }
}
