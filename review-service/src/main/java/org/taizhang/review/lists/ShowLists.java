package org.taizhang.review.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.problem.NotFound;

/// Lists as a person is shown them.
@ApplicationScoped
public class ShowLists {

    private final ListRepository lists;
    private final ListListRepository counted;
    private final LineRepository lines;
    private final ListActions actions;
    private final UnitRepository units;
    private final NamePeople namePeople;
    private final TellDay day;

    ShowLists(
            ListRepository lists,
            ListListRepository counted,
            LineRepository lines,
            ListActions actions,
            UnitRepository units,
            NamePeople namePeople,
            TellDay day) {
        this.lists = lists;
        this.counted = counted;
        this.lines = lines;
        this.actions = actions;
        this.units = units;
        this.namePeople = namePeople;
        this.day = day;
    }

    /// @throws NotFound when there is no such list, or none that the person sees
    @Transactional(Transactional.TxType.MANDATORY)
    public void mustBeSeen(UUID id, Person person) {
        lists.visible(id, person);
    }

    @Transactional
    ListView show(UUID id, Person person) {
        return Objects.requireNonNull(
                views(List.of(lists.visible(id, person)), person).get(id));
    }

    /// By id, of lists that the person sees.
    @Transactional
    Map<UUID, ListView> show(List<UUID> ids, Person person) {
        return views(lists.list("id in ?1", ids), person);
    }

    /// Of a draft, in their order.
    @Transactional
    List<LineView> lines(UUID id, Person person) {
        LedgerList list = lists.visible(id, person);
        IdentifyPerson.demand(actions.make(list.kind(), list.unit(), person));
        List<Line> asked = lines.of(list);
        Map<String, UnitRef> names =
                units.refs(asked.stream().flatMap(line -> line.ask().units()).collect(Collectors.toSet()));
        return asked.stream().map(line -> LineView.of(line, names)).toList();
    }

    @Transactional
    LineView line(UUID id, Person person) {
        Line line = lines.findById(id);
        Map<String, UnitRef> names = units.refs(line.ask().units().toList());
        return LineView.of(line, names);
    }

    private Map<UUID, ListView> views(Collection<LedgerList> shown, Person person) {
        List<UUID> ids = shown.stream().map(LedgerList::id).toList();
        Map<UUID, ListListRepository.Figures> figures = counted.figures(ids, person, day.today());
        Map<String, UnitRef> names =
                units.refs(shown.stream().map(LedgerList::unit).collect(Collectors.toSet()));
        NamePeople.Names makers =
                namePeople.of(shown.stream().map(LedgerList::by).toList(), person);
        return shown.stream()
                .map(list -> view(list, figures, names, makers, person))
                .collect(Collectors.toMap(ListView::id, Function.identity()));
    }

    private ListView view(
            LedgerList list,
            Map<UUID, ListListRepository.Figures> figures,
            Map<String, UnitRef> names,
            NamePeople.Names makers,
            Person person) {
        Terms terms = list.terms();
        ListListRepository.Figures counts = figures.getOrDefault(list.id(), ListListRepository.Figures.NONE);
        return new ListView(
                list.id(),
                list.tag().toString(),
                list.number(),
                terms.title(),
                terms.kind().wire(),
                terms.year(),
                names.getOrDefault(terms.unit(), new UnitRef(terms.unit(), terms.unit())),
                person.isIntegrator() ? null : terms.supervisor(),
                terms.basis().title(),
                terms.basis().upload(),
                terms.basis().places(),
                terms.warning().usual(),
                ListView.ClassDays.of(terms.warning()),
                list.state().wire(),
                list.copiedFrom(),
                new ListView.Figures(counts.lines(), counts.items(), counts.open(), counts.overdue()),
                makers.of(list.by()),
                list.dates().issuedAt(),
                list.dates().endedAt(),
                list.dates().endReason(),
                OfferView.of(actions.of(list, person), person));
    }
}
