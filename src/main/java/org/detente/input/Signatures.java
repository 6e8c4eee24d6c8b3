package org.detente.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names of the binary formats in {@code signatures.tsv}, found by the first bytes of a file. */
final class Signatures {
  private static final Map<String, String> NAMES = load();

  private static final int LONGEST = 32;

  private Signatures() {}

  /** The format that begins with these bytes; null when none is listed. */
  static @Nullable String nameOf(byte[] head) {
    String hex = HexFormat.of().formatHex(Arrays.copyOf(head, Math.min(head.length, LONGEST)));
    for (Map.Entry<String, String> entry : NAMES.entrySet()) {
      if (hex.startsWith(entry.getKey())) {
        return entry.getValue();
      }
    }
    return null;
  }

  private static Map<String, String> load() {
    Map<String, String> names = new LinkedHashMap<>();
    try (InputStream in = Signatures.class.getResourceAsStream("signatures.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (!line.startsWith("#") && tab > 0) {
          names.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return names;
  }
}
