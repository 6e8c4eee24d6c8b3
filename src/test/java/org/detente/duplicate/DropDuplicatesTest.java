package org.detente.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.detente.Rows;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.CopyKind;
import org.detente.record.CopyOf;
import org.junit.jupiter.api.Test;

class DropDuplicatesTest {
  private static final String HARBOUR =
      "The foreign ministers of Norland and Sudmark met in the old harbour hall on Tuesday to end a fishing dispute "
          + "that has kept forty trawlers in port since the spring. They agreed to share the northern banks for two "
          + "years, to exchange inspectors every month, and to ask a panel of three judges about the rest. The agreement "
          + "still needs the consent of both parliaments, which are expected to vote before the end of June.";
  private static final String HARBOUR_NEW_LEAD =
      "A summer without trawlers has come to an end. The foreign ministers of Norland and Sudmark met in the old "
          + "harbour hall on Tuesday to end a fishing dispute that has kept forty trawlers in port since the spring. They "
          + "agreed to share the northern banks for two years, to exchange inspectors every month, and to ask a panel of "
          + "three judges about the rest, our correspondent reports from the quay.";
  private static final String BUDGET =
      "Parliament passed the budget late on Thursday after eleven hours of debate, in which the opposition tabled more "
          + "than two hundred amendments. The finance minister called it a plan for lean years; economists at two banks "
          + "said that the forecast of growth was hopeful, and that the deficit would be larger than written by a third.";

  @Test
  void aWireCopyWithAnotherLeadIsListedAsANearCopy() {
    Article wire = Rows.article("wire", HARBOUR).build();
    Article local =
        Rows.article("local", HARBOUR_NEW_LEAD).setPublishedOn(LocalDate.of(2014, 3, 19)).build();
    Article budget = Rows.article("budget", BUDGET).build();

    check(
        List.of(local, budget, wire),
        kept -> {
          assertEquals(2, kept.size());
          Article first = find(kept, "wire");
          assertEquals(first.getArticleId(), first.getDuplicateOfCluster());
          assertEquals(List.of("local NEAR"), copies(first));
          assertNull(find(kept, "budget").getDuplicateOfCluster());
          return null;
        });
  }

  @Test
  void equalTextsAreOneWhateverTheirCaseAndQuotationMarks() {
    Article plain = Rows.article("plain", "The envoy said \"no\" to the offer.").build();
    Article curly = Rows.article("curly", "The Envoy said “no” to the offer").build();

    check(
        List.of(plain, curly),
        kept -> {
          assertEquals(
              List.of("plain EXACT"),
              copies(find(kept, "curly"))); // the smaller article_id of the same day
          assertEquals(1, kept.size());
          return null;
        });
  }

  @Test
  void shortTextsAreNotNearCopies() {
    check(
        List.of(
            Rows.article(
                    "one",
                    "Norland recalls its ambassador from Sudmark over the fishing dispute, officials say.")
                .build(),
            Rows.article(
                    "two",
                    "Norland recalls its ambassador from Sudmark over the fishing dispute, papers say.")
                .build()),
        kept -> {
          assertEquals(2, kept.size());
          return null;
        });
  }

  @Test
  void pagesThatAreNoArticlesAreNotNearCopies() {
    check(
        List.of(
            Rows.article("wire", HARBOUR).build(),
            Rows.article("index", HARBOUR_NEW_LEAD)
                .setStatus(ArticleStatus.NOT_AN_ARTICLE)
                .build()),
        kept -> {
          assertEquals(2, kept.size());
          return null;
        });
  }

  @Test
  void aCorrectionSupersedesWhatItCorrects() {
    Article early = Rows.article("early", HARBOUR).setCapturedOn(LocalDate.of(2014, 3, 18)).build();
    Article corrected =
        Article.newBuilder(early)
            .setSourceId("late")
            .setText(BUDGET)
            .setContentSha256("f".repeat(64))
            .setCapturedOn(LocalDate.of(2014, 3, 20))
            .build();
    Article unknown =
        Article.newBuilder(early)
            .setSourceId("unknown")
            .setCapturedOn(null)
            .setText("Old.")
            .build();

    check(
        List.of(early, corrected, unknown),
        kept -> {
          assertEquals(1, kept.size());
          assertEquals(BUDGET, kept.get(0).getText());
          assertEquals(List.of("early EXACT", "unknown EXACT"), copies(kept.get(0)));
          return null;
        });
  }

  @Test
  void undatedCopiesComeLast() {
    check(
        List.of(
            Rows.article("a", HARBOUR).setPublishedOn(null).build(),
            Rows.article("b", HARBOUR).setPublishedOn(LocalDate.of(2014, 4, 1)).build()),
        kept -> {
          assertEquals(List.of("a EXACT"), copies(find(kept, "b")));
          return null;
        });
  }

  @Test
  void theSameDocumentReadTwiceIsStillAccountedFor() {
    Article once = Rows.article("once", HARBOUR).build();
    check(
        List.of(once, Article.newBuilder(once).build()),
        kept -> {
          assertEquals(1, kept.size());
          assertEquals(List.of("once EXACT"), copies(kept.get(0)));
          return null;
        });
  }

  @Test
  void aChainOfRewritesEndsAtItsFirstText() {
    check(
        chain(4),
        kept -> {
          assertEquals(1, kept.size());
          assertEquals(List.of("c1 NEAR", "c2 NEAR", "c3 NEAR"), copies(find(kept, "c0")));
          return null;
        });
  }

  @Test
  void everyDocumentOfALongChainIsKeptOrListedOnce() {
    check(
        chain(12),
        kept -> {
          int listed = kept.stream().mapToInt(article -> article.getCopies().size()).sum();
          assertEquals(12, kept.size() + listed);
          return null;
        });
  }

  @Test
  void neitherOrderNorBucketsCount() {
    List<Article> articles = new ArrayList<>(chain(6));
    articles.add(Rows.article("wire", HARBOUR).build());
    articles.add(Rows.article("copy", HARBOUR).setPublishedOn(LocalDate.of(2014, 3, 20)).build());
    articles.add(Rows.article("lead", HARBOUR_NEW_LEAD).setPublishedOn(null).build());
    articles.add(Rows.article("budget", BUDGET).build());
    List<String> results = Collections.synchronizedList(new ArrayList<>());
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(articles, new Random(seed));
      RESULTS.clear();
      check(
          List.copyOf(articles),
          2 * seed,
          kept -> {
            RESULTS.add(kept.stream().map(Article::toString).sorted().toList().toString());
            return null;
          });
      results.addAll(RESULTS);
    }
    assertEquals(3, results.size());
    assertEquals(1, results.stream().distinct().count());
  }

  private static final List<String> RESULTS = Collections.synchronizedList(new ArrayList<>());

  /**
   * Texts of 60 words of which each keeps 44 of the text before: a copy of its neighbour, hardly of
   * the next but one.
   */
  private static List<Article> chain(int length) {
    String[] words = new String[60 + 16 * length];
    Arrays.setAll(words, i -> "word" + i);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      String text = String.join(" ", Arrays.copyOfRange(words, 16 * i, 16 * i + 60));
      articles.add(
          Rows.article("c" + i, text).setPublishedOn(LocalDate.of(2014, 5, 1).plusDays(i)).build());
    }
    return articles;
  }

  private static void check(
      List<Article> articles, SerializableFunction<List<Article>, Void> expectation) {
    check(articles, 4, expectation);
  }

  private static void check(
      List<Article> articles, int buckets, SerializableFunction<List<Article>, Void> expectation) {
    TestPipeline pipeline =
        TestPipeline.fromOptions(
                PipelineOptionsFactory.fromArgs("--stableUniqueNames=ERROR").create())
            .enableAbandonedNodeEnforcement(false);
    PAssert.that(
            pipeline
                .apply(
                    "Create articles",
                    Create.of(articles).withCoder(AvroCoder.specific(Article.class)))
                .apply("Drop duplicates", DropDuplicates.through(buckets)))
        .satisfies(
            kept -> {
              List<Article> list = new ArrayList<>();
              kept.forEach(list::add);
              return expectation.apply(list);
            });
    pipeline.run().waitUntilFinish();
  }

  private static Article find(List<Article> articles, String sourceId) {
    return articles.stream()
        .filter(article -> article.getSourceId().equals(sourceId))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> copies(Article article) {
    List<String> names = new ArrayList<>();
    for (CopyOf copy : article.getCopies()) {
      names.add(copy.getSourceId() + (copy.getKind() == CopyKind.NEAR ? " NEAR" : " EXACT"));
    }
    return names;
  }
}
