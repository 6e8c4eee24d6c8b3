import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes a corpus of any size out of a small one, for benchmarks: JSON Lines with "text" in, as many
 * short articles as wanted out, on standard output. Each is three paragraphs drawn at random (of a
 * fixed seed) from all of them, with an id and an address of its own and a day of the years 2000 to
 * 2019, so that few are near copies (4 of 100) and the cost per word stays that of the source.
 *
 * <p>{@code java -cp target/detente.jar src/bench/Mix.java ARTICLES.jsonl COUNT}
 */
public final class Mix {
  private static final int PARAGRAPHS = 3;

  public static void main(String[] args) throws Exception {
    ObjectMapper json = new ObjectMapper();
    List<String> paragraphs = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
      JsonNode text = json.readTree(line).path("text");
      for (String paragraph : text.asText().split("\\n\\s*\\n|\\n")) {
        if (paragraph.strip().length() > 80) {
          paragraphs.add(paragraph.strip());
        }
      }
    }
    Random random = new Random(924);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      List<String> chosen = new ArrayList<>();
      for (int p = 0; p < PARAGRAPHS; p++) {
        chosen.add(paragraphs.get(random.nextInt(paragraphs.size())));
      }
      ObjectNode article = json.createObjectNode();
      article.put("id", "mixed-" + i);
      article.put("url", "https://mixed.example/" + i);
      article.put("published", String.format("%d-%02d-%02d", 2000 + i % 20, 1 + i % 12, 1 + i % 28));
      article.put("publisher", "Mixed Gazette " + i % 7);
      article.put("text", String.join("\n\n", chosen));
      out.println(json.writeValueAsString(article));
    }
    out.flush();
  }
}
