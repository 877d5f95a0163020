package org.taizhang.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @ParameterizedTest
    @EnumSource
    void everyGoldenSampleReadsAndIsWrittenBackUnchanged(EventType type) throws IOException {
        String golden = resource("/golden/" + type.fact() + ".v1.json");

        Envelope envelope = EnvelopeJson.parse(golden).orElseThrow();

        assertThat(envelope.type()).isEqualTo(type);
        assertThat(JSON.readTree(EnvelopeJson.write(envelope))).isEqualTo(JSON.readTree(golden));
    }

    @ParameterizedTest
    @EnumSource
    void everyGoldenSampleSatisfiesItsSchemas(EventType type) throws IOException {
        JsonNode golden = JSON.readTree(resource("/golden/" + type.fact() + ".v1.json"));

        assertThat(schema("envelope.json").validate(golden)).isEmpty();
        assertThat(schema(type.fact() + ".v1.json").validate(golden.get("data")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaRequiresTheSubjectOfItsEvent(EventType type) throws IOException {
        JsonNode golden = JSON.readTree(resource("/golden/" + type.fact() + ".v1.json"));
        ObjectNode crippled = golden.get("data").deepCopy();
        crippled.removeAll();

        assertThat(schema(type.fact() + ".v1.json").validate(crippled)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void asyncApiNamesEveryEvent(EventType type) throws IOException {
        assertThat(resource("/asyncapi.yaml")).contains("name: " + type.typeName() + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit.changed.closed",
                "evidence.received.replacing",
                "item.evidenced.replacing",
                "item.reassigned.following"
            })
    void whatIsToldInSomeCasesOnlyIsKeptToo(String sample) throws IOException {
        String golden = resource("/golden/more/" + sample + ".v1.json");

        Envelope envelope = EnvelopeJson.parse(golden).orElseThrow();

        assertThat(JSON.readTree(EnvelopeJson.write(envelope))).isEqualTo(JSON.readTree(golden));
        String schema = envelope.type().fact() + ".v1.json";
        assertThat(schema(schema).validate(JSON.readTree(golden).get("data"))).isEmpty();
    }

    @Test
    void typeNamesAreUniqueAndInThePastTense() {
        assertThat(Arrays.stream(EventType.values()).map(EventType::typeName))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("org\\.taizhang\\.[a-z-]+\\.[a-z-]+\\.v1"));
    }

    @Test
    void aConsumerPassesOverTypesAndFieldsThatItDoesNotKnow() throws IOException {
        String known = resource("/golden/upload.unreadable.v1.json");
        String unknown = known.replace("org.taizhang.upload.unreadable.v1", "org.taizhang.upload.shredded.v1");
        String grown = known.replace("\"reason\":", "\"addedLater\": true, \"reason\":");

        assertThat(EnvelopeJson.parse(unknown)).isEmpty();
        assertThat(EnvelopeJson.parse(grown)).isPresent();
    }

    @Test
    void whatIsNoEventIsRefused() {
        assertThatThrownBy(() -> EnvelopeJson.parse("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EnvelopeJson.parse("nonsense")).isInstanceOf(IllegalArgumentException.class);
    }

    private static JsonSchema schema(String name) throws IOException {
        return SCHEMAS.getSchema(resource("/schemas/" + name));
    }

    static String resource(String path) throws IOException {
        try (InputStream in = EventContractTest.class.getResourceAsStream(path)) {
            if (in == null) throw new IOException("missing resource " + path);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
