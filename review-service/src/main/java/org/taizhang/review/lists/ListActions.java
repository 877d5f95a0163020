package org.taizhang.review.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.web.identity.Role;

/// Who may do what to a list: supervisors and administrators in units that they see; to one of a unit's own duties and
/// risk points its leader, too.
@ApplicationScoped
public class ListActions {

    private static final Set<String> SUPERVISORS = Set.of(Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR);

    static Set<Kind> kindsMadeBy(Person person) {
        if (person.isOneOf(SUPERVISORS)) return EnumSet.allOf(Kind.class);
        return person.is(Role.UNIT_LEADER) ? EnumSet.of(Kind.DUTY, Kind.RISK) : EnumSet.noneOf(Kind.class);
    }

    List<Offer> of(LedgerList list, Person person) {
        return List.of(
                new Offer("change", change(list, person)),
                new Offer("add", add(list, person)),
                new Offer("issue", inDraft(list, person)),
                new Offer("discard", inDraft(list, person)),
                new Offer("end", end(list, person)),
                new Offer("archive", archive(list, person)),
                new Offer("copy", copy(list, person)));
    }

    public Permission make(Kind kind, String unit, Person person) {
        boolean theirs = person.isOneOf(SUPERVISORS) ? person.sees(unit) : person.belongsTo(unit);
        return kindsMadeBy(person).contains(kind) && theirs
                ? Permission.granted()
                : Permission.notTheirs(
                        "清单由督办人员或管理员建立；责任清单和风险点清单也可由本单位负责人建立。",
                        "supervisors and administrators make lists, of its own duties and risks a unit's leader, too");
    }

    Permission change(LedgerList list, Person person) {
        return on(list, person)
                .and(() -> list.state() == ListState.DRAFT || list.state().isOpen() ? Permission.granted() : not(list));
    }

    public Permission add(LedgerList list, Person person) {
        return change(list, person);
    }

    Permission inDraft(LedgerList list, Person person) {
        return on(list, person).and(() -> list.state() == ListState.DRAFT ? Permission.granted() : not(list));
    }

    Permission end(LedgerList list, Person person) {
        return on(list, person).and(() -> list.state().isOpen() ? Permission.granted() : not(list));
    }

    Permission archive(LedgerList list, Person person) {
        return on(list, person).and(() -> list.state() == ListState.ENDED ? Permission.granted() : not(list));
    }

    Permission copy(LedgerList list, Person person) {
        return on(list, person).and(() -> list.state() == ListState.DRAFT ? not(list) : Permission.granted());
    }

    private Permission on(LedgerList list, Person person) {
        return make(list.kind(), list.unit(), person);
    }

    private static Permission not(LedgerList list) {
        return new Permission.NotNow(list.state().refusal());
    }
}
