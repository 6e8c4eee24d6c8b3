package org.detente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detente.annotate.AnnotationException;
import org.detente.failure.DeadLetters;
import org.detente.failure.DocumentException;
import org.detente.record.DocumentFormat;
import org.detente.record.SourceDocument;
import org.detente.tone.ToneModel;
import org.jspecify.annotations.Nullable;

/**
 * {@code annotate --explain --text=WORDS}: some words in, the account of their events out, as text.
 * The words are one article in English, taken verbatim; {@code --text=-} reads them from the
 * standard input as UTF-8. Without {@code --published} the article has no date.
 */
final class ExplainedWords {
  /** Options of {@code annotate} that do not go with words of the command line. */
  private static final List<String> OF_FILES =
      List.of("input", "output", "layers", "threads", "toneModel", "maxDocumentBytes");

  private static final int MOST_BYTES = 1 << 20;

  private ExplainedWords() {}

  /**
   * The account of what the arguments say.
   *
   * @throws UsageException if an option is wrong or does not go with {@code --text}
   * @throws IOException if a table cannot be read or the words cannot be annotated
   */
  static String account(Arguments arguments, InputStream in) throws IOException {
    for (String name : OF_FILES) {
      if (arguments.get(name) != null) {
        throw new UsageException("--" + name + " does not go with --text; leave out one of them");
      }
    }
    SourceDocument document =
        document(words(arguments.required("text"), in), published(arguments.get("published")));
    try (LayerRunner runner =
        new LayerRunner(
            Set.of(Layer.EVENTS),
            true,
            arguments.get("actors"),
            LayerRunner.coder(arguments),
            ToneModel.NAMES.get(0))) {
      return ExplainText.of(runner.explain(document));
    } catch (DocumentException | AnnotationException e) {
      throw new IOException("--text cannot be annotated: " + DeadLetters.message(e), e);
    }
  }

  private static String words(String text, InputStream in) throws IOException {
    if (!text.equals("-")) {
      return text;
    }
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new UsageException("--text=-: over " + MOST_BYTES + " bytes; use --input=FILE");
    }
    String read = new String(bytes, StandardCharsets.UTF_8).strip();
    if (read.isEmpty()) {
      throw new UsageException("--text=-: there is nothing on the standard input");
    }
    return read;
  }

  private static @Nullable String published(@Nullable String date) {
    try {
      return date == null ? null : LocalDate.parse(date).toString();
    } catch (DateTimeException e) {
      throw new UsageException("--published=" + date + ": give a date such as 2018-03-30", e);
    }
  }

  private static SourceDocument document(String words, @Nullable String published) {
    SourceDocument document = new SourceDocument();
    document.setSourceUri("text");
    document.setSourceId("text");
    document.setFormat(DocumentFormat.VERBATIM);
    document.setContent(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)));
    document.setCharset(StandardCharsets.UTF_8.name());
    document.setContentSha256("");
    document.setLanguage("en");
    document.setPublished(published);
    document.setTargets(new ArrayList<>());
    return document;
  }
}
