package org.detente.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionList;
import org.detente.Rows;
import org.detente.output.Table;
import org.detente.output.WriteTable;
import org.detente.record.Article;
import org.detente.record.DeadLetter;
import org.detente.record.Reason;
import org.detente.record.Stage;
import org.detente.record.ToneSummary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitRunTest {
  @TempDir Path folder;
  private Path output;

  @BeforeEach
  void nameTheOutput() {
    output = folder.resolve("dataset");
  }

  @Test
  void aFinishedRunIsPublishedWithItsManifest() throws IOException {
    RunPlan plan = plan("first");
    run(plan, 3, 0.5);

    assertEquals("first\n", Files.readString(output.resolve("LATEST")));
    assertEquals(
        Path.of("runs/first/attempt-1"), Files.readSymbolicLink(output.resolve("current")));
    assertTrue(Files.exists(output.resolve("current/_SUCCESS")));
    assertTrue(
        Files.readString(output.resolve("current/summary.csv"))
            .startsWith("year,scope,country_from,"));
    assertTrue(Files.exists(output.resolve("current/report/index.html")));
    assertFalse(Files.exists(output.resolve("current/_temporary")));
    Manifest manifest = Manifest.published(output.toString());
    assertEquals(3, manifest.documents().documents());
    assertEquals(Map.of("OK", 2L), manifest.documents().articles());
    assertEquals(Map.of("NO_TEXT", 1L), manifest.documents().deadLettersByReason());
    assertEquals(
        TableDigest.ofFolder(output.resolve("current/articles")).hex(),
        manifest.tables().get(0).digest());
    run(plan("second"), 3, 0.5);
    String closing = RunReport.of(plan);
    assertTrue(
        closing.startsWith(
            "Read 3 documents: 2 articles (2 OK), 0 copies, 1 refused (1 NO_TEXT)\n"),
        closing);
    assertTrue(closing.contains(plan.attemptFolder()), closing);
  }

  @Test
  void aRetriedCommitChangesNothing() throws IOException {
    RunPlan plan = plan("first");
    run(plan, 3, 0.5);
    Path manifest = output.resolve("current/manifest.json");
    String before = Files.readString(manifest);

    List<String> files =
        Manifest.published(output.toString()).files().stream()
            .map(Manifest.FileEntry::path)
            .filter(path -> path.endsWith(".avro"))
            .toList();
    Inventory inventory =
        Inventory.of(RunDirectory.of(plan.output()).dataset(plan.runId(), plan.attempt()), files);
    Publication.of(plan, new Budgets(0.5, 0.5)).publish(inventory, 3);
    Files.delete(output.resolve("current/_SUCCESS"));
    Files.delete(output.resolve("LATEST"));
    Publication.of(plan, new Budgets(0.5, 0.5)).publish(inventory, 3);

    assertEquals(before, Files.readString(manifest));
    assertEquals("first\n", Files.readString(output.resolve("LATEST")));
  }

  @Test
  void aRunWhoseParentIsNoLongerTheLatestIsRefused() throws IOException {
    RunPlan slow = plan("slow");
    run(plan("quick"), 3, 0.5);

    RefusedToPublish refusal = refusal(slow, 3, 0.5);

    assertEquals(RefusedToPublish.Reason.LATEST_MOVED, refusal.reason());
    assertEquals("quick\n", Files.readString(output.resolve("LATEST")));
    assertFalse(Files.exists(Path.of(slow.attemptFolder(), "_SUCCESS")));
  }

  @Test
  void aRunBuildsOnTheLatest() throws IOException {
    run(plan("monday"), 3, 0.5);
    RunPlan tuesday = plan("tuesday");
    assertEquals("monday", tuesday.parent());
    run(tuesday, 3, 0.5);
    assertEquals("tuesday\n", Files.readString(output.resolve("LATEST")));
    RunPlan again = plan("tuesday");
    assertEquals(2, again.attempt());
    run(again, 3, 0.5);
    assertEquals(
        Path.of("runs/tuesday/attempt-2"), Files.readSymbolicLink(output.resolve("current")));
  }

  @Test
  void ofTwoAttemptsAtOnceTheSecondToEndIsRefused() throws IOException {
    run(plan("monday"), 3, 0.5);
    RunPlan second = plan("monday");
    RunPlan third = plan("monday");
    run(third, 3, 0.5);

    assertEquals(RefusedToPublish.Reason.LATEST_MOVED, refusal(second, 3, 0.5).reason());
    assertEquals(
        Path.of("runs/monday/attempt-3"), Files.readSymbolicLink(output.resolve("current")));
    assertFalse(Files.exists(Path.of(second.attemptFolder(), "_SUCCESS")));
  }

  @Test
  void tooManyDeadLettersAreRefused() throws IOException {
    RefusedToPublish refusal = refusal(plan("first"), 3, 0.25);

    assertEquals(RefusedToPublish.Reason.TOO_MANY_DEAD_LETTERS, refusal.reason());
    assertTrue(
        refusal.getMessage().startsWith("1 of 3 documents failed {NO_TEXT=1}"),
        refusal.getMessage());
    assertFalse(Files.exists(output.resolve("LATEST")));
    assertFalse(Files.exists(output.resolve("current")));
  }

  @Test
  void aRefusalLeavesItsReasonForTheLauncher() throws IOException {
    RunPlan plan = plan("first");
    RunDirectory directory = RunDirectory.of(plan.output());
    assertEquals(Optional.empty(), directory.refusal(plan));

    RefusedToPublish refusal = refusal(plan, 3, 0.25);

    assertEquals(Optional.of(refusal.getMessage()), directory.refusal(plan));
  }

  @Test
  void aMissingDocumentIsRefused() throws IOException {
    RefusedToPublish refusal = refusal(plan("first"), 4, 1);

    assertEquals(RefusedToPublish.Reason.ACCOUNTS_DO_NOT_BALANCE, refusal.reason());
    assertEquals(
        "4 documents, but 2 articles + 0 copies + 1 lost to dead letters", refusal.getMessage());
    assertFalse(Files.exists(output.resolve("LATEST")));
  }

  @Test
  void deadLettersOfReadingAreDocumentsToo() throws IOException {
    RunPlan plan = plan("first");
    run(plan, 2, 0.5, Stage.READ);
    assertEquals(3, Manifest.published(output.toString()).documents().documents());
  }

  private RunPlan plan(String runId) {
    return PlanRun.by(RunClock.at(Instant.EPOCH))
        .plan(output.toString(), List.of("crawl/*.html"), runId, Map.of("numShards", "1"), "test");
  }

  private static void run(RunPlan plan, long documents, double fraction) {
    run(plan, documents, fraction, Stage.EXTRACT);
  }

  private static RefusedToPublish refusal(RunPlan plan, long documents, double fraction) {
    Pipeline.PipelineExecutionException failure =
        assertThrows(
            Pipeline.PipelineExecutionException.class, () -> run(plan, documents, fraction));
    assertTrue(RefusedToPublish.causeOf(failure).isPresent());
    Throwable at = failure;
    while (!(at instanceof RefusedToPublish)) {
      at = at.getCause();
    }
    return (RefusedToPublish) at;
  }

  /** Two articles, one dead letter and one row of tone. */
  private static void run(RunPlan plan, long documents, double fraction, Stage stage) {
    TestPipeline pipeline =
        TestPipeline.fromOptions(
                PipelineOptionsFactory.fromArgs("--stableUniqueNames=ERROR").create())
            .enableAbandonedNodeEnforcement(false);
    String attempt = plan.attemptFolder();
    var articles =
        pipeline
            .apply(
                "Create articles",
                Create.of(
                        KV.of(2014, Rows.article("a", "One.").build()),
                        KV.of(2015, Rows.article("b", "Two.").build()))
                    .withCoder(KvCoder.of(VarIntCoder.of(), AvroCoder.specific(Article.class))))
            .apply(
                "Write articles",
                WriteTable.of(Table.ARTICLES, Article.class, attempt, 1, plan.fileMetadata()));
    var dead =
        pipeline
            .apply(
                "Create dead letters",
                Create.of(Rows.deadLetter("c.html", stage, Reason.NO_TEXT).build())
                    .withCoder(AvroCoder.specific(DeadLetter.class)))
            .apply(
                "Write dead letters",
                WriteTable.of(Table.DEAD_LETTERS, DeadLetter.class, attempt, 1, plan.fileMetadata())
                    .withoutYear());
    var tone =
        pipeline
            .apply(
                "Create tone",
                Create.of(Rows.pair(2014, "NOR", "SWE", 6).build())
                    .withCoder(AvroCoder.specific(ToneSummary.class)))
            .apply(
                "Write tone",
                WriteTable.of(
                        Table.TONE_SUMMARY, ToneSummary.class, attempt, 1, plan.fileMetadata())
                    .withoutYear());
    PCollectionList.of(articles)
        .and(dead)
        .and(tone)
        .apply("Gather written files", Flatten.pCollections())
        .apply(
            "Commit run",
            CommitRun.of(
                plan,
                pipeline.apply("Count documents", Create.of(documents)),
                new Budgets(fraction, 0.5),
                1));
    pipeline.run().waitUntilFinish();
  }
}
