package org.taizhang.review.item;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;

/// A file that was taken to an item; the file itself is with the ingest service.
///
/// @param effectiveDate the date that its content speaks of
/// @param measure place, from 1, of the measure that it proves
/// @param demandRound the round of the close-out whose return demanded what it proves
/// @param demand place of that demand, from 1
/// @param period by its name, that it is the proof of
/// @param byId who handed it in; null where that was not kept
@Embeddable
public record Evidence(
        UUID evidence,
        String sha256,
        LocalDate effectiveDate,
        Instant receivedAt,
        @Nullable Integer measure,
        @Nullable Integer demandRound,
        @Nullable Integer demand,
        @Nullable String period,
        @Nullable String byId,
        @Nullable String byName,
        @Nullable String byUnit) {

    /// @param of what it proves
    public static Evidence of(File file, Proof of, Actor by) {
        return new Evidence(
                file.id(),
                file.sha256(),
                file.effectiveDate(),
                file.receivedAt(),
                of.measure(),
                of.demandRound(),
                of.demand(),
                of.period(),
                by.id(),
                by.name(),
                by.unit());
    }

    public record File(UUID id, String sha256, LocalDate effectiveDate, Instant receivedAt) {}

    public record Proof(
            @Nullable Integer measure,
            @Nullable Integer demandRound,
            @Nullable Integer demand,
            @Nullable String period) {

        public static final Proof OF_THE_ITEM = new Proof(null, null, null, null);
    }

    Evidence ofMeasure(int place) {
        return new Evidence(
                evidence, sha256, effectiveDate, receivedAt, place, demandRound, demand, period, byId, byName, byUnit);
    }

    public boolean answers(int round, int place) {
        return demandRound != null && demandRound == round && demand != null && demand == place;
    }

    @Nullable
    Actor by() {
        return byId == null || byName == null ? null : new Actor(byId, byName, byUnit);
    }
}
