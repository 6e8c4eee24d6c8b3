package org.detente;

import static org.detente.output.Table.ANNOTATED;
import static org.detente.output.Table.ARTICLES;
import static org.detente.output.Table.DEAD_LETTERS;
import static org.detente.output.Table.EVENTS;
import static org.detente.output.Table.EVENT_MENTIONS;
import static org.detente.output.Table.MENTIONS;
import static org.detente.output.Table.QUOTES;
import static org.detente.output.Table.TONE_SUMMARY;

import java.util.ArrayList;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.detente.annotate.AnnotateArticles;
import org.detente.annotate.AnnotationLimits;
import org.detente.article.ExtractArticles;
import org.detente.duplicate.DropDuplicates;
import org.detente.event.CollapseEvents;
import org.detente.event.ExtractEvents;
import org.detente.input.ReadDocuments;
import org.detente.mention.FindMentions;
import org.detente.output.Table;
import org.detente.output.WriteTable;
import org.detente.quote.AttributeQuotes;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Article;
import org.detente.record.DeadLetter;
import org.detente.record.Event;
import org.detente.record.EventMention;
import org.detente.record.Mention;
import org.detente.record.Quote;
import org.detente.record.ToneSummary;
import org.detente.run.CheckOutput;
import org.detente.run.CommitRun;
import org.detente.run.RunPlan;
import org.detente.spread.Spread;
import org.detente.summary.SummarizeTone;
import org.detente.tone.ScoreTone;

/**
 * The graph on one page: documents are read, cleaned, freed of copies and annotated; three branches
 * find mentions, quotations and events in parallel; their rows meet again to be scored for tone;
 * every table is written, and the run is published once all of them are there.
 *
 * <p>A document or article that fails becomes a dead letter and the run goes on.
 */
final class DetentePipeline {
  private final DetenteOptions options;
  private final RunPlan plan;

  private DetentePipeline(DetenteOptions options, RunPlan plan) {
    this.options = options;
    this.plan = plan;
  }

  /** Builds the graph of a planned run into an empty pipeline. */
  static void build(Pipeline pipeline, DetenteOptions options, RunPlan plan) {
    new DetentePipeline(options, plan).build(pipeline);
  }

  private void build(Pipeline pipeline) {
    int buckets = options.getSpreadBuckets();
    var limits =
        new AnnotationLimits(options.getMaxSentenceTokens(), options.getMaxAnnotateSeconds());
    var failures = new ArrayList<PCollection<DeadLetter>>();

    pipeline.apply("Check output", CheckOutput.of(plan));
    var documents =
        pipeline
            .apply(
                "Read documents",
                ReadDocuments.from(options.getInput())
                    .withMaxDocumentBytes(options.getMaxDocumentBytes())
                    .spreadingOver(buckets))
            .failuresTo(failures);
    var extracted =
        documents.apply("Extract articles", ExtractArticles.create()).failuresTo(failures);
    var articles =
        extracted
            .apply("Drop duplicates", DropDuplicates.through(buckets))
            .apply("Spread articles", Spread.over(buckets, Article::getArticleId));
    var annotated =
        articles
            .apply("Annotate articles", AnnotateArticles.with(limits, options.getActors()))
            .failuresTo(failures);

    var mentions = annotated.apply("Find mentions", FindMentions.create());
    var quotes = annotated.apply("Attribute quotes", AttributeQuotes.create());
    var events = annotated.apply("Extract events", ExtractEvents.using(options.getActions()));

    var scored = ScoreTone.of(annotated, mentions, quotes, events, options.getToneModel(), buckets);
    var eventMentions = scored.get(ScoreTone.EVENTS);
    var collapsed =
        eventMentions
            .apply("Drop years", Values.create())
            .apply("Collapse events", CollapseEvents.through(buckets));
    var summary =
        scored.get(ScoreTone.OBSERVATIONS).apply("Summarize tone", SummarizeTone.through(buckets));
    var dead = PCollectionList.of(failures).apply("Gather dead letters", Flatten.pCollections());

    var written =
        PCollectionList.of(
                scored.get(ScoreTone.ARTICLES).apply("Write articles", to(ARTICLES, Article.class)))
            .and(
                scored.get(ScoreTone.MENTIONS).apply("Write mentions", to(MENTIONS, Mention.class)))
            .and(scored.get(ScoreTone.QUOTES).apply("Write quotes", to(QUOTES, Quote.class)))
            .and(
                eventMentions.apply("Write event mentions", to(EVENT_MENTIONS, EventMention.class)))
            .and(collapsed.apply("Write events", to(EVENTS, Event.class)))
            .and(
                summary.apply(
                    "Write tone summary", to(TONE_SUMMARY, ToneSummary.class).withoutYear()))
            .and(dead.apply("Write dead letters", to(DEAD_LETTERS, DeadLetter.class).withoutYear()))
            .and(
                annotated.apply(
                    "Write annotated articles",
                    to(ANNOTATED, AnnotatedArticle.class).withoutYear()));

    written
        .apply("Gather written files", Flatten.pCollections())
        .apply(
            "Commit run",
            CommitRun.of(
                plan,
                documents.apply("Count documents", Count.globally()),
                options.getMaxDeadLetterFraction()));
  }

  private <T extends SpecificRecord> WriteTable<T> to(Table table, Class<T> record) {
    return WriteTable.of(
        table, record, plan.attemptFolder(), options.getNumShards(), plan.fileMetadata());
  }
}
