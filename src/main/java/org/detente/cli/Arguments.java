package org.detente.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The {@code --name=value} arguments of the commands that run without Beam. */
final class Arguments {
  private final Map<String, String> values = new LinkedHashMap<>();

  private Arguments() {}

  /**
   * Reads arguments of the form {@code --name=value}.
   *
   * @throws UsageException if one has another form, is not among the known names, or comes twice
   */
  static Arguments parse(String[] args, String... known) {
    Arguments arguments = new Arguments();
    TreeSet<String> names = new TreeSet<>(List.of(known));
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (!arg.startsWith("--") || equals < 3) {
        throw new UsageException("'" + arg + "' is not of the form --name=value");
      }
      String name = arg.substring(2, equals);
      if (!names.contains(name)) {
        throw new UsageException("--" + name + " is not an option here; use one of " + names);
      }
      if (arguments.values.put(name, arg.substring(equals + 1)) != null) {
        throw new UsageException("--" + name + " is given twice");
      }
    }
    return arguments;
  }

  /**
   * Arguments in which a flag that stands alone, {@code --name}, is written {@code --name=true}.
   */
  static String[] withFlag(String[] args, String name) {
    return Arrays.stream(args)
        .map(arg -> arg.equals("--" + name) ? arg + "=true" : arg)
        .toArray(String[]::new);
  }

  /** The value of a flag; false when it is not given. */
  boolean flag(String name) {
    String value = get(name, "false");
    if (!value.equals("true") && !value.equals("false")) {
      throw new UsageException("--" + name + "=" + value + ": give true or false");
    }
    return value.equals("true");
  }

  /** The value of an option; null when it is not given. */
  @Nullable String get(String name) {
    return values.get(name);
  }

  /** The value of an option, or a default. */
  String get(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /** The value of an option that must be given. */
  String required(String name) {
    String value = values.get(name);
    if (value == null || value.isBlank()) {
      throw new UsageException("--" + name + " is missing; give --" + name + "=...");
    }
    return value;
  }

  /**
   * A number from 0 to 1, or another one where the option is not given.
   *
   * @throws UsageException if it is none
   */
  double fraction(String name, double otherwise) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      double number = Double.parseDouble(value);
      if (number >= 0 && number <= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new UsageException("--" + name + "=" + value + ": give a number from 0 to 1", e);
    }
    throw new UsageException("--" + name + "=" + value + ": give a number from 0 to 1");
  }

  /** The value of a number option from 1 up, or a default. */
  int positive(String name, int otherwise) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new UsageException("--" + name + "=" + value + ": give a whole number from 1 up", e);
    }
    throw new UsageException("--" + name + "=" + value + ": give a whole number from 1 up");
  }
}
