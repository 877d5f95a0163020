package org.taizhang.review.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.report.Report;
import org.taizhang.review.route.RouteRepository;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

/// Prepares a campaign: nobody but those who set it knows of it.
@ApplicationScoped
class DraftCampaign {

    private final CampaignRepository campaigns;
    private final CampaignActions actions;
    private final UnitRepository units;
    private final RouteRepository routes;
    private final TrailRepository trail;
    private final TellDay day;

    DraftCampaign(
            CampaignRepository campaigns,
            CampaignActions actions,
            UnitRepository units,
            RouteRepository routes,
            TrailRepository trail,
            TellDay day) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.units = units;
        this.routes = routes;
        this.trail = trail;
        this.day = day;
    }

    @Transactional
    UUID draft(Terms terms, Person by) {
        IdentifyPerson.demand(actions.make(by));
        mustSee(terms, by);
        mustBeRoute(terms);
        var campaign = new Campaign(UUID.randomUUID(), terms, by.actor(), day.now());
        campaigns.persist(campaign);
        record("campaign.drafted", campaign, by);
        return campaign.id();
    }

    @Transactional
    void change(UUID id, Terms terms, Person by) {
        Campaign campaign = campaigns.locked(id, by);
        IdentifyPerson.demand(actions.onDraft(campaign, by));
        mustSee(terms, by);
        mustBeRoute(terms);
        campaign.change(terms);
        record("campaign.changed", campaign, by);
    }

    /// Of a recurring campaign no round follows then.
    @Transactional
    void discard(UUID id, Person by) {
        Campaign campaign = campaigns.locked(id, by);
        IdentifyPerson.demand(actions.onDraft(campaign, by));
        campaigns.delete(campaign);
        record("campaign.discarded", campaign, by);
    }

    private void mustSee(Terms terms, Person by) {
        String branch = terms.reach().branch();
        if (!by.sees(branch) || !units.exists(branch)) throw NotFound.of("单位", "unit", branch);
    }

    private void mustBeRoute(Terms terms) {
        boolean known = routes.published(terms.route())
                .filter(route -> route.procedure().equals(Report.APPROVAL))
                .isPresent();
        if (!known) throw Invalid.field("route", "没有这条已发布的报告审批流程。", "no published route of reports: " + terms.route());
    }

    private void record(String act, Campaign campaign, Person by) {
        trail.add(
                by.actor(),
                act,
                campaign.id().toString(),
                campaign.branch(),
                Map.of("title", campaign.title(), "due", campaign.due().toString()));
    }
}
