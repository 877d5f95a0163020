package org.taizhang.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The catalogue of events: name on the wire, topic, record. The names are permanent.
public enum EventType {
    UPLOAD_RECEIVED("upload.received", Topic.UPLOADS, UploadReceived.class),
    EVIDENCE_RECEIVED("evidence.received", Topic.UPLOADS, EvidenceReceived.class),
    UPLOAD_READ("upload.read", Topic.READINGS, UploadRead.class),
    UPLOAD_UNREADABLE("upload.unreadable", Topic.READINGS, UploadUnreadable.class),
    READING_REQUESTED("reading.requested", Topic.READINGS, ReadingRequested.class),
    REPORT_EXTRACTED("report.extracted", Topic.REPORTS, ReportExtracted.class),
    REPORT_REVISED("report.revised", Topic.REPORTS, ReportRevised.class),
    REPORT_ASSIGNED("report.assigned", Topic.REPORTS, ReportAssigned.class),
    REPORT_SUBMITTED("report.submitted", Topic.REPORTS, ReportSubmitted.class),
    REPORT_ADVANCED("report.advanced", Topic.REPORTS, ReportAdvanced.class),
    REPORT_RESEATED("report.reseated", Topic.REPORTS, ReportReseated.class),
    REPORT_RETURNED("report.returned", Topic.REPORTS, ReportReturned.class),
    REPORT_APPROVED("report.approved", Topic.REPORTS, ReportApproved.class),
    REPORT_DISMISSED("report.dismissed", Topic.REPORTS, ReportDismissed.class),
    REPORT_RESTORED("report.restored", Topic.REPORTS, ReportRestored.class),
    REPORT_WITHDRAWN("report.withdrawn", Topic.REPORTS, ReportWithdrawn.class),
    UPLOAD_WITHDRAWN("upload.withdrawn", Topic.REPORTS, UploadWithdrawn.class),
    SPLIT_PROPOSED("split.proposed", Topic.REPORTS, SplitProposed.class),
    SPLIT_CONFIRMED("split.confirmed", Topic.REPORTS, SplitConfirmed.class),
    CANDIDATE_MERGED("candidate.merged", Topic.ITEMS, CandidateMerged.class),
    CANDIDATE_REJECTED("candidate.rejected", Topic.ITEMS, CandidateRejected.class),
    ITEM_OPENED("item.opened", Topic.ITEMS, ItemOpened.class),
    ITEM_SIGNED("item.signed", Topic.ITEMS, ItemSigned.class),
    ITEM_PROGRESSED("item.progressed", Topic.ITEMS, ItemProgressed.class),
    ITEM_EVIDENCED("item.evidenced", Topic.ITEMS, ItemEvidenced.class),
    ITEM_APPLIED("item.applied", Topic.ITEMS, ItemApplied.class),
    ITEM_PASSED("item.passed", Topic.ITEMS, ItemPassed.class),
    ITEM_RESEATED("item.reseated", Topic.ITEMS, ItemReseated.class),
    ITEM_RETURNED("item.returned", Topic.ITEMS, ItemReturned.class),
    EXTENSION_REQUESTED("extension.requested", Topic.ITEMS, ExtensionRequested.class),
    EXTENSION_ADVANCED("extension.advanced", Topic.ITEMS, ExtensionAdvanced.class),
    EXTENSION_GRANTED("extension.granted", Topic.ITEMS, ExtensionGranted.class),
    EXTENSION_REFUSED("extension.refused", Topic.ITEMS, ExtensionRefused.class),
    EXTENSION_WITHDRAWN("extension.withdrawn", Topic.ITEMS, ExtensionWithdrawn.class),
    PLAN_SUBMITTED("plan.submitted", Topic.ITEMS, PlanSubmitted.class),
    PLAN_ADVANCED("plan.advanced", Topic.ITEMS, PlanAdvanced.class),
    PLAN_ACCEPTED("plan.accepted", Topic.ITEMS, PlanAccepted.class),
    PLAN_RETURNED("plan.returned", Topic.ITEMS, PlanReturned.class),
    PLAN_WITHDRAWN("plan.withdrawn", Topic.ITEMS, PlanWithdrawn.class),
    STAGE_REVIEWED("stage.reviewed", Topic.ITEMS, StageReviewed.class),
    ITEM_CLOSED("item.closed", Topic.ITEMS, ItemClosed.class),
    ITEM_CONFIRMED("item.confirmed", Topic.ITEMS, ItemConfirmed.class),
    ITEM_AMENDED("item.amended", Topic.ITEMS, ItemAmended.class),
    ITEM_CARRIED("item.carried", Topic.ITEMS, ItemCarried.class),
    ITEM_REASSIGNED("item.reassigned", Topic.ITEMS, ItemReassigned.class),
    ITEM_RECLASSIFIED("item.reclassified", Topic.ITEMS, ItemReclassified.class),
    ITEM_MERGED("item.merged", Topic.ITEMS, ItemMerged.class),
    ITEM_JOINED("item.joined", Topic.ITEMS, ItemJoined.class),
    APPLICATION_VOIDED("application.voided", Topic.ITEMS, ApplicationVoided.class),
    ITEM_ARCHIVED("item.archived", Topic.ITEMS, ItemArchived.class),
    ITEM_LOOKED_BACK("item.looked-back", Topic.ITEMS, ItemLookedBack.class),
    LOOK_BACK_DRAWN("look-back.drawn", Topic.ITEMS, LookBackDrawn.class),
    UNIT_CHANGED("unit.changed", Topic.UNITS, UnitChanged.class),
    CAMPAIGN_OPENED("campaign.opened", Topic.CAMPAIGNS, CampaignOpened.class),
    CAMPAIGN_EXTENDED("campaign.extended", Topic.CAMPAIGNS, CampaignExtended.class),
    CAMPAIGN_REMINDED("campaign.reminded", Topic.CAMPAIGNS, CampaignReminded.class),
    CAMPAIGN_CLOSED("campaign.closed", Topic.CAMPAIGNS, CampaignClosed.class),
    LIST_ISSUED("list.issued", Topic.LISTS, ListIssued.class),
    LIST_ENDED("list.ended", Topic.LISTS, ListEnded.class),
    LIST_ARCHIVED("list.archived", Topic.LISTS, ListArchived.class);

    private static final String PREFIX = "org.taizhang.";
    private static final String VERSION = ".v1";
    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::typeName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::dataClass, Function.identity()));

    private final String fact;
    private final Topic topic;
    private final Class<? extends Event> dataClass;

    EventType(String fact, Topic topic, Class<? extends Event> dataClass) {
        this.fact = fact;
        this.topic = topic;
        this.dataClass = dataClass;
    }

    /// The CloudEvents `type`, such as `org.taizhang.upload.received.v1`.
    public String typeName() {
        return PREFIX + fact + VERSION;
    }

    /// Subject and past tense, such as `upload.received`; names the schema and the golden sample.
    public String fact() {
        return fact;
    }

    public Topic topic() {
        return topic;
    }

    Class<? extends Event> dataClass() {
        return dataClass;
    }

    public static EventType of(Event event) {
        EventType type = BY_RECORD.get(event.getClass());
        if (type == null) throw new IllegalArgumentException("not in the catalogue: " + event.getClass());
        return type;
    }

    /// Empty for a type that this version does not know: a consumer passes it over.
    public static Optional<EventType> named(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }
}
