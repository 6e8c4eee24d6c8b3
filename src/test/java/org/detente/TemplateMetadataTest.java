package org.detente;

import static java.util.Objects.requireNonNullElse;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.Validation;
import org.detente.tone.ToneModel;
import org.junit.jupiter.api.Test;

/**
 * {@code pipelines/dataflow/metadata.json}, by which Google's console and {@code gcloud} know the
 * parameters of the Flex Template, says the same as {@link DetenteOptions} and has the form of
 * Google's {@code TemplateMetadata} and {@code ParameterMetadata}. To write it anew: {@code mvn
 * test -Dtest=TemplateMetadataTest -Dupdate.docs=true}.
 */
final class TemplateMetadataTest {
  private static final Path FILE = Path.of("pipelines", "dataflow", "metadata.json");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** See cloud.google.com/dataflow/docs/reference/rest/v1b3/GetTemplateResponse. */
  private static final Set<String> TEMPLATE_KEYS =
      Set.of(
          "name",
          "description",
          "streaming",
          "supportsAtLeastOnce",
          "supportsExactlyOnce",
          "defaultStreamingMode",
          "parameters");

  private static final Set<String> PARAMETER_KEYS =
      Set.of(
          "name",
          "label",
          "helpText",
          "isOptional",
          "regexes",
          "paramType",
          "customMetadata",
          "groupName",
          "parentName",
          "parentTriggerValues",
          "enumOptions",
          "defaultValue",
          "hiddenUi");

  private static final Set<String> PARAMETER_TYPES =
      Set.of(
          "DEFAULT",
          "TEXT",
          "GCS_READ_BUCKET",
          "GCS_WRITE_BUCKET",
          "GCS_READ_FILE",
          "GCS_WRITE_FILE",
          "GCS_READ_FOLDER",
          "GCS_WRITE_FOLDER",
          "ENUM",
          "BOOLEAN",
          "NUMBER");

  /**
   * Options whose value is a place; lists and globs are text, which the console must not browse.
   */
  private static final Map<String, String> TYPES =
      Map.of("output", "GCS_WRITE_FOLDER", "actions", "GCS_READ_FILE", "toneModel", "ENUM");

  private static final String FRACTION = "^(0(\\.[0-9]+)?|1(\\.0+)?)$";
  private static final String ADDRESS = "^[a-z][a-z0-9+.-]*://.+$";
  private static final Map<String, String> FORMS =
      Map.of(
          "input", ADDRESS,
          "output", ADDRESS,
          "actors", ADDRESS,
          "actions", ADDRESS,
          "runId", "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
          "minEventConfidence", FRACTION,
          "maxDeadLetterFraction", FRACTION,
          "maxMissingFraction", FRACTION,
          "toneModel", "^(encoder|lexicon)$");

  @Test
  void fileIsGeneratedFromTheOptions() throws Exception {
    String text = JSON.writeValueAsString(metadata()) + "\n";
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(FILE, text, StandardCharsets.UTF_8);
    }
    assertEquals(
        text, Files.readString(FILE, StandardCharsets.UTF_8), "run with -Dupdate.docs=true");
  }

  @Test
  void fileHasGooglesForm() throws IOException {
    JsonNode template = read();
    assertEquals(Set.of(), unknown(template, TEMPLATE_KEYS));
    assertTrue(template.path("name").isTextual() && template.path("description").isTextual());
    Set<String> names = new HashSet<>();
    for (JsonNode parameter : template.path("parameters")) {
      String name = parameter.path("name").asText();
      assertAll(
          name,
          () -> assertEquals(Set.of(), unknown(parameter, PARAMETER_KEYS)),
          () -> assertTrue(name.matches("[a-zA-Z][a-zA-Z0-9]*")),
          () -> assertTrue(names.add(name)),
          () -> assertTrue(parameter.path("label").asText().length() > 2),
          () -> assertTrue(parameter.path("label").asText().length() < 50),
          () -> assertTrue(parameter.path("helpText").asText().length() > 20),
          () -> assertTrue(parameter.path("isOptional").isBoolean()),
          () -> assertTrue(PARAMETER_TYPES.contains(parameter.path("paramType").asText())),
          () ->
              assertTrue(
                  parameter.path("defaultValue").isMissingNode()
                      || parameter.path("defaultValue").isTextual()));
    }
  }

  @Test
  void defaultsAndExamplesMatchTheirForm() throws IOException {
    for (JsonNode parameter : read().path("parameters")) {
      for (JsonNode regex : parameter.path("regexes")) {
        Pattern form = Pattern.compile(regex.asText());
        String value = parameter.path("defaultValue").asText("");
        assertTrue(
            value.isEmpty() || form.matcher(value).matches(),
            parameter.path("name") + " refuses its default " + value);
      }
    }
    assertTrue(matches("input", "gs://bucket/crawl/{2020,2021}/**, gs://bucket/more.warc.gz"));
    assertTrue(!matches("input", "crawl/2021"));
    assertTrue(matches("output", "gs://bucket/dataset"));
    assertTrue(!matches("output", "/data/set"));
    assertTrue(!matches("toneModel", "encoders"));
    assertTrue(matches("maxDeadLetterFraction", "0.25"));
    assertTrue(!matches("maxDeadLetterFraction", "2"));
  }

  private static boolean matches(String name, String value) throws IOException {
    for (JsonNode parameter : read().path("parameters")) {
      if (parameter.path("name").asText().equals(name)) {
        return value.matches(parameter.path("regexes").get(0).asText());
      }
    }
    throw new IllegalArgumentException("No parameter " + name);
  }

  private static JsonNode read() throws IOException {
    return JSON.readTree(Files.readAllBytes(FILE));
  }

  private static Set<String> unknown(JsonNode object, Set<String> known) {
    Set<String> keys = new HashSet<>();
    object.fieldNames().forEachRemaining(keys::add);
    keys.removeAll(known);
    return keys;
  }

  private static ObjectNode metadata() throws ReflectiveOperationException {
    ObjectNode template = JSON.createObjectNode();
    template.put("name", "Detente");
    template.put(
        "description",
        "Turns crawled news into tables about relations between states: who met, praised, accused"
            + " or sanctioned whom, who said what about whom, and how warm or cold the reporting"
            + " was, year by year.");
    template.put("streaming", false);
    ArrayNode parameters = template.putArray("parameters");
    for (Method getter : getters()) {
      describe(parameters.addObject(), getter);
    }
    parameters
        .addObject()
        .put("name", "numberOfWorkerHarnessThreads")
        .put("label", "Threads of a worker")
        .put(
            "helpText",
            "Articles that a worker annotates at a time; one less than its vCPUs. See"
                + " pipelines/dataflow/README.md for the memory that a thread needs")
        .put("isOptional", true)
        .put("paramType", "NUMBER")
        .putArray("regexes")
        .add("^[1-9][0-9]{0,2}$");
    return template;
  }

  private static void describe(ObjectNode parameter, Method getter)
      throws ReflectiveOperationException {
    String name = name(getter);
    String value = byDefault(getter);
    boolean number = getter.getReturnType() == int.class || getter.getReturnType() == double.class;
    parameter.put("name", name);
    parameter.put("label", label(name));
    parameter.put("helpText", getter.getAnnotation(Description.class).value());
    parameter.put("isOptional", !getter.isAnnotationPresent(Validation.Required.class));
    parameter.put("paramType", requireNonNullElse(TYPES.get(name), number ? "NUMBER" : "TEXT"));
    if (FORMS.containsKey(name)) {
      parameter.putArray("regexes").add(FORMS.get(name));
    } else if (getter.getReturnType() == int.class) {
      parameter.putArray("regexes").add("^-?[0-9]{1,9}$");
    }
    if ("ENUM".equals(TYPES.get(name))) {
      ArrayNode choices = parameter.putArray("enumOptions");
      for (String choice : ToneModel.NAMES) {
        choices.addObject().put("value", choice).put("label", choice);
      }
    }
    if (value != null) {
      parameter.put("defaultValue", value);
    }
  }

  /** Required options first, then by name. */
  private static List<Method> getters() {
    return Arrays.stream(DetenteOptions.class.getDeclaredMethods())
        .filter(m -> m.getName().startsWith("get") && m.getParameterCount() == 0)
        .sorted(
            Comparator.comparing((Method m) -> !m.isAnnotationPresent(Validation.Required.class))
                .thenComparing(Method::getName))
        .toList();
  }

  private static String name(Method getter) {
    return Character.toLowerCase(getter.getName().charAt(3)) + getter.getName().substring(4);
  }

  /** {@code maxDocumentBytes} as {@code Max document bytes}. */
  private static String label(String name) {
    String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String byDefault(Method getter) throws ReflectiveOperationException {
    for (var annotation : getter.getAnnotations()) {
      if (annotation.annotationType().getDeclaringClass() == Default.class) {
        return annotation.annotationType().getMethod("value").invoke(annotation).toString();
      }
    }
    return null;
  }
}
