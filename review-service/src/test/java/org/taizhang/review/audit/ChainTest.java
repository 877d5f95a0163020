package org.taizhang.review.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.taizhang.review.person.Actor;

class ChainTest {

    private static final Instant NOON = Instant.parse("2024-01-15T12:00:00.123456789Z");
    private static final Actor ANN = new Actor("id-ann", "ann");

    private final List<Entry> entries = new ArrayList<>();
    private Head head = Head.GENESIS;

    @Test
    void anUntouchedChainIsIntact() {
        fiveActs();

        var found = verify();

        assertThat(found).isEqualTo(Verification.sound(5));
    }

    @Test
    void anEmptyChainIsIntact() {
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void aChangedFieldShowsAtItsEntry() {
        fiveActs();
        replace(3, entry -> copy(entry, entry.sequence(), "report.returned", entry.previous(), entry.hash()));

        var found = verify();

        assertThat(found.firstBroken()).isEqualTo(3);
        assertThat(found.why()).contains("not what was written");
    }

    @Test
    void aUnitThatIsMissingIsNotAnEmptyUnit() {
        fiveActs();
        replace(
                2,
                e -> new Entry(
                        e.sequence(),
                        e.at(),
                        e.actor(),
                        e.action(),
                        e.subject(),
                        "",
                        e.detail(),
                        e.previous(),
                        e.hash()));

        assertThat(verify().firstBroken()).isEqualTo(2);
    }

    @Test
    void aChangeThatIsHashedAgainShowsAtTheNextEntry() {
        fiveActs();
        Entry old = entries.get(2);
        var forged = Chain.link(new Head(2, old.previous()), act("report.returned"), old.detail(), old.at());
        replace(3, _ -> forged);

        assertThat(verify().firstBroken()).isEqualTo(4);
    }

    @Test
    void aChangeOfTheLastEntryThatIsHashedAgainShowsAgainstTheHead() {
        fiveActs();
        Entry old = entries.get(4);
        replace(5, _ -> Chain.link(new Head(4, old.previous()), act("report.returned"), old.detail(), old.at()));

        var found = verify();

        assertThat(found.firstBroken()).isEqualTo(5);
        assertThat(found.why()).contains("head");
    }

    @Test
    void aRemovedEntryIsNamed() {
        fiveActs();
        entries.remove(2);

        var found = verify();

        assertThat(found.firstBroken()).isEqualTo(3);
        assertThat(found.why()).contains("missing");
    }

    @Test
    void aCutTailIsNamed() {
        fiveActs();
        entries.removeLast();
        entries.removeLast();

        var found = verify();

        assertThat(found.firstBroken()).isEqualTo(4);
        assertThat(found.why()).contains("missing");
    }

    @Test
    void aLostFirstEntryIsNamed() {
        fiveActs();
        entries.removeFirst();

        assertThat(verify().firstBroken()).isEqualTo(1);
    }

    @Test
    void anInsertedEntryShows() {
        fiveActs();
        Entry before = entries.get(1);
        var inserted = Chain.link(Head.of(before), act("report.approved"), "{}", NOON);
        for (int i = entries.size(); i > 2; i--) {
            replace(i, e -> copy(e, e.sequence() + 1, e.action(), e.previous(), e.hash()));
        }
        entries.add(2, inserted);

        assertThat(verify().firstBroken()).isEqualTo(4);
    }

    @Test
    void swappedEntriesShowAtTheFirstOfThem() {
        fiveActs();
        Entry second = entries.get(1);
        Entry third = entries.get(2);
        replace(2, _ -> copy(third, 2, third.action(), third.previous(), third.hash()));
        replace(3, _ -> copy(second, 3, second.action(), second.previous(), second.hash()));

        assertThat(verify().firstBroken()).isEqualTo(2);
    }

    @Test
    void fieldsCannotFlowIntoEachOther() {
        var one = Chain.link(Head.GENESIS, new Act(ANN, "ab", "c", null, Map.of()), "{}", NOON);
        var other = Chain.link(Head.GENESIS, new Act(ANN, "a", "bc", null, Map.of()), "{}", NOON);

        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void anEntryOfBeforeUnitsWereKeptHasTheHashThatItHad() {
        var entry = Chain.link(Head.GENESIS, act("report.submitted"), "{}", NOON);

        assertThat(entry.hash()).isEqualTo("0934fed469d60cb7c7f96ba2dcf4eb7f518826f8211d38791fa550d049c420b4");
    }

    @Test
    void theUnitOfWhoActedIsCovered() {
        var ofCity = new Act(new Actor("id-ann", "ann", "city"), "report.submitted", "subject", null, Map.of());
        Entry entry = Chain.link(head, ofCity, "{}", NOON);
        entries.add(entry);
        head = Head.of(entry);
        assertThat(verify().intact()).isTrue();

        for (String forged : new String[] {null, "", "water-bureau"}) {
            entries.set(
                    0,
                    new Entry(
                            1,
                            entry.at(),
                            new Actor("id-ann", "ann", forged),
                            entry.action(),
                            entry.subject(),
                            entry.unit(),
                            entry.detail(),
                            entry.previous(),
                            entry.hash()));
            assertThat(verify().firstBroken()).as("unit %s", forged).isEqualTo(1);
        }
    }

    @Test
    void theHashSurvivesTheDatabaseWhichKeepsMicroseconds() {
        fiveActs();

        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.at()).isEqualTo(entry.at().truncatedTo(ChronoUnit.MICROS)));
    }

    private void fiveActs() {
        for (int i = 0; i < 5; i++) {
            Entry entry = Chain.link(head, act("report.submitted"), "{\"version\":" + i + "}", NOON);
            entries.add(entry);
            head = Head.of(entry);
        }
    }

    private static Act act(String name) {
        return new Act(ANN, name, "subject", null, Map.of());
    }

    private Verification verify() {
        return Chain.verify(entries.iterator(), head);
    }

    private void replace(int sequence, UnaryOperator<Entry> change) {
        entries.set(sequence - 1, change.apply(entries.get(sequence - 1)));
    }

    private static Entry copy(Entry e, long sequence, String action, String previous, String hash) {
        return new Entry(sequence, e.at(), e.actor(), action, e.subject(), e.unit(), e.detail(), previous, hash);
    }
}
