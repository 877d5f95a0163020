package org.taizhang.review.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.taizhang.review.campaign.Campaign;
import org.taizhang.review.campaign.CampaignRepository;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Listing;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Page;
import org.taizhang.web.paging.Slice;

/// How far units are, as a person sees it: those of their sight in the table, their own on the first page.
@ApplicationScoped
class ShowStandings {

    /// More than any unit is asked for at once.
    private static final int OPEN_AT_ONCE = 200;

    private final CampaignRepository campaigns;
    private final StandingRepository standings;
    private final OutlineRepository outlines;
    private final ReportRepository reports;
    private final TellDay day;

    ShowStandings(
            CampaignRepository campaigns,
            StandingRepository standings,
            OutlineRepository outlines,
            ReportRepository reports,
            TellDay day) {
        this.campaigns = campaigns;
        this.standings = standings;
        this.outlines = outlines;
        this.reports = reports;
        this.day = day;
    }

    @Transactional
    Page<StandingView> page(UUID id, StandingRepository.Wanted wanted, Slice slice, Listing listing, Person person) {
        Campaign campaign = campaigns.visible(id, person);
        Found<Standing> found = standings.page(id, person.sight(), wanted, slice);
        return Page.of(found, slice.limit(), listing, standing -> StandingView.of(standing, campaign, person, day));
    }

    /// What open campaigns ask of the units that the person belongs to, the most urgent first.
    @Transactional
    List<OwedView> owed(Person person) {
        if (person.units().isEmpty()) return List.of();
        Order byDue = Order.named("due", StandingRepository.ORDERS);
        List<Standing> open = standings.open(person.units(), new Slice(byDue, Optional.empty(), OPEN_AT_ONCE));
        Map<UUID, Campaign> asking =
                campaigns
                        .list(
                                "id in ?1",
                                open.stream().map(Standing::campaign).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Campaign::id, Function.identity()));
        return open.stream()
                .map(standing -> {
                    Campaign campaign = Objects.requireNonNull(asking.get(standing.campaign()));
                    return OwedView.of(campaign, StandingView.of(standing, campaign, person, day));
                })
                .toList();
    }

    /// The campaigns that a report answers, the newest first.
    @Transactional
    List<AnsweredView> answered(UUID id, Person person) {
        Report report = reports.visible(id, person);
        String unit = report.unit();
        Integer year = report.year();
        if (unit == null || year == null) return List.of();
        Optional<Outline> outline = outlines.ofReport(report.id());
        return campaigns.asking(unit, year, report.occasion()).stream()
                .map(asked -> new AnsweredView(
                        asked.campaign().id(),
                        asked.campaign().title(),
                        asked.campaign().state().wire(),
                        asked.due(),
                        outline.map(one -> one.missing(asked.campaign().template()))
                                .orElse(null)))
                .toList();
    }
}
