package org.taizhang.review.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.review.lamp.Lamp;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;

/// Campaigns as a person is shown them.
@ApplicationScoped
class ShowCampaigns {

    private final CampaignRepository campaigns;
    private final CampaignActions actions;
    private final Standings standings;
    private final UnitRepository units;
    private final NamePeople namePeople;
    private final TellDay day;

    ShowCampaigns(
            CampaignRepository campaigns,
            CampaignActions actions,
            Standings standings,
            UnitRepository units,
            NamePeople namePeople,
            TellDay day) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.standings = standings;
        this.units = units;
        this.namePeople = namePeople;
        this.day = day;
    }

    @Transactional
    CampaignView show(UUID id, Person person) {
        return Objects.requireNonNull(
                views(List.of(campaigns.visible(id, person)), person).get(id));
    }

    /// By id, of campaigns that the person sees.
    @Transactional
    Map<UUID, CampaignView> show(List<UUID> ids, Person person) {
        return views(campaigns.list("id in ?1", ids), person);
    }

    private Map<UUID, CampaignView> views(Collection<Campaign> shown, Person person) {
        Map<UUID, List<Standings.Count>> counts =
                standings.counts(shown.stream().map(Campaign::id).toList(), person.sight());
        Map<String, UnitRef> names =
                units.refs(shown.stream().flatMap(ShowCampaigns::named).collect(Collectors.toSet()));
        NamePeople.Names makers = namePeople.of(shown.stream().map(Campaign::by).toList(), person);
        return shown.stream()
                .map(campaign -> view(campaign, counts, names, makers, person))
                .collect(Collectors.toMap(CampaignView::id, Function.identity()));
    }

    private static Stream<String> named(Campaign campaign) {
        Terms.Reach reach = campaign.terms().reach();
        return Stream.concat(Stream.of(reach.branch()), reach.exceptions().stream());
    }

    private CampaignView view(
            Campaign campaign,
            Map<UUID, List<Standings.Count>> counts,
            Map<String, UnitRef> names,
            NamePeople.Names makers,
            Person person) {
        Terms terms = campaign.terms();
        Set<String> exceptions = terms.reach().exceptions();
        return new CampaignView(
                campaign.id(),
                campaign.tag().toString(),
                campaign.title(),
                terms.kind().wire(),
                campaign.year(),
                terms.period(),
                terms.rhythm().wire(),
                campaign.state().wire(),
                ref(campaign.branch(), names),
                terms.reach().withBranch(),
                exceptions.stream().sorted().map(code -> ref(code, names)).toList(),
                terms.opensOn(),
                campaign.due(),
                lamp(campaign).wire(),
                campaign.warningDays(),
                campaign.splitsAlone(),
                campaign.template().stream().map(CampaignView.Part::of).toList(),
                campaign.route(),
                CampaignView.Figures.of(counts.getOrDefault(campaign.id(), List.of())),
                makers.of(campaign.by()),
                campaign.openedAt(),
                campaign.closedAt(),
                OfferView.of(actions.of(campaign, person), person));
    }

    private Lamp lamp(Campaign campaign) {
        return campaign.state() == CampaignState.OPEN
                ? Lamp.of(campaign.due(), day.today(), campaign.warningDays())
                : Lamp.NONE;
    }

    private static UnitRef ref(String code, Map<String, UnitRef> names) {
        return names.getOrDefault(code, new UnitRef(code, code));
    }
}
