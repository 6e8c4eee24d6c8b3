package org.detente.quote;

import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * The words beside a quotation that say who speaks: "she said", "according to the ministry".
 *
 * @param cue the reporting word
 * @param speaker head of the words that name the speaker; null when the tag names nobody
 * @param method the rule that found it
 */
record Tag(Token cue, @Nullable Token speaker, String method) {}
