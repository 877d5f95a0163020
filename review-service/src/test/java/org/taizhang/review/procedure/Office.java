package org.taizhang.review.procedure;

import static org.taizhang.review.person.Persons.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.route.Route;
import org.taizhang.review.route.Routes;
import org.taizhang.review.unit.Place;

/// People of a small office, and what they do to one subject.
final class Office {

    static final Instant NOON = Instant.parse("2024-01-15T12:00:00Z");
    static final String UNIT = "water-bureau";
    static final Place PLACE = new Place(UNIT, "city");
    static final Person REPORTER = person("reporter", Set.of("reporter"), UNIT);
    static final Person LEADER = person("leader", Set.of("unit-leader"), UNIT);
    static final Person OTHER_LEADER = person("other-leader", Set.of("unit-leader"), "archives");
    static final Person REVIEWER = person("reviewer", Set.of("reviewer"), "city", UNIT);
    static final Person REVIEWER_2 = person("reviewer-2", Set.of("reviewer"), "city", UNIT);
    static final Person REVIEWER_3 = person("reviewer-3", Set.of("reviewer"), "city", UNIT);
    static final Person APPROVER = person("approver", Set.of("approver"), "city", UNIT);

    final Procedure procedure = new Procedure(UUID.randomUUID(), Routes.usual(), UUID.randomUUID());

    void start(Route route) {
        procedure.start(route, matter("a"), REPORTER.actor(), "note", NOON);
    }

    Outcome approve(Route route, Person by) {
        return procedure.approve(route, matter("a"), Decision.approval(by, seen(), null, null), NOON);
    }

    Outcome sendBack(Route route, Person by, String to, String demands) {
        return procedure.sendBack(route, matter("a"), new Decision(by, by, seen(), to, demands, null, List.of()), NOON);
    }

    Permission may(Route route, Person person) {
        return procedure.mayDecide(route, PLACE, person, Optional.empty()).permission();
    }

    void handOn(Route route, Person by, Person to) {
        procedure.handOn(route, matter("a"), asking(by, to), NOON);
    }

    void addSigner(Route route, Person by, Person signer) {
        procedure.addSigner(route, matter("a"), asking(by, signer), NOON);
    }

    void removeSigner(Route route, Person by, Person signer) {
        procedure.removeSigner(route, matter("a"), by.actor(), signer.actor(), NOON);
    }

    Permission mayAsk(Route route, Person by, Person signer) {
        return procedure.mayBeAsked(route, by, by, signer.actor());
    }

    Permission mayRemove(Route route, Person by, Person signer) {
        return procedure
                .seating(procedure.at(route))
                .mayRemove(by.actor(), signer.actor().id());
    }

    private static Procedure.Asking asking(Person by, Person signer) {
        return new Procedure.Asking(by, by, signer.actor(), "reason");
    }

    static Decision.Seen seen() {
        return new Decision.Seen(matter("a").digest(), null);
    }

    static Matter matter(String content) {
        return new Matter(UUID.randomUUID(), "a title", PLACE, content.repeat(64), 1, 0, List.of(), null);
    }
}
