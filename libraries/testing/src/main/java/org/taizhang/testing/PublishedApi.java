package org.taizhang.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The OpenAPI document of a service, to hold answers against: what it does not say must not be answered.
public final class PublishedApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final String PROBLEM = "application/problem+json";

    private final JsonNode document;
    private final Map<JsonNode, JsonSchema> known = new ConcurrentHashMap<>();

    /// An answer as it came over the wire.
    ///
    /// @param mediaType without its parameters; empty when there is none
    public record Answer(String method, String path, int status, String mediaType, String body) {
        public static Answer of(String method, String path, int status, String contentType, String body) {
            String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            return new Answer(method, path, status, mediaType, body);
        }

        /// A part of some JSON is none.
        private boolean isJson() {
            if (status == 206) return false;
            return mediaType.equals("application/json") || mediaType.endsWith("+json");
        }

        @Override
        public String toString() {
            return "%s %s → %d %s".formatted(method, path, status, mediaType);
        }
    }

    public PublishedApi(JsonNode document) {
        this.document = closed(document.deepCopy());
    }

    /// Whether some operation answers at this path.
    public boolean covers(String path) {
        return operations(path).isPresent();
    }

    /// How an answer is otherwise than the document says. Where nothing is published, only problems have a known shape.
    public List<String> breachesOf(Answer answer) {
        JsonNode operation = operations(answer.path())
                .orElse(JSON.missingNode())
                .path(answer.method().toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            if (!answer.mediaType().equals(PROBLEM)) return List.of();
            return breaches(answer, JSON.createObjectNode().put("$ref", "#/components/schemas/ProblemDetails"));
        }
        JsonNode response = followed(operation.path("responses").path(Integer.toString(answer.status())));
        if (response.isMissingNode()) return List.of("this status is not in the document");
        JsonNode content = response.path("content");
        if (content.isEmpty()) return answer.body().isEmpty() ? List.of() : List.of("the document knows no body");
        JsonNode schema = content.path(answer.mediaType()).path("schema");
        if (schema.isMissingNode()) return List.of("this media type is not in the document");
        return answer.isJson() ? breaches(answer, schema) : List.of();
    }

    private List<String> breaches(Answer answer, JsonNode schema) {
        try {
            return known.computeIfAbsent(schema, this::compiled).validate(JSON.readTree(answer.body())).stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        } catch (IOException e) {
            return List.of("no JSON: " + e.getMessage());
        }
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode root = JSON.createObjectNode();
        root.putArray("allOf").add(schema);
        root.set("components", document.path("components"));
        return SCHEMAS.getSchema(root, STRICT);
    }

    private JsonNode followed(JsonNode response) {
        String reference = response.path("$ref").asText();
        return reference.isEmpty() ? response : document.at(reference.substring(1));
    }

    /// Of several templates that fit, the one that leaves least open.
    private Optional<JsonNode> operations(String path) {
        return document.path("paths").properties().stream()
                .filter(template -> path.matches(template.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparingLong(template ->
                        template.getKey().chars().filter(c -> c == '{').count()))
                .map(Map.Entry::getValue);
    }

    /// A schema that lists properties allows no others here, unless it says so.
    private static JsonNode closed(JsonNode node) {
        node.forEach(PublishedApi::closed);
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        return node;
    }
}
