package org.taizhang.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Envelopes as structured-mode CloudEvents JSON and back. Unknown attributes and fields are passed over, so that
/// the contract can grow. Thread-safe.
public final class EnvelopeJson {

    private static final String SCHEMAS = "https://taizhang.org/schemas/";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private EnvelopeJson() {}

    public static String write(Envelope envelope) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("specversion", "1.0");
        json.put("id", envelope.id().toString());
        json.put("source", envelope.source());
        json.put("type", envelope.type().typeName());
        json.put("subject", envelope.subject());
        json.put("time", envelope.time().toString());
        json.put("datacontenttype", "application/json");
        json.put("dataschema", SCHEMAS + envelope.type().fact() + ".v1.json");
        json.put("sequence", envelope.sequence());
        if (envelope.data().unit() != null) json.put("unit", envelope.data().unit());
        if (envelope.correlationId() != null) json.put("correlationid", envelope.correlationId());
        json.set("data", MAPPER.valueToTree(envelope.data()));
        return json.toString();
    }

    /// Empty when the type is one that this version does not know.
    ///
    /// @throws IllegalArgumentException when it is no event of ours: not JSON, or an attribute missing
    public static Optional<Envelope> parse(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            Optional<EventType> type = EventType.named(required(json, "type"));
            if (type.isEmpty()) return Optional.empty();
            JsonNode data = json.get("data");
            if (data == null) throw new IllegalArgumentException("event without data");
            return Optional.of(new Envelope(
                    UUID.fromString(required(json, "id")),
                    required(json, "source"),
                    Instant.parse(required(json, "time")),
                    json.path("sequence").asLong(),
                    optional(json, "correlationid"),
                    MAPPER.treeToValue(data, type.get().dataClass())));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an event: " + e.getOriginalMessage(), e);
        }
    }

    private static String required(JsonNode json, String attribute) {
        JsonNode value = json.get(attribute);
        if (value == null || !value.isTextual()) throw new IllegalArgumentException("event without " + attribute);
        return value.asText();
    }

    private static @Nullable String optional(JsonNode json, String attribute) {
        JsonNode value = json.get(attribute);
        return value == null || value.isNull() ? null : value.asText();
    }
}
