package org.taizhang.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file was stored as evidence for an item. Whether the item takes it is for the review service to decide.
///
/// @param evidence id of the evidence
/// @param item id of the item it is meant for
/// @param unit code of the unit that handed it in
/// @param file the file as received
/// @param effectiveDate the date that the content speaks of, not the date of upload
/// @param receivedFrom user id of who handed it in, never a name
/// @param measure place, from 1, of the measure that it is meant to prove
/// @param demand place, from 1, of the demand of the last return that it is meant to meet
/// @param lookBack whether it is what somebody found who looked at the closed item again
/// @param period of a duty or a risk point, such as `2026Q1`, that it is meant to be the proof of
/// @param replaces id of the evidence whose place it is meant to take
public record EvidenceReceived(
        UUID evidence,
        UUID item,
        String unit,
        StoredObject file,
        LocalDate effectiveDate,
        String receivedFrom,
        Instant receivedAt,
        @Nullable Integer measure,
        @Nullable Integer demand,
        @Nullable Boolean lookBack,
        @Nullable String period,
        @Nullable UUID replaces)
        implements Event {

    @Override
    public String subject() {
        return evidence.toString();
    }
}
