package org.taizhang.events;

import java.util.List;
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
                ReportReseated,
                ReportReturned,
                ReportApproved,
                ReportDismissed,
                ReportRestored,
                ReportWithdrawn,
                UploadWithdrawn,
                SplitProposed,
                SplitConfirmed,
                CandidateMerged,
                CandidateRejected,
                ItemOpened,
                ItemSigned,
                ItemProgressed,
                ItemEvidenced,
                ItemApplied,
                ItemPassed,
                ItemReseated,
                ItemReturned,
                ExtensionRequested,
                ExtensionAdvanced,
                ExtensionGranted,
                ExtensionRefused,
                ExtensionWithdrawn,
                PlanSubmitted,
                PlanAdvanced,
                PlanAccepted,
                PlanReturned,
                PlanWithdrawn,
                StageReviewed,
                ItemConfirmed,
                ItemAmended,
                ItemCarried,
                ItemReassigned,
                ItemReclassified,
                ItemMerged,
                ItemJoined,
                ApplicationVoided,
                ItemArchived,
                ItemLookedBack,
                LookBackDrawn,
                ItemClosed,
                UnitChanged,
                CampaignOpened,
                CampaignExtended,
                CampaignReminded,
                CampaignClosed,
                ListIssued,
                ListEnded,
                ListArchived {

    /// What the event is about: the id of an upload, a piece of evidence, a report, a candidate, an item, a plan of
    /// look-backs or a campaign, the reading of an upload, or a unit's code. One service tells of a subject, on one
    /// topic, in order and numbered without gaps.
    String subject();

    /// Code of the unit that the event concerns; null while nobody knows it (a report not yet matched to a unit).
    @Nullable
    String unit();

    /// Codes of other units that it concerns too: the one that was responsible before, those that cooperate. Who may
    /// hear of one of them may hear the event.
    default List<String> others() {
        return List.of();
    }
}
