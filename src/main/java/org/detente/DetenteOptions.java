package org.detente;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.Validation;
import org.detente.event.EventCoder;
import org.jspecify.annotations.Nullable;

/**
 * Every option of a run. The table in {@code src/docs/options.md} is generated from this interface,
 * and a test fails when it is stale.
 */
public interface DetenteOptions extends PipelineOptions {
  /** What to read. */
  @Description(
      "Files, folders or globs to read, separated by commas: HTML, plain text, JSON Lines or WARC,"
          + " each also gzipped; recognised by content. Example: --input=crawl/2015,extra/*.warc.gz")
  @Validation.Required
  String getInput();

  /** Sets what to read. */
  void setInput(String value);

  /** Where the dataset lies. */
  @Description(
      "Folder of the dataset, local or on a file system that Beam knows. Each run adds"
          + " runs/<run-id>/ and moves LATEST. Example: --output=dataset")
  @Validation.Required
  String getOutput();

  /** Sets where the dataset lies. */
  void setOutput(String value);

  /** Name of the run. */
  @Description(
      "Name of the run, letters, digits, '.', '_' and '-'; the same name again makes the next"
          + " attempt of that run. Default: the time of the start in UTC, e.g. 2026-11-21T030000Z")
  @Nullable String getRunId();

  /** Sets the name of the run. */
  void setRunId(@Nullable String value);

  /** Actor dictionaries of the user. */
  @Description(
      "Files in TABARI or Phoenix format (.actors, .agents), separated by commas, that take"
          + " precedence over the built-in actor dictionary")
  @Nullable String getActors();

  /** Sets the actor dictionaries of the user. */
  void setActors(@Nullable String value);

  /** Action table of the user. */
  @Description("A table in the form of actions.tsv whose rows add to or replace built-in actions")
  @Nullable String getActions();

  /** Sets the action table of the user. */
  void setActions(@Nullable String value);

  /** Least confidence of an event. */
  @Description(
      "Least confidence of an event mention that is kept, from 0 (all) to 1. Example:"
          + " --minEventConfidence=0.7 where a false event costs more than a missed one")
  @Default.Double(EventCoder.LEAST_CONFIDENCE)
  double getMinEventConfidence();

  /** Sets the least confidence of an event. */
  void setMinEventConfidence(double value);

  /** Model of the tone. */
  @Description(
      "Model that scores tone: encoder (a small neural network on the words around the target) or"
          + " lexicon (a word list, no native code)")
  @Default.String("encoder")
  String getToneModel();

  /** Sets the model of the tone. */
  void setToneModel(String value);

  /** Size limit of a document. */
  @Description("Bytes of the largest document that is read, after decompression")
  @Default.Integer(10_000_000)
  int getMaxDocumentBytes();

  /** Sets the size limit of a document. */
  void setMaxDocumentBytes(int value);

  /** Length limit of a sentence. */
  @Description("Tokens of the longest sentence that is parsed; longer ones are cut and marked")
  @Default.Integer(120)
  int getMaxSentenceTokens();

  /** Sets the length limit of a sentence. */
  void setMaxSentenceTokens(int value);

  /** Time limit of the annotation of an article. */
  @Description(
      "Seconds after which the annotation of one article is given up (dead letter TIMEOUT)")
  @Default.Integer(120)
  int getMaxAnnotateSeconds();

  /** Sets the time limit of the annotation of an article. */
  void setMaxAnnotateSeconds(int value);

  /** Takedowns. */
  @Description(
      "File of article ids, source ids or URLs, one a line, that must not be published, from this"
          + " run on for good")
  @Nullable String getTombstones();

  /** Sets the takedowns. */
  void setTombstones(@Nullable String value);

  /** What becomes of documents that are not in the input any more. */
  @Description(
      "What becomes of documents of earlier runs that are not in the input: KEEP (crawls rotate"
          + " away) or TOMBSTONE (the input is a mirror)")
  @Default.String("KEEP")
  String getOnMissing();

  /** Sets what becomes of missing documents. */
  void setOnMissing(String value);

  /** Preview. */
  @Description("Print what the run would do and why, and write nothing")
  @Default.Boolean(false)
  boolean getPlanOnly();

  /** Sets the preview. */
  void setPlanOnly(boolean value);

  /** Budget of dead letters. */
  @Description(
      "Largest share of documents that may end as dead letters; above it nothing is published and"
          + " the exit code is 4")
  @Default.Double(0.5)
  double getMaxDeadLetterFraction();

  /** Sets the budget of dead letters. */
  void setMaxDeadLetterFraction(double value);

  /** Budget of missing documents. */
  @Description(
      "Largest share of the published run's documents that --onMissing=TOMBSTONE may forget; above"
          + " it nothing is published and the exit code is 4")
  @Default.Double(0.5)
  double getMaxMissingFraction();

  /** Sets the budget of missing documents. */
  void setMaxMissingFraction(double value);

  /** Files for each table and year. */
  @Description("Avro files for each table and year")
  @Default.Integer(1)
  int getNumShards();

  /** Sets the files for each table and year. */
  void setNumShards(int value);

  /** Buckets of fusion breaks and groupings. */
  @Description(
      "Buckets that work is dealt into between steps: 0 deals by single records (Flink, Dataflow),"
          + " -1 chooses 0, or 32 on the DirectRunner, which pays for each bundle")
  @Default.Integer(-1)
  int getSpreadBuckets();

  /** Sets the buckets of fusion breaks and groupings. */
  void setSpreadBuckets(int value);
}
