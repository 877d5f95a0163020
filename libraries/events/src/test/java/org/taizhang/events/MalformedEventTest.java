package org.taizhang.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong with a message, a consumer meets one kind of exception, and meets it before it works.
class MalformedEventTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// Each stands in for every value in turn.
    private static final List<JsonNode> WRONG = List.of(
            NODES.nullNode(),
            NODES.objectNode(),
            NODES.arrayNode(),
            NODES.arrayNode().addNull(),
            NODES.booleanNode(true),
            NODES.numberNode(-1),
            NODES.numberNode(1.5),
            NODES.textNode(""),
            NODES.textNode("nonsense"),
            NODES.textNode("1-1-1-1-1"),
            NODES.textNode("2024-13-45"),
            NODES.textNode("2024-13-45T99:00:00Z"));

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "{",
                "{}",
                "[]",
                "null",
                "1",
                "\"text\"",
                "{\"specversion\": \"1.0\", \"type\": \"org.taizhang.upload.read.v1\"}"
            })
    void whatIsNoEventIsMalformed(@Nullable String text) {
        assertThatThrownBy(() -> EnvelopeJson.parse(text)).isExactlyInstanceOf(MalformedEvent.class);
    }

    @ParameterizedTest
    @EnumSource
    void nothingButAMalformedEventIsThrownWhateverIsWrong(EventType type) throws IOException {
        for (Mutant mutant : mutants(golden(type))) {
            assertThatCode(() -> isTaken(mutant)).as(mutant.toString()).doesNotThrowAnyException();
        }
    }

    /// A reader in another language that trusts the schemas refuses nothing that this one takes.
    @ParameterizedTest
    @EnumSource
    void whatTheSchemasRefuseIsMalformed(EventType type) throws IOException {
        JsonSchema envelope = schema("envelope");
        JsonSchema data = schema(type.fact() + ".v1");
        var taken = new ArrayList<String>();

        for (Mutant mutant : mutants(golden(type))) {
            JsonNode event = withoutNulls(mutant.event());
            boolean refused = !envelope.validate(event).isEmpty()
                    || !data.validate(event.path("data")).isEmpty();
            if (refused && mutant.isRead() && isTaken(mutant)) taken.add(mutant.toString());
        }

        assertThat(taken).isEmpty();
    }

    private static boolean isTaken(Mutant mutant) {
        try {
            return EnvelopeJson.parse(mutant.event().toString()).isPresent();
        } catch (MalformedEvent _) {
            return false;
        }
    }

    @Test
    void aTextThatNoDatabaseStoresIsMalformed() throws IOException {
        String golden = golden(EventType.UPLOAD_RECEIVED).toString();

        assertThatThrownBy(() -> EnvelopeJson.parse(golden.replace("\"water-bureau\"", "\"water\\u0000bureau\"")))
                .isExactlyInstanceOf(MalformedEvent.class);
    }

    @Test
    void aTimeBeyondTheYearsOfFourDigitsIsMalformed() throws IOException {
        String golden = golden(EventType.UPLOAD_RECEIVED).toString();

        assertThatThrownBy(() -> EnvelopeJson.parse(golden.replaceAll("2024-01-15T[^\"]*", "+99999-01-01T00:00:00Z")))
                .isExactlyInstanceOf(MalformedEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1e3", "99999999999", "\"\"", "\"0\"", "\"-1\"", "\"one\"", "null", "{}"})
    void whatCountsNothingIsMalformed(String sequence) throws IOException {
        ObjectNode golden = golden(EventType.ITEM_CLOSED);
        golden.set("sequence", JSON.readTree(sequence));

        assertThatThrownBy(() -> EnvelopeJson.parse(golden.toString())).isExactlyInstanceOf(MalformedEvent.class);
    }

    /// Before docs/decisions/0011 `sequence` was a number; such events still lie on topics.
    @Test
    void aSequenceThatIsANumberIsRead() throws IOException {
        ObjectNode old = golden(EventType.ITEM_CLOSED);
        old.put("sequence", 7);

        assertThat(EnvelopeJson.parse(old.toString()).orElseThrow().sequence()).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void fieldsThatAContractGainedMayBeMissing(EventType type) throws IOException {
        ObjectNode golden = golden(type);
        List<String> required = new ArrayList<>();
        JSON.readTree(EventContractTest.resource("/schemas/" + type.fact() + ".v1.json"))
                .path("required")
                .forEach(field -> required.add(field.asText()));
        ((ObjectNode) golden.get("data")).retain(required);

        assertThatCode(() -> EnvelopeJson.parse(golden.toString())).doesNotThrowAnyException();
    }

    /// A golden sample with another value, or none, at one place.
    private record Mutant(JsonPointer place, @Nullable JsonNode value, JsonNode event) {

        /// What the envelope says of itself, or of its data once more, is for others.
        boolean isRead() {
            return !place.toString().matches("/(dataschema|datacontenttype|subject|unit|source|type|sequence)");
        }

        @Override
        public String toString() {
            return place + " = " + value;
        }
    }

    private static List<Mutant> mutants(ObjectNode golden) {
        var mutants = new ArrayList<Mutant>();
        for (JsonPointer place : places(golden, JsonPointer.empty())) {
            WRONG.forEach(wrong -> mutants.add(new Mutant(place, wrong, with(golden, place, wrong))));
            mutants.add(new Mutant(place, null, without(golden, place)));
        }
        return mutants;
    }

    /// Null says no more than a field left out.
    private static JsonNode withoutNulls(JsonNode event) {
        if (event instanceof ObjectNode object) {
            ObjectNode rest = NODES.objectNode();
            object.properties().stream()
                    .filter(field -> !field.getValue().isNull())
                    .forEach(field -> rest.set(field.getKey(), withoutNulls(field.getValue())));
            return rest;
        }
        if (!(event instanceof ArrayNode array)) return event;
        ArrayNode rest = NODES.arrayNode();
        array.forEach(element -> rest.add(withoutNulls(element)));
        return rest;
    }

    private static List<JsonPointer> places(JsonNode node, JsonPointer here) {
        Stream<JsonPointer> below =
                switch (node) {
                    case ObjectNode object ->
                        object.properties().stream().map(field -> here.appendProperty(field.getKey()));
                    case ArrayNode array ->
                        Stream.iterate(0, i -> i + 1).limit(array.size()).map(here::appendIndex);
                    default -> Stream.empty();
                };
        var places = new ArrayList<JsonPointer>();
        below.forEach(place -> {
            places.add(place);
            places.addAll(places(node.at(place.last()), place).stream().toList());
        });
        return places;
    }

    private static JsonNode with(ObjectNode golden, JsonPointer place, JsonNode value) {
        ObjectNode mutant = golden.deepCopy();
        switch (mutant.at(place.head())) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), value);
            case ArrayNode array -> array.set(place.last().getMatchingIndex(), value);
            default -> throw new AssertionError(place);
        }
        return mutant;
    }

    private static JsonNode without(ObjectNode golden, JsonPointer place) {
        ObjectNode mutant = golden.deepCopy();
        switch (mutant.at(place.head())) {
            case ObjectNode object -> object.remove(place.last().getMatchingProperty());
            case ArrayNode array -> array.remove(place.last().getMatchingIndex());
            default -> throw new AssertionError(place);
        }
        return mutant;
    }

    private static ObjectNode golden(EventType type) throws IOException {
        return (ObjectNode) JSON.readTree(EventContractTest.resource("/golden/" + type.fact() + ".v1.json"));
    }

    private static JsonSchema schema(String name) throws IOException {
        return SCHEMAS.getSchema(EventContractTest.resource("/schemas/" + name + ".json"), WITH_FORMATS);
    }
}
