package org.taizhang.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report was found in an upload: its first version.
///
/// @param report id of the report
/// @param unit null while the report waits for a person to say whose it is
/// @param year that the report is about
/// @param kind what kind of report it is, which whoever asked for it says; null in events of before it was told
/// @param period of that year, such as `M03`; null where there is one report a year
/// @param title as the report calls itself; null when it has none
/// @param version from 1
/// @param digest SHA-256 of that version
/// @param upload id of the upload
/// @param doubts codes of why it was read with doubt
/// @param candidates what the version proposes for the ledger
public record ReportExtracted(
        UUID report,
        @Nullable String unit,
        @Nullable Integer year,
        @Nullable String kind,
        @Nullable String period,
        @Nullable String title,
        int version,
        String digest,
        UUID upload,
        List<String> doubts,
        List<ProposedCandidate> candidates)
        implements Event {

    public ReportExtracted {
        doubts = Optionally.list(doubts);
        candidates = Optionally.list(candidates);
    }

    @Override
    public String subject() {
        return report.toString();
    }
}
