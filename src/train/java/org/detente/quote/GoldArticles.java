package org.detente.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.AnnotationLimits;
import org.detente.annotate.ArticleAnnotator;
import org.detente.annotate.CoreNlp;
import org.detente.annotate.RowId;
import org.detente.annotate.Token;
import org.detente.cast.CastResolver;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.PublishedSource;

/**
 * Articles whose attributions people have marked: JSON Lines of {@code
 * {"id","date","text","attributions":[{"content":[[begin,end],...],"source":[[begin,end],...]}]}}
 * in code points, as the converter of PolNeAR writes them.
 */
public final class GoldArticles {
  /**
   * One attribution.
   *
   * @param content code points of what was said
   * @param source code points of the words that name the speaker; empty where there are none
   */
  record Attribution(BitSet content, BitSet source) {}

  private final Map<String, List<Attribution>> attributions = new LinkedHashMap<>();
  private final List<Article> articles = new ArrayList<>();

  private GoldArticles() {}

  /** Reads a file; the order of its lines is kept. */
  public static GoldArticles read(Path path) throws IOException {
    GoldArticles gold = new GoldArticles();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
      JsonNode article = json.readTree(line);
      List<Attribution> marked = new ArrayList<>();
      for (JsonNode attribution : article.get("attributions")) {
        marked.add(
            new Attribution(points(attribution.get("content")), points(attribution.get("source"))));
      }
      gold.attributions.put(article.get("id").asText(), marked);
      gold.articles.add(article(article, path));
    }
    return gold;
  }

  /** What people marked in an article; empty for one that is not in the file. */
  List<Attribution> of(AnnotatedArticle article) {
    return attributions.getOrDefault(article.getArticle().getSourceId(), List.of());
  }

  /**
   * The articles annotated, in the order of the gold file: read from an Avro file where it exists,
   * else annotated (minutes) and written there.
   */
  public List<AnnotatedArticle> annotated(Path cache) throws IOException {
    if (!Files.exists(cache)) {
      annotate(cache);
    }
    List<AnnotatedArticle> rows = new ArrayList<>();
    try (DataFileReader<AnnotatedArticle> reader =
        new DataFileReader<>(
            new File(cache.toString()), new SpecificDatumReader<>(AnnotatedArticle.class))) {
      reader.forEach(rows::add);
    }
    return rows;
  }

  private void annotate(Path to) throws IOException {
    ArticleAnnotator annotator =
        new ArticleAnnotator(CoreNlp.shared(), new CastResolver(), AnnotationLimits.DEFAULT);
    Path part = to.resolveSibling(to.getFileName() + ".part");
    List<AnnotatedArticle> rows = articles.parallelStream().map(annotator::annotate).toList();
    try (DataFileWriter<AnnotatedArticle> writer =
        new DataFileWriter<>(new SpecificDatumWriter<>(AnnotatedArticle.class))) {
      writer.create(AnnotatedArticle.getClassSchema(), part.toFile());
      for (AnnotatedArticle row : rows) {
        writer.append(row);
      }
    }
    Files.move(part, to);
  }

  private static Article article(JsonNode line, Path file) {
    String text = line.get("text").asText();
    LocalDate published = LocalDate.parse(line.get("date").asText());
    return Article.newBuilder()
        .setArticleId(RowId.of(text))
        .setSourceId(line.get("id").asText())
        .setSourceUri(file.getFileName().toString())
        .setPublishedOn(published)
        .setPublishedSource(PublishedSource.INPUT)
        .setYear(published.getYear())
        .setLanguage("en")
        .setText(text)
        .setWordCount(0)
        .setContentSha256("")
        .setCopies(List.of())
        .setStatus(ArticleStatus.OK)
        .build();
  }

  /**
   * Code points at which the words of some spans begin, so that marks and blanks at the edges do
   * not matter; a leading "that" is left out.
   */
  static BitSet words(MarkedText marked, BitSet points) {
    BitSet words = new BitSet();
    for (int at = points.nextSetBit(0); at >= 0; ) {
      int end = points.nextClearBit(at);
      addWords(marked.text(), at, end, words);
      at = points.nextSetBit(end);
    }
    return words;
  }

  private static void addWords(AnnotatedText text, int begin, int end, BitSet words) {
    List<Token> tokens = text.tokens();
    boolean first = true;
    for (int i = text.tokenIndex(begin); i < tokens.size() && tokens.get(i).begin() < end; i++) {
      Token token = tokens.get(i);
      if (MarkedText.isWord(token)) {
        if (!(first && token.text().equalsIgnoreCase("that"))) {
          words.set(token.begin());
        }
        first = false;
      }
    }
  }

  /** Shared words over the words of the longer one, 0 to 1. */
  static double overlap(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    int longer = Math.max(one.cardinality(), other.cardinality());
    return longer == 0 ? 0 : (double) both.cardinality() / longer;
  }

  /** Code points of some spans. */
  static BitSet points(List<Stretch> spans) {
    BitSet points = new BitSet();
    spans.forEach(span -> points.set(span.first(), span.end()));
    return points;
  }

  private static BitSet points(JsonNode spans) {
    BitSet points = new BitSet();
    for (JsonNode span : spans) {
      points.set(span.get(0).asInt(), span.get(1).asInt());
    }
    return points;
  }
}
