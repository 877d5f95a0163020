package org.taizhang.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Envelopes as structured-mode CloudEvents JSON and back. Unknown attributes and fields are passed over, so that
/// the contract can grow. Thread-safe.
public final class EnvelopeJson {

    /// What a record on Kafka, or a message anywhere else, says that it holds.
    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    private static final String SPECIFICATION = "1.0";
    private static final String SCHEMAS = "https://taizhang.org/schemas/";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(StrictJson.module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private EnvelopeJson() {}

    public static String write(Envelope envelope) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("specversion", SPECIFICATION);
        json.put("id", envelope.id().toString());
        json.put("source", envelope.source());
        json.put("type", envelope.type().typeName());
        json.put("subject", envelope.subject());
        json.put("time", envelope.time().toString());
        json.put("datacontenttype", "application/json");
        json.put("dataschema", SCHEMAS + envelope.type().fact() + ".v1.json");
        json.put("sequence", String.format(Locale.ROOT, "%010d", envelope.sequence()));
        if (envelope.data().unit() != null) json.put("unit", envelope.data().unit());
        if (envelope.correlationId() != null) json.put("correlationid", envelope.correlationId());
        json.set("data", MAPPER.valueToTree(envelope.data()));
        return json.toString();
    }

    /// Empty when the type is one that this version does not know.
    ///
    /// @throws MalformedEvent when it is no event of ours, for whatever reason
    public static Optional<Envelope> parse(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (!required(json, "specversion").equals(SPECIFICATION))
                throw new MalformedEvent("not of CloudEvents 1.0");
            Optional<EventType> type = EventType.named(required(json, "type"));
            return type.isEmpty() ? Optional.empty() : Optional.of(envelope(json, type.get()));
        } catch (JsonProcessingException e) {
            throw new MalformedEvent("not an event: " + e.getOriginalMessage(), e);
        } catch (MalformedEvent e) {
            throw e;
        } catch (RuntimeException e) {
            // Parsers of times and ids, and the constructors of events, each have exceptions of their own.
            throw new MalformedEvent("not an event: " + e.getMessage(), e);
        }
    }

    private static Envelope envelope(JsonNode json, EventType type) throws JsonProcessingException {
        JsonNode data = json.get("data");
        if (data == null || !data.isObject()) throw new MalformedEvent("event without data");
        Event event = MAPPER.treeToValue(data, type.dataClass());
        Completeness.demand((Record) event);
        return new Envelope(
                StrictJson.uuid(required(json, "id")),
                required(json, "source"),
                StrictJson.instant(required(json, "time")),
                sequence(json),
                optional(json, "correlationid"),
                event);
    }

    /// Events of before docs/decisions/0011 have a number.
    private static long sequence(JsonNode json) {
        JsonNode value = json.path("sequence");
        return value.isIntegralNumber() && value.canConvertToLong()
                ? value.asLong()
                : Long.parseLong(required(json, "sequence"));
    }

    private static String required(JsonNode json, String attribute) {
        JsonNode value = json.get(attribute);
        if (value == null || !value.isTextual() || value.asText().isEmpty())
            throw new MalformedEvent("event without " + attribute);
        return StrictJson.text(value.asText());
    }

    private static @Nullable String optional(JsonNode json, String attribute) {
        JsonNode value = json.get(attribute);
        return value == null || value.isNull() ? null : required(json, attribute);
    }
}
