package org.detente.input;

import java.io.IOException;
import java.io.InputStream;
import org.detente.failure.DeadLetters;
import org.detente.failure.DocumentException;
import org.detente.record.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a JSON Lines file. Each line that is not blank gives a document or a dead
 * letter, with the line's number (from 1) as offset and its {@code id}, if it can be read; else the
 * identity is {@code URI#line}. A bad line does not touch the others; a cut ends the file with one
 * dead letter.
 */
final class JsonLines {
  private final Reading reading;
  private final BoundedLines lines;
  private long number;

  JsonLines(Reading reading, InputStream in) {
    this.reading = reading;
    this.lines = new BoundedLines(in, reading.maxDocumentBytes());
  }

  void read() throws IOException {
    try {
      for (byte[] line = next(); line != null; line = next()) {
        if (lines.wasTooLong()) {
          String message = "the line is over " + reading.maxDocumentBytes() + " bytes";
          reading.failure(number, JsonLine.idOf(line), Reason.TOO_LARGE, message, null);
        } else if (!isBlank(line)) {
          readLine(line);
        }
      }
    } catch (BrokenInputException broken) {
      byte[] cut = lines.cutLine();
      String id = JsonLine.idOf(cut);
      reading.failure(number, id, broken.reason(), DeadLetters.message(broken), broken);
    }
  }

  private byte @Nullable [] next() throws IOException {
    number++;
    return lines.next();
  }

  private void readLine(byte[] line) {
    try {
      reading.document(JsonLine.parse(line).document(reading, number));
    } catch (DocumentException refused) {
      String id = JsonLine.idOf(line);
      reading.unusable(number, id, refused.reason(), DeadLetters.message(refused), line);
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
