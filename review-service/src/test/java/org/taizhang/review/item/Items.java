package org.taizhang.review.item;

import static org.taizhang.review.person.Persons.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.taizhang.review.kind.Particulars;
import org.taizhang.review.kind.Rectification;
import org.taizhang.review.person.Person;

/// Items and people for tests.
public final class Items {

    public static final Instant NOON = Instant.parse("2024-01-15T12:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2024, 1, 15);

    public static final Person REPORTER = person("reporter", Set.of("reporter"), "water-bureau");
    public static final Person FOREIGN_REPORTER = person("foreign", Set.of("reporter"), "archives");
    public static final Person REVIEWER = person("reviewer", Set.of("reviewer"), "city", "water-bureau");
    public static final Person APPROVER = person("approver", Set.of("approver"), "city", "water-bureau");

    private Items() {}

    public static Item anItem() {
        return anItem(Rectification.ADMITTED);
    }

    public static Item anItem(Particulars particulars) {
        var place = new Origin.Place(UUID.randomUUID(), UUID.randomUUID(), 1, 10, 20);
        var origin = new Origin("water-bureau", "a title", "问题", "a sentence", place, null);
        var order = new Order(
                ItemClass.STAGED,
                "a problem",
                TODAY.plusYears(1),
                null,
                null,
                List.of(),
                List.of(),
                particulars,
                Order.Listed.NOWHERE,
                TODAY);
        return new Item(UUID.randomUUID(), "ZG-2024-0001", origin, order, NOON);
    }

    public static Item aSignedItem() {
        Item item = anItem();
        item.sign(
                new Order.Undertaking(List.of(Measure.planned("a measure", null, null)), "leader", "handler"),
                TODAY,
                NOON);
        return item;
    }

    public static Item anItemWithEvidence() {
        Item item = aSignedItem();
        item.attach(evidence(), NOON);
        return item;
    }

    public static Item anItemUnderCloseOut() {
        Item item = anItemWithEvidence();
        item.apply("results", REPORTER.actor(), NOON);
        return item;
    }

    public static Evidence evidence() {
        var file = new Evidence.File(UUID.randomUUID(), "c".repeat(64), TODAY, NOON, null);
        return Evidence.of(file, Evidence.Proof.OF_THE_ITEM, REPORTER.actor());
    }
}
