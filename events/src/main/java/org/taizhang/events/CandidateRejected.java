package org.taizhang.events;

/// A person decided that a candidate is not for the ledger.
///
/// @param candidate id of the candidate
/// @param report id of the report
public record CandidateRejected(String candidate, String unit, String report) implements Event {

    @Override
    public String subject() {
        return candidate;
    }
}
