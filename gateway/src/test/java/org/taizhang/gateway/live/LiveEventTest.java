package org.taizhang.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.Event;
import org.taizhang.events.ItemAmended;
import org.taizhang.events.ItemReassigned;
import org.taizhang.events.UnitChanged;

class LiveEventTest {

    @Test
    void aFrameIsOneLineOfDataWithTheEventsId() {
        UUID id = UUID.randomUUID();
        String json = change(id).replace(",\"", ",\r\n\"");

        LiveEvent event = LiveEvent.of(json).orElseThrow();

        assertThat(event.id()).isEqualTo(id.toString());
        assertThat(event.unit()).isEqualTo("archives");
        assertThat(event.movesUnits()).isTrue();
        assertThat(event.frame().lines()).hasSize(3);
        assertThat(event.frame()).startsWith("id: " + id + "\ndata: {").endsWith("}\n\n");
    }

    @Test
    void typesOfALaterVersionArePassedOver() {
        assertThat(LiveEvent.of("{\"specversion\":\"1.0\",\"type\":\"org.taizhang.moon.landed.v1\"}"))
                .isEmpty();
    }

    @Test
    void aClientThatComesBackGetsWhatItMissed() {
        var recent = new RecentEvents(3);
        var events = List.of(event(), event(), event(), event());

        events.forEach(recent::add);

        assertThat(recent.after(events.get(1).id())).containsExactly(events.get(2), events.get(3));
        assertThat(recent.after(events.get(3).id())).isEmpty();
        assertThat(recent.after(events.get(0).id())).as("forgotten").isEmpty();
    }

    @Test
    void anItemThatLeftConcernsBothUnitsAndASharedOneThoseWhoHelp() {
        var left = new ItemReassigned(UUID.randomUUID(), "water-bureau", "archives", null);
        var amended = new ItemAmended(UUID.randomUUID(), "water-bureau", List.of("university"));

        assertThat(LiveEvent.of(written(left)).orElseThrow().others()).containsExactly("archives");
        assertThat(LiveEvent.of(written(amended)).orElseThrow().others()).containsExactly("university");
        assertThat(event().others()).isEmpty();
    }

    private static String written(Event data) {
        return EnvelopeJson.write(
                new Envelope(UUID.randomUUID(), "/taizhang/review-service", Instant.EPOCH, 1, null, data));
    }

    private static LiveEvent event() {
        return LiveEvent.of(change(UUID.randomUUID())).orElseThrow();
    }

    private static String change(UUID id) {
        var data = new UnitChanged("archives", "市档案馆党委", "city", List.of("city"));
        return EnvelopeJson.write(new Envelope(id, "/taizhang/review-service", Instant.EPOCH, 1, null, data));
    }
}
