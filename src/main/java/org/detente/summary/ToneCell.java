package org.detente.summary;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.detente.record.ToneObservation;
import org.detente.record.ToneScope;
import org.jspecify.annotations.Nullable;

/**
 * The cell of the tone summary that an observation belongs to: the columns that identify a row.
 *
 * @param year year of publication; null for undated articles
 * @param scope kind of the cell
 * @param countryFrom whose voice or action it is; ISO 3166-1 alpha-3
 * @param countryTo whom it is about; ISO 3166-1 alpha-3
 * @param speaker canonical name, in scope SPEAKER
 * @param publisher name, in scope PUBLISHER
 */
record ToneCell(
    @Nullable Integer year,
    ToneScope scope,
    @Nullable String countryFrom,
    @Nullable String countryTo,
    @Nullable String speaker,
    @Nullable String publisher) {

  /** The cell of an observation. */
  static ToneCell of(ToneObservation observation) {
    return new ToneCell(
        observation.getYear(),
        observation.getScope(),
        observation.getCountryFrom(),
        observation.getCountryTo(),
        observation.getSpeaker(),
        observation.getPublisherKey());
  }

  /** Writes the cell; equal cells write equal bytes. */
  void write(DataOutputStream out) throws IOException {
    writeText(out, year == null ? null : String.format(Locale.ROOT, "%d", year));
    writeText(out, scope.name());
    writeText(out, countryFrom);
    writeText(out, countryTo);
    writeText(out, speaker);
    writeText(out, publisher);
  }

  /** Reads what {@link #write} wrote. */
  static ToneCell read(DataInputStream in) throws IOException {
    String year = readText(in);
    String scope = readText(in);
    if (scope == null) {
      throw new IOException("A tone cell without a scope");
    }
    return new ToneCell(
        year == null ? null : Integer.valueOf(year),
        ToneScope.valueOf(scope),
        readText(in),
        readText(in),
        readText(in),
        readText(in));
  }

  /** Text by its length in bytes, which has no limit as writeUTF has; -1 for null. */
  static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  /** Reads what {@link #writeText} wrote. */
  static @Nullable String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
