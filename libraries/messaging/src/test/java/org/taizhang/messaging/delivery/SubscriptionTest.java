package org.taizhang.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.messaging.delivery.Desk.FIRST;
import static org.taizhang.messaging.delivery.Desk.SECOND;
import static org.taizhang.messaging.delivery.Desk.await;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    @Test
    void eventsOfAPartitionAreWorkedOnInOrderAndThenCommitted() {
        try (var desk = new Desk(_ -> {})) {
            desk.hears(FIRST, "a", "b", "c");

            await("all is committed", () -> desk.settledBefore(FIRST) == 3);
            assertThat(desk.done).containsExactly("a", "b", "c");
        }
    }

    @Test
    void whatWillPassIsTriedUntilItHasPassedAndHoldsBackItsPartitionOnly() {
        var away = new CountDownLatch(1);
        var tries = new AtomicInteger();
        try (var desk = new Desk(event -> {
            if (event.subject().equals("stuck") && away.getCount() > 0) {
                tries.incrementAndGet();
                throw new UncheckedIOException(new ConnectException("the store is away"));
            }
        })) {
            desk.hears(FIRST, "stuck", "behind");
            desk.hears(SECOND, "beside");

            await("it was tried more often than anything that is set aside", () -> tries.get() > 50);
            await("the other partition goes on", () -> desk.settledBefore(SECOND) == 1);
            assertThat(desk.done).containsExactly("beside");

            away.countDown();

            await("the rest follows", () -> desk.settledBefore(FIRST) == 2);
            assertThat(desk.done).containsExactly("beside", "stuck", "behind");
            assertThat(desk.letters).isEmpty();
        }
    }

    @Test
    void whatDoesNotPassBecomesALetterAfterAFewTriesAndTheNextIsHeard() {
        try (var desk = new Desk(event -> {
            if (event.subject().equals("poison")) throw new IllegalStateException("contradicts what is there");
        })) {
            desk.hears(FIRST, "poison", "next");

            await("both are settled", () -> desk.settledBefore(FIRST) == 2);
            assertThat(desk.done).containsExactly("next");
            assertThat(desk.letters).singleElement().satisfies(letter -> {
                assertThat(letter.consumer()).isEqualTo("desk");
                assertThat(letter.subject()).isEqualTo("poison");
                assertThat(letter.tries()).isEqualTo(3);
                assertThat(letter.error()).contains("contradicts what is there");
            });
        }
    }

    @Test
    void whatIsNoEventBecomesALetterAtOnce() {
        try (var desk = new Desk(_ -> {})) {
            desk.hears(FIRST, 0, "{\"specversion\": \"1.0\"}");
            desk.hears(FIRST, 1, Desk.event("next"));

            await("both are settled", () -> desk.settledBefore(FIRST) == 2);
            assertThat(desk.letters).singleElement().satisfies(letter -> {
                assertThat(letter.eventId()).isNull();
                assertThat(letter.tries()).isEqualTo(1);
                assertThat(new String(letter.value().get(), StandardCharsets.UTF_8))
                        .isEqualTo("{\"specversion\": \"1.0\"}");
            });
        }
    }

    @Test
    void aTextThatOverflowsTheStackStopsNobodyElse() {
        try (var desk = new Desk(event -> {
            if (event.subject().equals("deep")) throw new StackOverflowError();
        })) {
            desk.hears(FIRST, "deep", "next");

            await("both are settled", () -> desk.settledBefore(FIRST) == 2);
            assertThat(desk.letters).hasSize(1);
        }
    }

    @Test
    void whatIsAtWorkWhenTheProcessStopsIsFinishedAndWhatWaitsIsHeardAgain() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var desk = new Desk(_ -> {
            begun.countDown();
            wait(finish);
        });
        desk.hears(FIRST, "at work", "waits");
        wait(begun);

        Thread stopping = Thread.startVirtualThread(desk::close);
        await("it was told to stop", desk::isStopping);
        finish.countDown();
        stopping.join();

        assertThat(desk.done).containsExactly("at work");
        assertThat(desk.letters).isEmpty();
        assertThat(desk.kafka.closed()).isTrue();
    }

    @Test
    void whatFailsBecauseTheProcessStopsIsNeitherDoneNorSetAside() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        var desk = new Desk(_ -> {
            begun.countDown();
            wait(closed);
            throw new IllegalStateException("EntityManagerFactory is closed");
        });
        desk.hears(FIRST, "at work");
        wait(begun);

        Thread stopping = Thread.startVirtualThread(desk::close);
        await("it was told to stop", desk::isStopping);
        closed.countDown();
        stopping.join();

        assertThat(desk.done).isEmpty();
        assertThat(desk.letters).isEmpty();
    }

    @Test
    void aPartitionThatGoesToAnotherProcessIsCommittedBeforeItGoes() {
        try (var desk = new Desk(_ -> {})) {
            desk.hears(FIRST, "a", "b");
            await("they are done", () -> desk.done.size() == 2);

            desk.has(SECOND);
            await("it has gone", () -> desk.kafka.assignment().equals(Set.of(SECOND)));
            // The stand-in tells what was committed of partitions that it has only.
            desk.has(FIRST, SECOND);
            await("it is back", () -> desk.kafka.assignment().size() == 2);

            assertThat(desk.settledBefore(FIRST)).isEqualTo(2);
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
