package org.detente.run;

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
   * @param file {@code --tombstones}; null for none
   * @throws BadOption when the file cannot be read
   * @throws IOException when the storage of the dataset fails
   */
  public static Tombstones of(RunPlan plan, @Nullable String file) throws IOException {
    List<String> lines = new ArrayList<>();
    if (plan.parent() != null && plan.parentAttempt() != null) {
      String parent =
          RunDirectory.of(plan.output()).attemptFolder(plan.parent(), plan.parentAttempt());
      Storage.readText(parent + "/" + NAME).ifPresent(text -> lines.addAll(text.lines().toList()));
    }
    if (file != null) {
      lines.addAll(users(file).lines().toList());
    }
    return Tombstones.of(lines);
  }

  /** Keeps the takedowns of a plan beside its tables. */
  public static void write(RunPlan plan, Tombstones tombstones) throws IOException {
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
