package org.taizhang.review.closeout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.CloseOut;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.person.Person;
import org.taizhang.review.procedure.OpinionView;
import org.taizhang.review.procedure.ShowProcedure;

/// The applications for close-out of an item, each with what it brought and how it was decided on.
@ApplicationScoped
class ShowRounds {

    private final ItemRepository items;
    private final ApplicationRepository applications;
    private final ShowProcedure showProcedure;

    ShowRounds(ItemRepository items, ApplicationRepository applications, ShowProcedure showProcedure) {
        this.items = items;
        this.applications = applications;
        this.showProcedure = showProcedure;
    }

    /// Oldest first.
    @Transactional
    List<RoundView> of(UUID id, Person reader) {
        Item item = items.visible(id, reader);
        Map<Integer, Application> handedIn =
                applications.ofItem(id).stream().collect(Collectors.toMap(Application::round, Function.identity()));
        Map<Integer, List<OpinionView>> rounds = showProcedure.of(id, reader).opinions().stream()
                .filter(opinion -> opinion.procedure().equals(CloseOut.PROCEDURE) && opinion.decides())
                .collect(Collectors.groupingBy(OpinionView::round, TreeMap::new, Collectors.toList()));
        return rounds.values().stream()
                .map(round -> round(item, round, handedIn.get(round.getFirst().round())))
                .toList();
    }

    private static RoundView round(Item item, List<OpinionView> opinions, @Nullable Application handedIn) {
        OpinionView applied = opinions.getFirst();
        return new RoundView(
                applied.round(),
                applied.by(),
                applied.at(),
                applied.text(),
                handedIn == null ? List.of() : handedIn.evidence(),
                handedIn == null
                        ? List.of()
                        : handedIn.answers().stream()
                                .map(RoundView.AnswerView::of)
                                .toList(),
                opinions.stream()
                        .skip(1)
                        .filter(opinion -> !opinion.outcome().equals("voided"))
                        .map(RoundView.DecisionView::of)
                        .toList(),
                outcome(item, opinions.getLast()));
    }

    private static String outcome(Item item, OpinionView last) {
        if ("reporter".equals(last.to())) return "returned";
        if ("voided".equals(last.outcome())) return "voided";
        return item.state() == ItemState.CLOSED ? "closed" : "pending";
    }
}
