package org.detente.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.detente.ledger.Tombstones;
import org.jspecify.annotations.Nullable;

/**
 * {@code tombstones.txt} of an attempt: every takedown that was ever asked for, so that it holds
 * for all later runs. What the parent remembers and the user's file in, the union out.
 */
public final class TakedownFile {
  static final String NAME = "tombstones.txt";

  private TakedownFile() {}

  /**
   * The takedowns that hold for a plan.
   *
   * @param users {@code --tombstones}; null for none
   * @throws BadOption when the file cannot be read
   * @throws IOException when the storage of the dataset fails
   */
  public static Tombstones of(RunPlan plan, @Nullable String users) throws IOException {
    List<String> lines = new ArrayList<>();
    if (plan.parent() != null && plan.parentAttempt() != null) {
      RunDirectory directory = RunDirectory.of(plan.output());
      Manifest parent = Manifest.of(directory, plan.parent(), plan.parentAttempt());
      if (parent.files().stream().anyMatch(file -> file.path().equals(NAME))) {
        String path = directory.attemptFolder(plan.parent(), plan.parentAttempt()) + "/" + NAME;
        String text =
            Storage.readText(path).orElseThrow(() -> new FileNotFoundException(path + " is gone"));
        lines.addAll(text.lines().toList());
      }
    }
    if (users != null) {
      String text = users(users);
      lines.addAll((text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList());
    }
    return Tombstones.of(lines);
  }

  /** Keeps the takedowns of a plan beside its tables; no file without any. */
  public static void write(RunPlan plan, Tombstones tombstones) throws IOException {
    if (tombstones.lines().isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    tombstones.lines().forEach(line -> text.append(line).append('\n'));
    Storage.write(
        plan.attemptFolder() + "/" + NAME, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String users(String file) {
    try {
      return Storage.readText(Storage.normalise(file))
          .orElseThrow(() -> new BadOption("--tombstones", "there is no file " + file));
    } catch (IOException e) {
      throw new BadOption("--tombstones", file + " cannot be read (" + e + ")", e);
    }
  }
}
