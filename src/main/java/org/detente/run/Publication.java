package org.detente.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.detente.output.Accounting;
import org.detente.output.DatasetFolder;
import org.detente.output.HtmlReport;
import org.detente.output.SummaryCsv;

/**
 * Turns the files of one attempt into a published dataset, or refuses. All steps can be done again:
 * the files hold the same bytes each time, and an attempt that is published already is left alone.
 */
final class Publication {
  private final RunPlan plan;
  private final Budgets budgets;
  private final RunDirectory directory;

  private Publication(RunPlan plan, Budgets budgets) {
    this.plan = plan;
    this.budgets = budgets;
    this.directory = RunDirectory.of(plan.output());
  }

  static Publication of(RunPlan plan, Budgets budgets) {
    return new Publication(plan, budgets);
  }

  /** Publishes the files of an inventory, made of {@code documentsRead} documents. */
  void publish(Inventory inventory, long documentsRead) throws IOException {
    try {
      prepare(inventory, documentsRead);
      directory.publish(plan);
    } catch (RefusedToPublish e) {
      directory.refuse(plan, String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private void prepare(Inventory inventory, long documentsRead) throws IOException {
    if (!directory.isPublished(plan)) {
      directory.requireParent(plan);
      DatasetFolder dataset = directory.dataset(plan.runId(), plan.attempt());
      Accounting documents = inventory.accounting(documentsRead);
      requireBalance(documents);
      budgets.check(plan, documents, inventory);
      List<Manifest.FileEntry> files = new ArrayList<>(inventory.files());
      files.add(write("summary.csv", SummaryCsv.of(dataset)));
      files.add(write("report/index.html", HtmlReport.of(dataset, documents)));
      if (Storage.exists(plan.attemptFolder() + "/" + TakedownFile.NAME)) {
        files.add(existing(TakedownFile.NAME));
      }
      files.sort((a, b) -> a.path().compareTo(b.path()));
      Storage.write(
          directory.manifestFile(plan.runId(), plan.attempt()),
          new Manifest(plan, documents, inventory.tables(), files).toJson());
      directory.clean(plan);
    }
  }

  private Manifest.FileEntry existing(String path) throws IOException {
    try (InputStream in = Storage.open(plan.attemptFolder() + "/" + path)) {
      return entry(path, in.readAllBytes());
    }
  }

  private Manifest.FileEntry write(String path, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Storage.write(plan.attemptFolder() + "/" + path, bytes);
    return entry(path, bytes);
  }

  private static Manifest.FileEntry entry(String path, byte[] bytes) {
    String sha256 = HexFormat.of().formatHex(TableDigest.sha256().digest(bytes));
    return new Manifest.FileEntry(path, null, bytes.length, sha256, null);
  }

  private static void requireBalance(Accounting documents) {
    if (!documents.balances()) {
      throw new RefusedToPublish(
          RefusedToPublish.Reason.ACCOUNTS_DO_NOT_BALANCE,
          String.format(
              Locale.ROOT,
              "%d documents, but %d articles + %d copies + %d lost to dead letters",
              documents.documents(),
              documents.kept(),
              documents.copies(),
              documents.lost()));
    }
  }
}
