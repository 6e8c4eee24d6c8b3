package org.detente.cast;

import org.detente.record.CastKind;
import org.jspecify.annotations.Nullable;

/**
 * Someone or something that an article speaks of.
 *
 * @param index position in the cast
 * @param kind person, state, organisation, people, place
 * @param name canonical name, e.g. Vladimir Putin, United Kingdom
 * @param country ISO 3166-1 alpha-3, or a PLOVER non-state code such as IGO; null when unknown
 * @param sector PLOVER sector such as GOV; null when unknown
 * @param title office or title; null when none
 * @param gender F, M or null when unknown
 * @param evidence what country and sector rest on; null when nothing
 */
public record CastMember(
    int index,
    CastKind kind,
    String name,
    @Nullable String country,
    @Nullable String sector,
    @Nullable String title,
    @Nullable String gender,
    @Nullable String evidence) {}
