package org.detente.flink;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Invented articles, as many as a test wants, each time the same: JSON Lines. */
final class GeneratedCrawl {
  private static final String[] COUNTRIES = {
    "France", "Russia", "Japan", "Brazil", "Turkey", "India", "Egypt", "Norway", "Kenya"
  };
  private static final String[] NAMES = {
    "Ana Petrova", "Omar Haddad", "Lucia Ferro", "Jonas Berg", "Mei Tanaka", "Ravi Menon"
  };
  private static final String[] ACTS = {
    "accused", "praised", "criticised", "warned", "threatened", "thanked"
  };
  private static final String[] TOPICS = {
    "the fishing treaty", "the border talks", "grain exports", "the pipeline", "the naval exercise"
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
      line.put("published", String.format("201%d-0%d-1%d", i % 8, 1 + i % 9, i % 9));
      line.put("text", text(content));
      lines.add(json.writeValueAsString(line));
    }
    return Files.write(file, lines, StandardCharsets.UTF_8);
  }

  private static String text(int number) {
    StringBuilder text = new StringBuilder();
    for (int paragraph = 0; paragraph < 4; paragraph++) {
      int seed = number * 7 + paragraph * 3;
      String from = COUNTRIES[seed % COUNTRIES.length];
      String to = COUNTRIES[(seed + 1 + number % 4) % COUNTRIES.length];
      String name = NAMES[(seed + number) % NAMES.length];
      String topic = TOPICS[(seed + paragraph) % TOPICS.length];
      text.append(from)
          .append(' ')
          .append(ACTS[(seed + number / 3) % ACTS.length])
          .append(' ')
          .append(to)
          .append(" over ")
          .append(topic)
          .append(" on Monday, round ")
          .append(number)
          .append(" of the dispute. \"We will not give up ")
          .append(topic)
          .append(",\" said ")
          .append(name)
          .append(", the foreign minister of ")
          .append(from)
          .append(". Officials in ")
          .append(to)
          .append(" said that they regretted the words of ")
          .append(name)
          .append(" and hoped to meet ")
          .append(from)
          .append(" again soon.\n\n");
    }
    return text.toString().strip();
  }
}
