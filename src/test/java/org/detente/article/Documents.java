package org.detente.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.detente.record.DocumentFormat;
import org.detente.record.SourceDocument;

/** Documents for tests, as the input step would make them. */
final class Documents {
  private Documents() {}

  static SourceDocument html(String html) {
    return of(DocumentFormat.HTML, html);
  }

  static SourceDocument dump(String... lines) {
    return of(DocumentFormat.DUMP, String.join("\n", lines));
  }

  static SourceDocument verbatim(String text) {
    return of(DocumentFormat.VERBATIM, text);
  }

  private static SourceDocument of(DocumentFormat format, String content) {
    SourceDocument document = new SourceDocument();
    document.setSourceUri("in/document");
    document.setSourceId("in/document");
    document.setFormat(format);
    document.setContent(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
    document.setContentSha256("0".repeat(64));
    document.setTargets(new ArrayList<>());
    return document;
  }
}
