package org.detente;

import static org.detente.output.Table.ANNOTATED;
import static org.detente.output.Table.ARTICLES;
import static org.detente.output.Table.DEAD_LETTERS;
import static org.detente.output.Table.EVENTS;
import static org.detente.output.Table.EVENT_MENTIONS;
import static org.detente.output.Table.LEDGER;
import static org.detente.output.Table.MENTIONS;
import static org.detente.output.Table.QUOTES;
import static org.detente.output.Table.TONE_SUMMARY;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.detente.annotate.AnnotateArticles;
import org.detente.annotate.AnnotationLimits;
import org.detente.annotate.ResolveCast;
import org.detente.article.ExtractArticles;
import org.detente.duplicate.DropDuplicates;
import org.detente.event.CollapseEvents;
import org.detente.event.ExtractEvents;
import org.detente.input.ListFiles;
import org.detente.input.ReadDocuments;
import org.detente.ledger.ClassifyDocuments;
import org.detente.ledger.HonourTombstones;
import org.detente.ledger.LedgerRule;
import org.detente.ledger.ReuseAnnotations;
import org.detente.ledger.Tombstones;
import org.detente.mention.FindMentions;
import org.detente.output.ReadTable;
import org.detente.output.Table;
import org.detente.output.WriteTable;
import org.detente.quote.AttributeQuotes;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Article;
import org.detente.record.DeadLetter;
import org.detente.record.Event;
import org.detente.record.EventMention;
import org.detente.record.LedgerEntry;
import org.detente.record.Mention;
import org.detente.record.Quote;
import org.detente.record.SourceDocument;
import org.detente.record.ToneSummary;
import org.detente.run.Budgets;
import org.detente.run.CheckOutput;
import org.detente.run.CommitRun;
import org.detente.run.ParentTables;
import org.detente.run.RunPlan;
import org.detente.summary.SummarizeTone;
import org.detente.tone.ScoreTone;

/**
 * The graph on one page: documents are read and compared with the ledger of the published run; what
 * is new or changed is cleaned; all articles are freed of copies; those without an annotation that
 * still holds are annotated; three branches find mentions, quotations and events in parallel, for
 * the articles whose rows don't hold; new and carried rows meet to be scored for tone; every table
 * is written, and the run is published once all of them are there.
 *
 * <p>A document or article that fails becomes a dead letter and the run goes on.
 */
final class DetentePipeline {
  private final DetenteOptions options;
  private final RunPlan plan;
  private final ParentTables parent;
  private final LedgerRule rule;
  private final int buckets;

  private DetentePipeline(DetenteOptions options, RunPlan plan) {
    this.options = options;
    this.plan = plan;
    this.parent = ParentTables.of(plan);
    this.rule =
        new LedgerRule(
            plan.runId(),
            plan.fingerprints().getOrDefault("extract", ""),
            options.getOnMissing().equals("TOMBSTONE"));
    this.buckets = options.getSpreadBuckets();
  }

  /**
   * Builds the graph of a planned run into an empty pipeline.
   *
   * @param takedowns what must not be published
   * @throws IOException when the published run that the plan builds upon cannot be read
   */
  static void build(Pipeline pipeline, DetenteOptions options, RunPlan plan, Tombstones takedowns)
      throws IOException {
    new DetentePipeline(options, plan).build(pipeline, takedowns);
  }

  /** Builds the graph of a preview, which reads and compares, and leaves counters. */
  static void preview(Pipeline pipeline, DetenteOptions options, RunPlan plan) throws IOException {
    DetentePipeline graph = new DetentePipeline(options, plan);
    graph.classify(pipeline, graph.read(pipeline));
  }

  private void build(Pipeline pipeline, Tombstones takedowns) throws IOException {
    pipeline.apply("Check output", CheckOutput.of(plan));
    var documents = read(pipeline);
    var classified = classify(pipeline, documents);
    var extracted =
        classified
            .get(ClassifyDocuments.TO_EXTRACT)
            .apply("Extract articles", ExtractArticles.create());
    var covered =
        pipeline
            .apply(
                "Name takedowns",
                Create.of(takedowns).withCoder(SerializableCoder.of(Tombstones.class)))
            .apply("View takedowns", View.asSingleton());
    var entries =
        PCollectionList.of(classified.get(ClassifyDocuments.KEPT))
            .and(extracted)
            .apply("Gather entries", Flatten.pCollections())
            .apply("Honour tombstones", HonourTombstones.by(rule, covered));

    var articles =
        entries
            .apply("Take articles", ParDo.of(new TakeArticleFn()))
            .apply("Drop duplicates", DropDuplicates.through(buckets))
            .apply(
                "Reuse annotations",
                ReuseAnnotations.of(
                    known(pipeline, "annotate", ANNOTATED, AnnotatedArticle.class), buckets));
    var known = articles.get(ReuseAnnotations.REUSED);
    var reused =
        plan.carries("cast")
            ? known
            : known.apply("Resolve the cast anew", ResolveCast.with(options.getActors()));
    var annotated =
        articles
            .get(ReuseAnnotations.TO_ANNOTATE)
            .apply(
                "Annotate articles",
                AnnotateArticles.with(
                    new AnnotationLimits(
                        options.getMaxSentenceTokens(), options.getMaxAnnotateSeconds()),
                    options.getActors()));
    var all =
        PCollectionList.of(annotated)
            .and(reused)
            .apply("Gather annotated articles", Flatten.pCollections());

    var mentions =
        (plan.carries("mention") ? annotated : all).apply("Find mentions", FindMentions.create());
    var quotes =
        (plan.carries("quote") ? annotated : all)
            .apply("Attribute quotes", AttributeQuotes.create());
    var events =
        (plan.carries("event") ? annotated : all)
            .apply(
                "Extract events",
                ExtractEvents.using(options.getActions(), options.getMinEventConfidence()));
    var carried =
        new ScoreTone.Carried(
            reused,
            known(pipeline, "tone", ARTICLES, Article.class),
            known(pipeline, "mention", MENTIONS, Mention.class),
            known(pipeline, "quote", QUOTES, Quote.class),
            known(pipeline, "event", EVENT_MENTIONS, EventMention.class),
            plan.carries("tone"));
    var scored =
        ScoreTone.of(annotated, mentions, quotes, events, carried, options.getToneModel(), buckets);
    var dead =
        PCollectionList.of(entries.apply("Take dead letters", ParDo.of(new TakeDeadLetterFn())))
            .and(all.apply("Take failures", ParDo.of(new TakeFailureFn())))
            .apply("Gather dead letters", Flatten.pCollections());

    write(scored, dead, all, entries)
        .apply(
            "Commit run",
            CommitRun.of(
                plan,
                documents.documents().apply("Count documents", Count.globally()),
                new Budgets(options.getMaxDeadLetterFraction(), options.getMaxMissingFraction()),
                buckets));
  }

  /** What the input holds: its files, its documents, and what could not be read. */
  private record Input(
      PCollection<String> files,
      PCollection<SourceDocument> documents,
      PCollection<DeadLetter> failures) {}

  private Input read(Pipeline pipeline) {
    var files = pipeline.apply("List files", ListFiles.of(options.getInput()));
    var failures = new ArrayList<PCollection<DeadLetter>>();
    var documents =
        files
            .apply(
                "Read documents",
                ReadDocuments.create()
                    .withMaxDocumentBytes(options.getMaxDocumentBytes())
                    .spreadingOver(buckets))
            .failuresTo(failures);
    return new Input(files, documents, failures.get(0));
  }

  private PCollectionTuple classify(Pipeline pipeline, Input input) throws IOException {
    return pipeline
        .apply("Read the ledger", ReadTable.of(LedgerEntry.class, parent.files(LEDGER), buckets))
        .apply(
            "Classify documents",
            ClassifyDocuments.by(
                rule, input.files(), input.documents(), input.failures(), buckets));
  }

  /** Rows of the published run that still hold; none when the step that made them has changed. */
  private <T extends SpecificRecord> PCollection<T> known(
      Pipeline pipeline, String step, Table table, Class<T> record) throws IOException {
    var files = plan.carries(step) ? parent.files(table) : List.<String>of();
    return pipeline.apply("Read known " + table.folder(), ReadTable.of(record, files, buckets));
  }

  private PCollection<String> write(
      PCollectionTuple scored,
      PCollection<DeadLetter> dead,
      PCollection<AnnotatedArticle> annotated,
      PCollection<LedgerEntry> entries) {
    var eventMentions = scored.get(ScoreTone.EVENTS);
    var events =
        eventMentions
            .apply("Drop years", Values.create())
            .apply("Collapse events", CollapseEvents.through(buckets));
    var summary =
        scored.get(ScoreTone.OBSERVATIONS).apply("Summarize tone", SummarizeTone.through(buckets));
    return PCollectionList.of(
            scored.get(ScoreTone.ARTICLES).apply("Write articles", to(ARTICLES, Article.class)))
        .and(scored.get(ScoreTone.MENTIONS).apply("Write mentions", to(MENTIONS, Mention.class)))
        .and(scored.get(ScoreTone.QUOTES).apply("Write quotes", to(QUOTES, Quote.class)))
        .and(eventMentions.apply("Write event mentions", to(EVENT_MENTIONS, EventMention.class)))
        .and(events.apply("Write events", to(EVENTS, Event.class)))
        .and(summary.apply("Write tone summary", to(TONE_SUMMARY, ToneSummary.class).withoutYear()))
        .and(dead.apply("Write dead letters", to(DEAD_LETTERS, DeadLetter.class).withoutYear()))
        .and(
            annotated.apply(
                "Write annotated articles", to(ANNOTATED, AnnotatedArticle.class).withoutYear()))
        .and(entries.apply("Write the ledger", to(LEDGER, LedgerEntry.class).withoutYear()))
        .apply("Gather written files", Flatten.pCollections());
  }

  private <T extends SpecificRecord> WriteTable<T> to(Table table, Class<T> record) {
    return WriteTable.of(
        table, record, plan.attemptFolder(), options.getNumShards(), plan.fileMetadata());
  }

  private static final class TakeArticleFn extends DoFn<LedgerEntry, Article> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element LedgerEntry entry, OutputReceiver<Article> out) {
      if (entry.getArticle() != null) {
        out.output(entry.getArticle());
      }
    }
  }

  private static final class TakeDeadLetterFn extends DoFn<LedgerEntry, DeadLetter> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element LedgerEntry entry, OutputReceiver<DeadLetter> out) {
      if (entry.getDeadLetter() != null) {
        out.output(entry.getDeadLetter());
      }
    }
  }

  private static final class TakeFailureFn extends DoFn<AnnotatedArticle, DeadLetter> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element AnnotatedArticle article, OutputReceiver<DeadLetter> out) {
      if (article.getFailure() != null) {
        out.output(article.getFailure());
      }
    }
  }
}
