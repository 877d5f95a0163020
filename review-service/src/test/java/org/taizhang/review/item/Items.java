package org.taizhang.review.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Person;

/// Items and people for tests.
final class Items {

    static final Instant NOON = Instant.parse("2024-01-15T12:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2024, 1, 15);

    static final Person REPORTER = person("reporter", Set.of("reporter"), "water-bureau");
    static final Person FOREIGN_REPORTER = person("foreign", Set.of("reporter"), "archives");
    static final Person REVIEWER = person("reviewer", Set.of("reviewer"), "city", "water-bureau");
    static final Person APPROVER = person("approver", Set.of("approver"), "city", "water-bureau");

    private Items() {}

    static Item anItem() {
        var origin = new Item.Origin(
                UUID.randomUUID(), UUID.randomUUID(), "water-bureau", "a title", "问题", "a sentence", 1, 10, 20);
        var order = new Item.Order(ItemClass.STAGED, "a problem", TODAY.plusYears(1), null, null, List.of());
        return new Item(UUID.randomUUID(), "ZG-2024-0001", origin, order, NOON);
    }

    static Item aSignedItem() {
        Item item = anItem();
        item.sign(List.of(Measure.planned("a measure", null)), "leader", "handler", NOON);
        return item;
    }

    static Item anItemWithEvidence() {
        Item item = aSignedItem();
        item.attach(evidence(), NOON);
        return item;
    }

    static Item anItemUnderReview() {
        Item item = anItemWithEvidence();
        item.apply(item.digest(), "results", REPORTER.actor(), NOON);
        return item;
    }

    static Item anItemUnderAcceptance() {
        Item item = anItemUnderReview();
        item.pass(decision(item, REVIEWER), NOON);
        return item;
    }

    static Evidence evidence() {
        return new Evidence(UUID.randomUUID(), "c".repeat(64), TODAY, NOON);
    }

    static Item.Decision decision(Item item, Person by) {
        return new Item.Decision(by.actor(), item.digest(), "an opinion");
    }

    static Person person(String name, Set<String> roles, String... units) {
        return new Person(new Actor("id-" + name, name), roles, Set.of(units[0]), Set.of(units));
    }
}
