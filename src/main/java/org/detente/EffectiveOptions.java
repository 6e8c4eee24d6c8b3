package org.detente;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The options of a run in, every one of {@link DetenteOptions} with the value that holds out, given
 * or by default, sorted by name; one without a value is left out. Never fails.
 */
final class EffectiveOptions {
  private EffectiveOptions() {}

  /** The options by their names on the command line. */
  static SortedMap<String, String> of(DetenteOptions options) {
    SortedMap<String, String> values = new TreeMap<>();
    for (Method getter : DetenteOptions.class.getDeclaredMethods()) {
      if (getter.getName().startsWith("get") && getter.getParameterCount() == 0) {
        Object value = value(getter, options);
        if (value != null) {
          String name = getter.getName().substring("get".length());
          values.put(Character.toLowerCase(name.charAt(0)) + name.substring(1), value.toString());
        }
      }
    }
    return values;
  }

  private static @Nullable Object value(Method getter, DetenteOptions options) {
    try {
      return getter.invoke(options);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Getters of a public interface of options return", e);
    }
  }
}
