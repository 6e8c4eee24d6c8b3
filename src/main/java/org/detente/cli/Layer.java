package org.detente.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the {@code annotate} command works out and writes. */
enum Layer {
  ARTICLE,
  MENTIONS,
  QUOTES,
  EVENTS,
  TONE;

  /**
   * Reads a comma list such as {@code article,quotes}.
   *
   * @throws UsageException if a name is unknown
   */
  static Set<Layer> parse(String list) {
    Set<Layer> layers = EnumSet.noneOf(Layer.class);
    for (String name : list.split(",", -1)) {
      try {
        layers.add(valueOf(name.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new UsageException("--layers: no layer '" + name + "'; use " + names(), e);
      }
    }
    return layers;
  }

  private static String names() {
    return Arrays.stream(values())
        .map(layer -> layer.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }
}
