package org.taizhang.review.directive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.review.demand.DemandView;
import org.taizhang.review.item.CloseOut;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.kind.ParticularsView;
import org.taizhang.review.lists.ShowLists;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.OpinionView;
import org.taizhang.review.procedure.ShowProcedure;
import org.taizhang.review.trail.ShowTrail;
import org.taizhang.review.trail.TrailEntryView;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Listing;
import org.taizhang.web.paging.Page;
import org.taizhang.web.paging.Slice;

/// 交办—签收—办理—反馈—审核—办结: what became of each item of a list, as far as a person sees them.
///
/// What was done to the items the trail knows; what the units answered and how it was decided on, the procedures.
@ApplicationScoped
class ShowChain {

    /// What the trail calls a step of the chain, and the chain.
    private static final Map<String, String> DONE = Map.of(
            "item.opened", "assigned",
            "item.signed", "signed",
            "extension.granted", "extended",
            "item.reassigned", "reassigned",
            "item.merged", "merged",
            "item.closed", "closed",
            "item.carried", "carried",
            "item.archived", "archived");

    private static final Map<String, String> DECIDED =
            Map.of("submitted", "answered", "approved", "passed", "returned", "returned");

    private final ShowLists lists;
    private final ChainRepository chain;
    private final ItemRepository items;
    private final ShowTrail showTrail;
    private final ShowProcedure showProcedure;
    private final UnitRepository units;
    private final TellDay day;

    ShowChain(
            ShowLists lists,
            ChainRepository chain,
            ItemRepository items,
            ShowTrail showTrail,
            ShowProcedure showProcedure,
            UnitRepository units,
            TellDay day) {
        this.lists = lists;
        this.chain = chain;
        this.items = items;
        this.showTrail = showTrail;
        this.showProcedure = showProcedure;
        this.units = units;
        this.day = day;
    }

    @Transactional
    Page<LinkView> of(UUID list, Listing listing, Slice slice, int limit, Person reader) {
        lists.mustBeSeen(list, reader);
        Found<UUID> found = chain.page(list, reader, slice);
        Map<UUID, LinkView> links = links(Set.copyOf(found.all()), reader);
        return Page.of(found, limit, listing, id -> Objects.requireNonNull(links.get(id)));
    }

    private Map<UUID, LinkView> links(Set<UUID> ids, Person reader) {
        List<Item> asked = items.all(ids);
        Map<UUID, List<TrailEntryView>> acts = showTrail.of(ids, reader);
        Map<UUID, List<OpinionView>> opinions = showProcedure.opinions(ids, reader);
        Map<String, UnitRef> names =
                units.refs(asked.stream().flatMap(ShowChain::named).collect(Collectors.toSet()));
        return asked.stream()
                .collect(Collectors.toMap(
                        Item::id,
                        item -> link(
                                item,
                                steps(
                                        acts.getOrDefault(item.id(), List.of()),
                                        opinions.getOrDefault(item.id(), List.of())),
                                code -> names.getOrDefault(code, new UnitRef(code, code)),
                                !reader.isIntegrator())));
    }

    private static Stream<String> named(Item item) {
        return Stream.concat(Stream.of(item.unit()), item.order().cooperatingUnits().stream());
    }

    private LinkView link(Item item, List<LinkView.StepView> steps, Function<String, UnitRef> names, boolean named) {
        return new LinkView(
                item.id(),
                item.number(),
                item.problem(),
                ParticularsView.of(item.particulars(), named),
                names.apply(item.unit()),
                item.order().cooperatingUnits().stream().map(names).toList(),
                item.due(),
                item.state().wire(),
                item.lamp(day.today()).wire(),
                steps);
    }

    private static List<LinkView.StepView> steps(List<TrailEntryView> acts, List<OpinionView> opinions) {
        Stream<LinkView.StepView> done = acts.stream()
                .filter(act -> DONE.containsKey(act.action()))
                .map(act -> new LinkView.StepView(
                        DONE.getOrDefault(act.action(), act.action()),
                        act.at(),
                        act.actor(),
                        null,
                        null,
                        null,
                        List.of()));
        Stream<LinkView.StepView> said = opinions.stream()
                .filter(opinion -> opinion.procedure().equals(CloseOut.PROCEDURE))
                .filter(opinion -> DECIDED.containsKey(opinion.outcome()))
                .map(opinion -> new LinkView.StepView(
                        DECIDED.getOrDefault(opinion.outcome(), opinion.outcome()),
                        opinion.at(),
                        opinion.by(),
                        opinion.round(),
                        opinion.step(),
                        opinion.text(),
                        opinion.demands().stream().map(DemandView::text).toList()));
        return Stream.concat(said, done)
                .sorted(Comparator.comparing(LinkView.StepView::at))
                .toList();
    }
}
