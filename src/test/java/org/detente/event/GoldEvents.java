package org.detente.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.detente.record.Actor;
import org.detente.record.EventMention;
import org.jspecify.annotations.Nullable;

/**
 * Events coded by hand, and the same form of what the coder finds, so that both can be compared.
 */
final class GoldEvents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldEvents() {}

  /** A sentence with its events; an id ends in a number of three digits. */
  record Coding(String id, @Nullable LocalDate published, String text, List<Coded> events) {
    int number() {
      return Integer.parseInt(id.substring(id.length() - 3));
    }

    boolean even() {
      return number() % 2 == 0;
    }
  }

  /** Who: a country or organisation of states, else words. */
  record Who(@Nullable String country, String words) {
    boolean is(Who other) {
      if (country != null || other.country != null) {
        return Objects.equals(country, other.country);
      }
      String one = plain(words);
      String two = plain(other.words);
      return one.contains(two) || two.contains(one);
    }

    private static String plain(String words) {
      return words.toLowerCase(Locale.ROOT).replaceFirst("^(the|a|an|its|their|his|her) ", "");
    }
  }

  /** One event. */
  record Coded(
      Who actor1,
      @Nullable Who actor2,
      String type,
      @Nullable String mode,
      @Nullable LocalDate date,
      @Nullable String place,
      String modality,
      boolean reciprocal) {

    boolean matches(Coded other) {
      if (!type.equals(other.type)) {
        return false;
      }
      boolean straight = actor1.is(other.actor1) && same(actor2, other.actor2);
      boolean crossed =
          (reciprocal || other.reciprocal)
              && actor2 != null
              && other.actor2 != null
              && actor1.is(other.actor2)
              && actor2.is(other.actor1);
      return straight || crossed;
    }

    private static boolean same(@Nullable Who one, @Nullable Who other) {
      if (one == null || other == null) {
        return one == null && other == null;
      }
      return one.is(other);
    }
  }

  /** The sentences of a file beside this package's test resources. */
  static List<Coding> read(String name) {
    List<Coding> codings = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(GoldEvents.class.getResourceAsStream("/event/" + name));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = JSON.readTree(line);
        List<Coded> events = new ArrayList<>();
        row.get("events").forEach(event -> events.add(coded(event)));
        codings.add(
            new Coding(
                row.get("id").asText(),
                date(row.path("published")),
                row.get("text").asText(),
                events));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return codings;
  }

  /** What the coder finds in a sentence. */
  static List<Coded> found(Coding coding) {
    return new EventCoder()
        .code(Texts.annotate(coding.text(), coding.published())).stream()
            .map(GoldEvents::coded)
            .toList();
  }

  private static Coded coded(JsonNode event) {
    JsonNode second = event.path("actor2");
    return new Coded(
        who(event.get("actor1")),
        second.isObject() ? who(second) : null,
        event.get("event_type").asText(),
        text(event.path("event_mode")),
        date(event.path("date")),
        text(event.path("place")),
        event.get("modality").asText(),
        event.path("reciprocal").asBoolean());
  }

  /** A row of the coder in the form of a coded event. */
  static Coded coded(EventMention row) {
    return new Coded(
        who(row.getActor1()),
        row.getActor2() == null ? null : who(row.getActor2()),
        row.getEventType(),
        row.getEventMode(),
        row.getEventDate(),
        row.getLocation() == null ? null : row.getLocation().getName(),
        row.getModality().name(),
        row.getReciprocal());
  }

  private static Who who(JsonNode actor) {
    return new Who(text(actor.path("country")), actor.get("text").asText());
  }

  private static Who who(Actor actor) {
    String words = actor.getCountry() == null && actor.getName() != null ? actor.getName() : null;
    return new Who(actor.getCountry(), words == null ? actor.getNameRaw() : words);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }

  private static @Nullable LocalDate date(JsonNode node) {
    return node.isTextual() ? LocalDate.parse(node.asText()) : null;
  }
}
