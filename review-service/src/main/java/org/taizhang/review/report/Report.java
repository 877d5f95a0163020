package org.taizhang.review.report;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Aside;
import org.taizhang.web.problem.Conflict;

/// One unit's report of one kind for one year.
///
/// What is shown and decided on is its *current* version. While somebody is deciding, or has decided, a newer version
/// waits beside it and changes nothing; it becomes current when the report is returned to the reporter. Newer is what
/// was received later: an upload that was read late takes nothing's place.
@Entity
public class Report {

    /// Code of the procedure that reports go through.
    public static final String APPROVAL = "approval";

    @Id
    private UUID id;

    private String kind;
    private @Nullable String period;
    private @Nullable String unit;
    private String handedInBy;
    private String unitAsRead;
    private String title;
    private @Nullable Integer year;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    private int current;
    private int latest;
    private UUID upload;
    private Instant receivedAt;
    private String digest;

    @Embedded
    private Counts counts;

    @Embedded
    private Confidence confidence;

    private @Nullable UUID meets;
    private @Nullable UUID mergedInto;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "aside_at"))
    @AttributeOverride(name = "byId", column = @Column(name = "aside_by_id"))
    @AttributeOverride(name = "byName", column = @Column(name = "aside_by_name"))
    @AttributeOverride(name = "reason", column = @Column(name = "aside_reason"))
    private @Nullable Aside aside;

    private Instant updatedAt;

    @jakarta.persistence.Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Report() {}

    /// A report that was found in an upload.
    ///
    /// @param unit null when nobody knows yet whose it is
    /// @param handedInBy the unit that handed the upload in
    public Report(UUID id, @Nullable String unit, String handedInBy, Occasion occasion, Version first, Instant now) {
        this.id = id;
        this.kind = occasion.kind().wire();
        this.period = occasion.period();
        this.unit = unit;
        this.handedInBy = handedInBy;
        this.year = first.reading().year();
        this.state = ReportState.EXTRACTED;
        first.follow(id, 0);
        this.latest = first.number();
        this.updatedAt = now;
        show(first);
    }

    /// Takes a version in. True if it is current at once; false if it waits, or if what is shown was received later.
    public boolean revise(Version version, Instant now) {
        version.follow(id, latest);
        latest = version.number();
        updatedAt = now;
        if (!state.takesNewVersions() || version.receivedAt().isBefore(receivedAt)) return false;
        show(version);
        return true;
    }

    private void show(Version version) {
        Version.Reading reading = version.reading();
        current = version.number();
        upload = version.upload();
        receivedAt = version.receivedAt();
        digest = version.digest();
        title = reading.title();
        unitAsRead = reading.unitAsRead();
        counts = reading.counts();
        confidence = reading.confidence();
    }

    /// A reading turned out to be of another report: what was shown of it gives way to what was shown before.
    ///
    /// @param left that the report is known by still
    /// @return whether that one is shown now
    public boolean letGo(Version gone, Version left, Instant now) {
        updatedAt = now;
        if (!state.takesNewVersions() || gone.number() != current) return false;
        show(left);
        return true;
    }

    /// Where it belongs, as a reading or a person says.
    ///
    /// @param itsUnit null when nobody knows whose it is
    public void place(@Nullable String itsUnit, @Nullable Integer itsYear, Instant now) {
        if (!state.takesNewVersions()) throw state.refusal();
        unit = itsUnit;
        year = itsYear;
        meets = null;
        updatedAt = now;
    }

    /// As it was corrected it would be another report, which is there already. It stays where it is, and waits for a
    /// person.
    public void meet(Report other, Instant now) {
        meets = other.id;
        updatedAt = now;
    }

    /// It turned out to be a version of another report, which has taken its versions over.
    public void mergeInto(Report other, Instant now) {
        state = state.to(ReportState.ARCHIVED);
        mergedInto = other.id;
        meets = null;
        updatedAt = now;
    }

    /// A person says that it is no report.
    public void dismiss(Aside why) {
        setAside(ReportState.DISMISSED, why);
    }

    /// It goes with the upload that brought it.
    public void withdraw(Aside why) {
        setAside(ReportState.WITHDRAWN, why);
    }

    private void setAside(ReportState how, Aside why) {
        state = state.to(how);
        aside = why;
        meets = null;
        updatedAt = why.at();
    }

    /// It is a report after all.
    ///
    /// @param placeTaken whether its unit has another one for the year by now: then a person must say whose it is
    public void restore(boolean placeTaken, Instant now) {
        state = state.to(ReportState.EXTRACTED);
        aside = null;
        if (placeTaken) unit = null;
        updatedAt = now;
    }

    /// Its unit hands it in.
    public void submit(Instant now) {
        if (unit == null) throw unknown();
        if (meets != null) throw meeting();
        state = state.to(ReportState.SUBMITTED);
        updatedAt = now;
    }

    public static Conflict unknown() {
        return new Conflict("还不知道这是哪个单位的报告，请先由督办人员认定单位。", "say whose report it is first");
    }

    public static Conflict meeting() {
        return new Conflict(
                "更正后的单位和年度已有另一份报告。请撤回更正，或由督办人员认定归属后再报送。",
                "its unit has another report for the year that this one was corrected to;"
                        + " take the correction back, or have a supervisor say whose it is");
    }

    /// It goes from one step to another.
    public void advance(Instant now) {
        state = state.to(ReportState.SUBMITTED);
        updatedAt = now;
    }

    public void approve(Instant now) {
        state = state.to(ReportState.APPROVED);
        updatedAt = now;
    }

    /// It goes back to its reporter.
    ///
    /// @param newest the version that becomes current
    public void sendBack(Version newest, Instant now) {
        state = state.to(ReportState.RETURNED);
        updatedAt = now;
        show(newest);
    }

    public UUID id() {
        return id;
    }

    public @Nullable String unit() {
        return unit;
    }

    /// The unit that a person must see to see the report.
    public String sight() {
        return unit == null ? handedInBy : unit;
    }

    /// The unit whose upload first brought it.
    public String handedInBy() {
        return handedInBy;
    }

    /// Why it is in no list; null where it is.
    public @Nullable Aside aside() {
        return aside;
    }

    public ReportState state() {
        return state;
    }

    public Occasion occasion() {
        return new Occasion(ReportKind.of(kind), period);
    }

    public @Nullable Integer year() {
        return year;
    }

    public String title() {
        return title;
    }

    String unitAsRead() {
        return unitAsRead;
    }

    public int current() {
        return current;
    }

    public UUID upload() {
        return upload;
    }

    public String digest() {
        return digest;
    }

    Counts counts() {
        return counts;
    }

    public Confidence confidence() {
        return confidence;
    }

    public int risk() {
        int warnings = counts.warnings() - counts.errors();
        return Risk.ofReport(
                new Risk.Content(counts.errors(), warnings, counts.namesProblems()), confidence.confidence());
    }

    /// Whether only a supervisor can say where it belongs.
    public boolean waitsForAPerson() {
        return mergedInto == null && state == ReportState.EXTRACTED && (unit == null || meets != null);
    }

    public @Nullable UUID meets() {
        return meets;
    }

    @Nullable
    UUID mergedInto() {
        return mergedInto;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
