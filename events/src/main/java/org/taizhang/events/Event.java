package org.taizhang.events;

import org.jspecify.annotations.Nullable;

/// A past fact that others may rely on.
public sealed interface Event
        permits UploadReceived,
                EvidenceReceived,
                UploadRead,
                UploadUnreadable,
                ReadingRequested,
                ReportExtracted,
                ReportRevised,
                ReportAssigned,
                ReportSubmitted,
                ReportAdvanced,
                ReportReturned,
                ReportApproved,
                CandidateRejected,
                ItemOpened,
                ItemSigned,
                ItemProgressed,
                ItemEvidenced,
                ItemApplied,
                ItemPassed,
                ItemReturned,
                ItemClosed,
                UnitChanged {

    /// What the event is about: the id of an upload, report, candidate or item, or a unit's code. Events of one
    /// subject are ordered and numbered without gaps.
    String subject();

    /// Code of the unit that the event concerns; null while nobody knows it (a report not yet matched to a unit).
    @Nullable
    String unit();
}
