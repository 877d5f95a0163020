package org.taizhang.review.item;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.web.problem.Invalid;

/// A file that was taken to an item; the file itself is with the ingest service.
///
/// @param effectiveDate the date that its content speaks of
/// @param measure place, from 1, of the measure that it proves
/// @param demandRound the round of the close-out whose return demanded what it proves
/// @param demand place of that demand, from 1
/// @param period by its name, that it is the proof of
/// @param replaces the file whose place it took; null: of none
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
        @Nullable UUID replaces,
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
                file.replaces(),
                by.id(),
                by.name(),
                by.unit());
    }

    /// @param replaces as its sender says; null: nothing
    public record File(
            UUID id,
            String sha256,
            LocalDate effectiveDate,
            Instant receivedAt,
            @Nullable UUID replaces) {}

    public record Proof(
            @Nullable Integer measure,
            @Nullable Integer demandRound,
            @Nullable Integer demand,
            @Nullable String period) {

        public static final Proof OF_THE_ITEM = new Proof(null, null, null, null);
    }

    Evidence ofMeasure(@Nullable Integer place) {
        return with(new Proof(place, demandRound, demand, period), replaces);
    }

    private Evidence with(Proof of, @Nullable UUID itReplaces) {
        return new Evidence(
                evidence,
                sha256,
                effectiveDate,
                receivedAt,
                of.measure(),
                of.demandRound(),
                of.demand(),
                of.period(),
                itReplaces,
                byId,
                byName,
                byUnit);
    }

    /// It proves what the one before proved, unless it says itself what it proves.
    private Evidence after(Evidence before) {
        boolean same = measure == null && demand == null && period == null;
        return same
                ? with(new Proof(before.measure, before.demandRound, before.demand, before.period), replaces)
                : this;
    }

    public boolean answers(int round, int place) {
        return demandRound != null && demandRound == round && demand != null && demand == place;
    }

    /// The files of one item. One that takes the place of another counts instead of it; what was replaced stays as it
    /// was handed in.
    ///
    /// @param each in the order in which they came; as the item has it, changed in place
    public record Held(List<Evidence> each) {

        public boolean has(UUID file) {
            return each.stream().anyMatch(held -> held.evidence.equals(file));
        }

        boolean replaced(Evidence one) {
            return each.stream().anyMatch(file -> one.evidence.equals(file.replaces));
        }

        /// What counts now: no other file has taken its place.
        public List<Evidence> current() {
            return each.stream().filter(file -> !replaced(file)).toList();
        }

        /// What is not there, or counts no more, nothing takes the place of; the file is taken all the same.
        void take(Evidence file) {
            each.add(current().stream()
                    .filter(held -> held.evidence.equals(file.replaces))
                    .findFirst()
                    .map(file::after)
                    .orElseGet(() ->
                            file.with(new Proof(file.measure, file.demandRound, file.demand, file.period), null)));
        }

        /// @param place of the measure that is proven, from 1
        /// @throws Invalid when one of the files does not count for the item
        void prove(int place, Set<UUID> proof) {
            Set<UUID> current = current().stream().map(Evidence::evidence).collect(Collectors.toSet());
            if (!current.containsAll(proof))
                throw Invalid.field("evidence", "所选佐证材料不是本事项的。", "not evidence of this item");
            each.replaceAll(file -> proof.contains(file.evidence) ? file.ofMeasure(place) : file);
        }
    }

    @Nullable
    Actor by() {
        return byId == null || byName == null ? null : new Actor(byId, byName, byUnit);
    }
}
