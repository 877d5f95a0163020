package org.taizhang.events;

import java.util.UUID;

/// A person decided that a candidate is not for the ledger.
///
/// @param candidate id of the candidate
/// @param report id of the report
public record CandidateRejected(UUID candidate, String unit, UUID report) implements Event {

    @Override
    public String subject() {
        return candidate.toString();
    }
}
