package org.detente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.Validation;
import org.junit.jupiter.api.Test;

/**
 * Every option is documented, and {@code src/docs/options.md} says the same as the code. To write
 * the page anew: {@code mvn test -Dtest=OptionsDocumentationTest -Dupdate.docs=true}.
 */
final class OptionsDocumentationTest {
  private static final Path PAGE = Path.of("src", "docs", "options.md");

  @Test
  void everyOptionIsDescribed() {
    for (Method getter : getters()) {
      Description description = getter.getAnnotation(Description.class);
      assertNotNull(description, getter.getName() + " has no @Description");
      assertTrue(description.value().length() > 20, getter.getName() + " is hardly described");
    }
  }

  @Test
  void pageIsGeneratedFromTheOptions() throws Exception {
    StringBuilder page =
        new StringBuilder(
            """
            # Options of `run`

            Generated from `DetenteOptions` by `OptionsDocumentationTest`; don't edit by hand. The options of Beam
            and of the runner (`--runner`, `--targetParallelism`, ...) can be given as well.

            | option | default | what it does |
            |---|---|---|
            """);
    for (Method getter : getters()) {
      page.append("| `--")
          .append(name(getter))
          .append("` | ")
          .append(byDefault(getter))
          .append(" | ")
          .append(getter.getAnnotation(Description.class).value().replace("|", "\\|"))
          .append(" |\n");
    }
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(PAGE, page.toString(), StandardCharsets.UTF_8);
    }
    assertEquals(page.toString(), read(), "run with -Dupdate.docs=true");
  }

  private static String read() throws IOException {
    return Files.readString(PAGE, StandardCharsets.UTF_8);
  }

  private static List<Method> getters() {
    return Arrays.stream(DetenteOptions.class.getDeclaredMethods())
        .filter(m -> m.getName().startsWith("get") && m.getParameterCount() == 0)
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private static String name(Method getter) {
    return Character.toLowerCase(getter.getName().charAt(3)) + getter.getName().substring(4);
  }

  private static String byDefault(Method getter)
      throws InvocationTargetException, IllegalAccessException, NoSuchMethodException {
    for (Annotation annotation : getter.getAnnotations()) {
      if (annotation.annotationType().getDeclaringClass() == Default.class) {
        return "`" + annotation.annotationType().getMethod("value").invoke(annotation) + "`";
      }
    }
    return getter.isAnnotationPresent(Validation.Required.class) ? "required" : "none";
  }
}
