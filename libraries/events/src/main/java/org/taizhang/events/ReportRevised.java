package org.taizhang.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A new upload, a new reading of one, or a correction became a version of a report, or an earlier version is in force
/// again because a reading turned out to be of another report.
///
/// @param report id of the report
/// @param version from 1, in the order of arrival
/// @param digest SHA-256 of that version
/// @param upload id of the upload
/// @param year of the report, which a correction may have changed; null when nobody knows it
/// @param title as that version calls the report; null when it has none
/// @param current whether this version is in force now; false when it waits for the report to be returned, or when an
/// upload that was received later is in force
/// @param doubts codes of why it was read with doubt
/// @param candidates what the version proposes for the ledger, with the answers that hold for it
/// @param kind what kind of report it is, as in [ReportExtracted]; null in events of before it was told
/// @param period of that year, such as `M03`; null where there is one report a year
public record ReportRevised(
        UUID report,
        @Nullable String unit,
        int version,
        String digest,
        UUID upload,
        @Nullable Integer year,
        @Nullable String title,
        @Nullable Boolean current,
        List<String> doubts,
        List<ProposedCandidate> candidates,
        @Nullable String kind,
        @Nullable String period)
        implements Event {

    public ReportRevised {
        doubts = Optionally.list(doubts);
        candidates = Optionally.list(candidates);
    }

    @Override
    public String subject() {
        return report.toString();
    }
}
