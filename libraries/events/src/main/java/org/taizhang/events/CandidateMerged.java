package org.taizhang.events;

import java.util.UUID;

/// A person found that a candidate says what an item of the ledger says already.
///
/// @param candidate id of the candidate
/// @param report id of the report
/// @param item id of the item
public record CandidateMerged(UUID candidate, String unit, UUID report, UUID item) implements Event {

    @Override
    public String subject() {
        return candidate.toString();
    }
}
