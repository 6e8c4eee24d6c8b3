package org.detente.cast;

import java.util.ArrayList;
import java.util.List;
import org.detente.annotate.AnnotatedText;

/**
 * Tokens, entity classes and trees of an article in, its cast out: the persons, states,
 * organisations, peoples and places that it speaks of, each with the places in the text that name
 * or stand for them, with country, sector and gender where the dictionary or the text says so.
 * Never fails; what cannot be told is null. Thread-safe; equal texts give equal casts.
 */
public final class CastResolver {
  private final ActorDictionary actors;

  /** A resolver with the dictionary that ships with the program. */
  public CastResolver() {
    this(ActorDictionary.builtIn());
  }

  /** A resolver with a dictionary. */
  public CastResolver(ActorDictionary actors) {
    this.actors = actors;
  }

  /**
   * The cast of a text whose own cast is still empty.
   *
   * @param text tokens, sentences and parses of an article
   */
  public Cast resolve(AnnotatedText text) {
    if (text.tokens().isEmpty()) {
      return Cast.EMPTY;
    }
    Draft draft = new Draft(text, actors);
    List<NameSpan> names = NameSpans.of(draft);
    List<RolePhrase> roles = RolePhrases.of(draft, names);
    PersonLinker persons = new PersonLinker(draft, names, roles);
    persons.link();
    List<NameSpan> others = new ArrayList<>(names);
    others.removeAll(persons.linkMissed());
    new NameLinker(draft, others).link();
    new Origins(draft).link();
    RoleLinker linker = new RoleLinker(draft, roles, persons);
    linker.attach();
    linker.link();
    new Groups(draft).link();
    new Pronouns(draft).link();
    new Neuters(draft).link();
    linker.linkPossessed();
    new Counterparts(draft, roles).link();
    new ContextCountry(draft).apply();
    return draft.toCast();
  }
}
