package org.taizhang.gateway.live;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
import org.taizhang.events.EventType;

/// An event as a stream carries it.
///
/// @param others codes of other units that it concerns too
/// @param frame the bytes on the wire, made once for all clients
/// @param movesUnits whether it changes who sees what
record LiveEvent(String id, @Nullable String unit, List<String> others, String frame, boolean movesUnits) {

    LiveEvent {
        others = List.copyOf(others);
    }

    /// Empty for a type that this version does not know.
    static Optional<LiveEvent> of(String json) {
        return EnvelopeJson.parse(json).map(envelope -> of(envelope, json));
    }

    private static LiveEvent of(Envelope envelope, String json) {
        String id = envelope.id().toString();
        // A line end inside JSON is only white space, but would end the frame.
        String line = json.replace('\r', ' ').replace('\n', ' ');
        return new LiveEvent(
                id,
                envelope.data().unit(),
                envelope.data().others(),
                "id: " + id + "\ndata: " + line + "\n\n",
                envelope.type() == EventType.UNIT_CHANGED);
    }
}
