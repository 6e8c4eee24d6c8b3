package org.detente.duplicate;

import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.detente.record.Article;
import org.detente.record.CopyOf;
import org.detente.record.DocumentFingerprint;
import org.detente.spread.GroupRecords;
import org.detente.spread.JoinRecords;

/**
 * Articles in, one for each document; out, one for each distinct article, with its copies listed by
 * {@code source_id} and {@code duplicate_of_cluster} set where there are any. First the newest
 * version of each {@code article_id} supersedes the others, then equal texts are one, then near
 * copies of at least {@code ShingleSignature.FEWEST_WORDS} words among the articles of status OK
 * (see {@link LinkNearCopies}). {@link ClusterRule} says who represents whom. Every document is
 * either put out or listed once as a copy, and the result does not depend on order or bundling.
 * Texts are shuffled once; the search itself passes names and signatures. Counter {@code
 * duplicate_documents}: documents listed as copies.
 */
public final class DropDuplicates extends PTransform<PCollection<Article>, PCollection<Article>> {
  private static final long serialVersionUID = 1L;

  private static final Coder<DocumentFingerprint> FINGERPRINT =
      AvroCoder.specific(DocumentFingerprint.class);
  private static final KvCoder<String, DocumentFingerprint> BY_NAME =
      KvCoder.of(StringUtf8Coder.of(), FINGERPRINT);
  private static final int MOST_BUCKETS = 4;

  private final int buckets;

  private DropDuplicates(int buckets) {
    this.buckets = buckets;
  }

  /**
   * Groups through a number of buckets, as {@link GroupRecords} does; 0 for plain groupings. At
   * most {@value #MOST_BUCKETS} are used: the work between its ten shuffles is light, and each
   * bucket costs the DirectRunner a bundle.
   */
  public static DropDuplicates through(int buckets) {
    return new DropDuplicates(Math.min(buckets, MOST_BUCKETS));
  }

  @Override
  public PCollection<Article> expand(PCollection<Article> articles) {
    PCollection<KV<String, DocumentFingerprint>> distinct =
        articles
            .apply("Fingerprint by article", ParDo.of(new FingerprintFn()))
            .setCoder(BY_NAME)
            .apply("Group versions", GroupRecords.through(buckets))
            .apply("Keep the newest version", ParDo.of(new NewestFn()))
            .setCoder(BY_NAME)
            .apply("Group equal texts", GroupRecords.through(buckets))
            .apply("Keep one of equal texts", ParDo.of(new RepresentativeFn()))
            .setCoder(BY_NAME);
    PCollection<KV<String, String>> links =
        distinct
            .apply("Take the fingerprints", Values.create())
            .setCoder(FINGERPRINT)
            .apply("Link near copies", new LinkNearCopies(buckets));
    PCollection<KV<String, DocumentFingerprint>> members =
        distinct
            .apply("Drop the signatures", ParDo.of(new SlimFn()))
            .setCoder(BY_NAME)
            .apply("Join with links", JoinRecords.with(links, buckets))
            .apply("Send to the representative", ParDo.of(new SendFn()))
            .setCoder(BY_NAME);
    return articles
        .apply("Key articles by node", ParDo.of(new NodeFn()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), articles.getCoder()))
        .apply("Join texts with clusters", JoinRecords.with(members, buckets))
        .apply("List copies", ParDo.of(new ListCopiesFn()))
        .setCoder(articles.getCoder());
  }

  private static final class FingerprintFn extends DoFn<Article, KV<String, DocumentFingerprint>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element Article article, OutputReceiver<KV<String, DocumentFingerprint>> out) {
      out.output(KV.of(article.getArticleId(), ClusterRule.fingerprint(article)));
    }
  }

  private static final class NewestFn
      extends DoFn<KV<String, List<DocumentFingerprint>>, KV<String, DocumentFingerprint>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, List<DocumentFingerprint>> versions,
        OutputReceiver<KV<String, DocumentFingerprint>> out) {
      DocumentFingerprint newest = ClusterRule.newestVersion(versions.getValue());
      out.output(KV.of(newest.getTextKey(), newest));
    }
  }

  private static final class RepresentativeFn
      extends DoFn<KV<String, List<DocumentFingerprint>>, KV<String, DocumentFingerprint>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, List<DocumentFingerprint>> equals,
        OutputReceiver<KV<String, DocumentFingerprint>> out) {
      DocumentFingerprint representative = ClusterRule.representative(equals.getValue());
      out.output(KV.of(representative.getNode(), representative));
    }
  }

  private static final class SlimFn
      extends DoFn<KV<String, DocumentFingerprint>, KV<String, DocumentFingerprint>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, DocumentFingerprint> document,
        OutputReceiver<KV<String, DocumentFingerprint>> out) {
      out.output(KV.of(document.getKey(), ClusterRule.withoutShingles(document.getValue())));
    }
  }

  private static final class NodeFn extends DoFn<Article, KV<String, Article>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element Article article, OutputReceiver<KV<String, Article>> out) {
      out.output(KV.of(ClusterRule.node(article), article));
    }
  }

  private static final class SendFn
      extends DoFn<
          KV<String, KV<List<DocumentFingerprint>, List<String>>>,
          KV<String, DocumentFingerprint>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, KV<List<DocumentFingerprint>, List<String>>> node,
        OutputReceiver<KV<String, DocumentFingerprint>> out) {
      List<String> link = node.getValue().getValue();
      out.output(
          KV.of(link.isEmpty() ? node.getKey() : link.get(0), node.getValue().getKey().get(0)));
    }
  }

  private static final class ListCopiesFn
      extends DoFn<KV<String, KV<List<Article>, List<DocumentFingerprint>>>, Article> {
    private static final long serialVersionUID = 1L;

    private final Counter duplicates = Metrics.counter(DropDuplicates.class, "duplicate_documents");

    @ProcessElement
    public void process(
        @Element KV<String, KV<List<Article>, List<DocumentFingerprint>>> node,
        OutputReceiver<Article> out) {
      List<DocumentFingerprint> members = node.getValue().getValue();
      if (!members.isEmpty()) {
        List<CopyOf> copies = ClusterRule.copies(node.getKey(), members);
        duplicates.inc(copies.size());
        out.output(ClusterRule.withCopies(node.getValue().getKey().get(0), copies));
      }
    }
  }
}
