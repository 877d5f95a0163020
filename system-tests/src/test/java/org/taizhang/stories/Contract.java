package org.taizhang.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The published schemas, as an integrator would hold events against them.
final class Contract {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    List<String> breachesIn(Integrator.Heard heard) {
        return Stream.concat(
                        breaches("envelope.json", heard.event()), breaches(heard.fact() + ".v1.json", heard.data()))
                .map(breach -> heard.fact() + " " + heard.id() + ": " + breach)
                .toList();
    }

    private Stream<String> breaches(String schema, JsonNode json) {
        Set<ValidationMessage> messages =
                schemas.computeIfAbsent(schema, Contract::load).validate(json);
        return messages.stream().map(ValidationMessage::getMessage);
    }

    private static JsonSchema load(String name) {
        try (InputStream in = Contract.class.getResourceAsStream("/schemas/" + name)) {
            if (in == null) throw new AssertionError("no schema " + name);
            return FACTORY.getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
