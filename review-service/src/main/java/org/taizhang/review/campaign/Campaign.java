package org.taizhang.review.campaign;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.review.report.Occasion;
import org.taizhang.review.report.ReportKind;
import org.taizhang.web.match.Tag;

/// 报送任务: who must report what by when. `draft -> open -> closed`; what it asks for stands from when it
/// opens.
///
/// Each round of a recurring campaign is a campaign of its own. When one opens, the next is there as a draft,
/// which people may change, or discard to end the series.
@Entity
public class Campaign {

    @Id
    private UUID id;

    private String title;
    private String kind;
    private int year;
    private @Nullable String period;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    private String branch;
    private boolean withBranch;

    @Column(columnDefinition = "text[]")
    private List<String> exceptions;

    private @Nullable LocalDate opensOn;
    private LocalDate due;

    @ElementCollection
    @CollectionTable(name = "campaign_part", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "place")
    private List<RequiredPart> template = new ArrayList<>();

    private String route;
    private int warningDays;
    private boolean splitsAlone;

    @Enumerated(EnumType.STRING)
    private CampaignState state;

    private @Nullable UUID follows;
    private int round;
    private @Nullable LocalDate firstOpens;
    private LocalDate firstDue;
    private String byId;
    private String byName;
    private @Nullable String byUnit;

    @SuppressWarnings("UnusedVariable") // who looks after the database wants to know
    private Instant madeAt;

    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;

    @Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Campaign() {}

    @SuppressWarnings("NullAway.Init") // `set` fills the rest.
    Campaign(UUID id, Terms terms, Actor by, Instant now) {
        this.id = id;
        this.state = CampaignState.DRAFT;
        this.byId = by.id();
        this.byName = by.name();
        this.byUnit = by.unit();
        this.madeAt = now;
        change(terms);
    }

    /// The rounds after this one are counted from what is set here.
    final void change(Terms terms) {
        if (state != CampaignState.DRAFT) throw state.refusal();
        set(terms);
        round = 0;
        firstOpens = terms.opensOn();
        firstDue = terms.due();
    }

    private void set(Terms terms) {
        title = terms.title();
        kind = terms.kind().wire();
        year = terms.year();
        period = terms.period();
        rhythm = terms.rhythm();
        branch = terms.reach().branch();
        withBranch = terms.reach().withBranch();
        exceptions = terms.reach().exceptions().stream().sorted().toList();
        opensOn = terms.opensOn();
        due = terms.due();
        template.clear();
        template.addAll(terms.template());
        route = terms.route();
        warningDays = terms.warningDays();
        splitsAlone = terms.splitsAlone();
    }

    void open(Instant now) {
        if (state != CampaignState.DRAFT) throw state.refusal();
        state = CampaignState.OPEN;
        openedAt = now;
    }

    void close(Instant now) {
        if (state != CampaignState.OPEN) throw state.refusal();
        state = CampaignState.CLOSED;
        closedAt = now;
    }

    /// The draft of the round after this one; empty where it comes once.
    Optional<Campaign> next(UUID itsId, Instant now) {
        if (!rhythm.isRecurring() || firstOpens == null) return Optional.empty();
        int itsRound = round + 1;
        Terms terms = terms();
        var next = new Campaign(
                itsId,
                terms.turned(
                        rhythm.after(terms.turn()), rhythm.date(firstOpens, itsRound), rhythm.date(firstDue, itsRound)),
                by(),
                now);
        next.follows = id;
        next.round = itsRound;
        next.firstOpens = firstOpens;
        next.firstDue = firstDue;
        return Optional.of(next);
    }

    Terms terms() {
        return new Terms(
                title,
                ReportKind.of(kind),
                year,
                rhythm,
                number(),
                new Terms.Reach(branch, withBranch, Set.copyOf(exceptions)),
                opensOn,
                due,
                template,
                route,
                warningDays,
                splitsAlone);
    }

    private @Nullable Integer number() {
        return period == null ? null : Integer.valueOf(period.substring(1));
    }

    public Occasion occasion() {
        return new Occasion(ReportKind.of(kind), period);
    }

    public UUID id() {
        return id;
    }

    Tag tag() {
        return new Tag(id, lockVersion);
    }

    public String title() {
        return title;
    }

    public int year() {
        return year;
    }

    /// Code of the unit whose branch of the tree it is for.
    public String branch() {
        return branch;
    }

    public LocalDate due() {
        return due;
    }

    public List<RequiredPart> template() {
        return List.copyOf(template);
    }

    /// Code of the route that its reports go by.
    public String route() {
        return route;
    }

    public int warningDays() {
        return warningDays;
    }

    /// Whether compilations that divide without a doubt go through with nobody confirming it.
    public boolean splitsAlone() {
        return splitsAlone;
    }

    public CampaignState state() {
        return state;
    }

    @Nullable
    UUID follows() {
        return follows;
    }

    Actor by() {
        return new Actor(byId, byName, byUnit);
    }

    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
