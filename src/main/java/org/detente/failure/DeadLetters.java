package org.detente.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.detente.record.Article;
import org.detente.record.DeadLetter;
import org.detente.record.Reason;
import org.detente.record.SourceDocument;
import org.detente.record.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Makes every {@link DeadLetter}: a document (or the place of a record) with its stage, reason and
 * failure in, a pointer to the source out, never its body. Equal failures give equal records on
 * every host: messages are one line of at most 500 characters without object addresses, stacks are
 * at most 5 frames without generated code and without line numbers of the JDK. Never fails.
 */
public final class DeadLetters {
  private static final int MAX_MESSAGE = 500;
  private static final int MAX_FRAMES = 5;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");
  private static final Pattern ADDRESS = Pattern.compile("@[0-9a-f]{5,16}\\b");
  private static final Pattern GENERATED_METHOD = Pattern.compile("lambda\\$([^$]*)\\$\\d+");
  private static final Pattern GENERATED_CLASS =
      Pattern.compile(".*(\\$\\$Lambda|\\$Proxy\\d|/0x|Generated(Method|Constructor)Accessor).*");
  private static final Pattern JDK = Pattern.compile("(java|javax|jdk|sun)\\..*");
  private static final Pattern REFLECTION =
      Pattern.compile("(java\\.lang\\.reflect|java\\.lang\\.invoke|jdk\\.internal\\.reflect)\\..*");

  private DeadLetters() {}

  /** Dead letter of a document whose failure is typed: the exception says why. */
  public static DeadLetter of(SourceDocument document, Stage stage, DocumentException failure) {
    return of(document, stage, failure.reason(), message(failure), failure.getCause());
  }

  /** Dead letter of a document; {@code cause} is null when no exception was thrown. */
  public static DeadLetter of(
      SourceDocument document,
      Stage stage,
      Reason reason,
      String message,
      @Nullable Throwable cause) {
    DeadLetter letter =
        at(document.getSourceUri(), document.getRecordOffset(), stage, reason, message, cause);
    letter.setSourceId(document.getSourceId());
    letter.setContentSha256(document.getContentSha256());
    letter.setContentBytes((long) document.getContent().remaining());
    return letter;
  }

  /** Dead letter of an extracted article, or of one layer of it. */
  public static DeadLetter of(
      Article article, Stage stage, Reason reason, String message, @Nullable Throwable cause) {
    DeadLetter letter =
        at(article.getSourceUri(), article.getRecordOffset(), stage, reason, message, cause);
    letter.setSourceId(article.getSourceId());
    letter.setContentSha256(article.getContentSha256());
    return letter;
  }

  /**
   * Dead letter of a place in a file whose document could not be read.
   *
   * @param uri the file
   * @param offset byte offset of the record, or line number from 1; null for a whole file
   * @param cause null when no exception was thrown
   */
  public static DeadLetter at(
      String uri,
      @Nullable Long offset,
      Stage stage,
      Reason reason,
      String message,
      @Nullable Throwable cause) {
    DeadLetter letter = new DeadLetter();
    letter.setSourceUri(uri);
    letter.setRecordOffset(offset);
    letter.setStage(stage);
    letter.setReason(reason);
    letter.setExceptionClass(cause == null ? null : cause.getClass().getName());
    letter.setMessage(line(message));
    letter.setStackTop(cause == null ? new ArrayList<>() : stackTop(cause));
    letter.setVersion(Version.CURRENT);
    return letter;
  }

  /** The message of a failure, or the name of its class when it has none. */
  public static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  private static String line(String message) {
    String head = message.substring(0, Math.min(message.length(), 4 * MAX_MESSAGE));
    String line = CONTROL.matcher(ADDRESS.matcher(head).replaceAll("")).replaceAll(" ").strip();
    if (line.length() <= MAX_MESSAGE) {
      return line;
    }
    boolean splitsPair = Character.isHighSurrogate(line.charAt(MAX_MESSAGE - 1));
    return line.substring(0, splitsPair ? MAX_MESSAGE - 1 : MAX_MESSAGE);
  }

  /** Where an out-of-stack or out-of-memory error strikes is chance, so those have no frames. */
  private static List<String> stackTop(Throwable cause) {
    List<String> frames = new ArrayList<>();
    if (cause instanceof VirtualMachineError) {
      return frames;
    }
    for (StackTraceElement frame : cause.getStackTrace()) {
      String owner = frame.getClassName();
      if (GENERATED_CLASS.matcher(owner).matches() || REFLECTION.matcher(owner).matches()) {
        continue;
      }
      String method = GENERATED_METHOD.matcher(frame.getMethodName()).replaceAll("$1");
      boolean lineIsOurs = frame.getLineNumber() > 0 && !JDK.matcher(owner).matches();
      frames.add(owner + "." + method + (lineIsOurs ? ":" + frame.getLineNumber() : ""));
      if (frames.size() == MAX_FRAMES) {
        break;
      }
    }
    return frames;
  }
}
