package org.taizhang.review.closeout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.CloseOut;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.OpinionView;
import org.taizhang.review.procedure.ShowProcedure;
import org.taizhang.review.unit.NamePeople;

/// The slip of an item: against what it is checked, and what was checked so far.
@ApplicationScoped
class ShowSlip {

    private final ItemRepository items;
    private final ApplicationRepository applications;
    private final CriteriaStore store;
    private final ShowProcedure showProcedure;
    private final NamePeople namePeople;

    ShowSlip(
            ItemRepository items,
            ApplicationRepository applications,
            CriteriaStore store,
            ShowProcedure showProcedure,
            NamePeople namePeople) {
        this.items = items;
        this.applications = applications;
        this.store = store;
        this.showProcedure = showProcedure;
        this.namePeople = namePeople;
    }

    @Transactional
    SlipView of(UUID id, Person reader) {
        Item item = items.visible(id, reader);
        Criteria criteria = store.criteria();
        List<Check> checks = applications.last(id).map(Application::checks).orElse(List.of());
        List<OpinionView> opinions = showProcedure.of(id, reader).opinions();
        NamePeople.Names names = namePeople.of(checks.stream().map(Check::by).toList(), reader);
        return new SlipView(
                item.closeOut().number(),
                criteria.version(),
                criteria.of(item.order().itemClass()).stream()
                        .map(one -> new SlipView.CriterionView(one.code(), reader.reads(one.words())))
                        .toList(),
                checks.stream()
                        .map(check -> new SlipView.CheckView(
                                check.step(),
                                check.manner().wire(),
                                check.criteria(),
                                check.checked(),
                                reader.isIntegrator() ? null : opinion(check, opinions),
                                names.of(check.by()),
                                check.at()))
                        .toList());
    }

    /// What was said with it.
    private static @Nullable String opinion(Check check, List<OpinionView> opinions) {
        return opinions.stream()
                .filter(one -> one.procedure().equals(CloseOut.PROCEDURE)
                        && one.outcome().equals("approved")
                        && check.step().equals(one.step())
                        && !one.at().isAfter(check.at()))
                .reduce((_, later) -> later)
                .map(OpinionView::text)
                .orElse(null);
    }
}
