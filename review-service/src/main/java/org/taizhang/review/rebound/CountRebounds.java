package org.taizhang.review.rebound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.identity.Role;

/// Counts, for supervisors. By code of the unit and never by the figure: nobody is ranked.
@ApplicationScoped
class CountRebounds {

    private static final List<String> SUPERVISORS = List.of(Role.REVIEWER, Role.APPROVER);

    private final LookedBackRepository lookedBack;
    private final UnitRepository units;
    private final NamePeople namePeople;

    CountRebounds(LookedBackRepository lookedBack, UnitRepository units, NamePeople namePeople) {
        this.lookedBack = lookedBack;
        this.units = units;
        this.namePeople = namePeople;
    }

    @Transactional
    ReboundsView count(@Nullable LocalDate from, @Nullable LocalDate until, Person person) {
        if (!person.isOneOf(SUPERVISORS))
            IdentifyPerson.demand(Permission.notTheirs("虚假销号率只供督办人员查看。", "rates are for supervisors"));
        List<LookedBack> all = lookedBack.between(from, until, person);
        return new ReboundsView(byUnit(all), byAcceptor(all, person));
    }

    private List<ReboundsView.OfUnit> byUnit(List<LookedBack> all) {
        Map<String, List<LookedBack>> grouped =
                all.stream().collect(Collectors.groupingBy(LookedBack::unit, TreeMap::new, Collectors.toList()));
        Map<String, UnitRef> names = units.refs(grouped.keySet());
        return grouped.entrySet().stream()
                .map(group -> new ReboundsView.OfUnit(
                        names.getOrDefault(group.getKey(), new UnitRef(group.getKey(), group.getKey())),
                        ReboundsView.Rate.of(group.getValue())))
                .toList();
    }

    private List<ReboundsView.OfAcceptor> byAcceptor(List<LookedBack> all, Person person) {
        Map<String, List<LookedBack>> grouped = all.stream()
                .collect(Collectors.groupingBy(one -> one.acceptedBy().id()));
        NamePeople.Names names =
                namePeople.of(all.stream().map(LookedBack::acceptedBy).toList(), person);
        return grouped.values().stream()
                .sorted(Comparator.comparing(CountRebounds::order))
                .map(group -> new ReboundsView.OfAcceptor(
                        names.of(group.getFirst().acceptedBy()), ReboundsView.Rate.of(group)))
                .toList();
    }

    private static String order(List<LookedBack> group) {
        Actor acceptor = group.getFirst().acceptedBy();
        return Objects.requireNonNullElse(acceptor.unit(), "") + " " + acceptor.name() + " " + acceptor.id();
    }
}
