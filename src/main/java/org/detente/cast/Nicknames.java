package org.detente.cast;

import java.util.Set;

/** Short forms of given names that the press mixes with the full ones. */
final class Nicknames {
  private static final Set<String> PAIRS =
      Set.of(
          "bill william",
          "bob robert",
          "dick richard",
          "jim james",
          "joe joseph",
          "mike michael",
          "tom thomas",
          "tony anthony",
          "ted edward",
          "ed edward",
          "dan daniel",
          "ben benjamin",
          "chuck charles",
          "jack john",
          "ken kenneth",
          "liz elizabeth",
          "nick nicholas",
          "ron ronald",
          "steve steven",
          "steve stephen",
          "tim timothy",
          "will william",
          "sergey sergei",
          "dmitry dmitri",
          "alexey alexei",
          "aleksandr alexander",
          "viktor victor",
          "yuri yury",
          "mikhail mikheil",
          "sam samuel",
          "rob robert",
          "dave david",
          "don donald",
          "greg gregory",
          "jeff jeffrey",
          "matt matthew",
          "pat patrick",
          "pete peter",
          "phil philip",
          "rick richard",
          "stan stanley",
          "vladimir volodymyr",
          "kate katherine",
          "kathy kathleen",
          "sue susan",
          "debbie deborah",
          "jen jennifer",
          "andrei andrey",
          "evgeny yevgeny",
          "serhiy sergei",
          "rudy rudolph",
          "ash ashton",
          "jeb john",
          "geoff geoffrey",
          "chris christopher",
          "alex alexander");

  private Nicknames() {}

  /** True when one folded given name is the short form of the other. */
  static boolean same(String one, String other) {
    return PAIRS.contains(one + " " + other) || PAIRS.contains(other + " " + one);
  }
}
