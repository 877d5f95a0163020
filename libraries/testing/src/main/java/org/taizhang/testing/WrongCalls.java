package org.taizhang.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Every way to say the wrong thing to a service: made from its OpenAPI document, so that no endpoint is left out.
public final class WrongCalls {

    /// @param body empty where the fault is in the query
    /// @param field that the answer must name
    public record Call(String method, String path, String body, String field) {

        private boolean isRefused(String answer) {
            return answer.startsWith("400") && answer.contains("\"field\":\"" + field + "\"");
        }
    }

    private static final List<String> NO_TEXT = List.of("5", "5.9", "true", "[]", "{}");
    private static final List<String> NO_NUMBER = List.of("5.9", "\"5\"", "\"\"", "true", "[]", "{}");
    private static final List<String> NO_YES_OR_NO = List.of("5", "0", "\"true\"", "\"\"", "[]", "{}");
    private static final List<String> NO_ID = List.of("5", "\"x\"", "\"\"", "true", "[]", "{}");
    private static final List<String> NO_DATE = List.of(
            "20000", "true", "[2024,1,1]", "{}", "\"\"", "\"2024-02-30\"", "\"2024-1-1\"", "\"2024-10-04T00:00:00Z\"");
    private static final List<String> NO_LIST = List.of("5", "true", "\"x\"", "\"\"", "{}");
    private static final List<String> NO_OBJECT = List.of("5", "true", "\"x\"", "\"\"", "[]");
    private static final List<String> NO_BODY = List.of("", "null", "[]", "5", "\"x\"", "{} {}", "{\"unfinished\": ");

    private final JsonNode document;
    private final List<Call> calls = new ArrayList<>();

    private WrongCalls(JsonNode document) {
        this.document = document;
    }

    /// What was not refused with the field at fault, with the answer that came instead.
    ///
    /// @param ask answers the status and the body, one after the other
    public static List<String> notRefused(String openApi, Function<Call, String> ask) throws IOException {
        List<Call> calls = of(new ObjectMapper().readTree(openApi));
        if (calls.isEmpty()) throw new IllegalStateException("the document has no operations: " + openApi);
        var answers = new LinkedHashMap<Call, String>();
        calls.forEach(call -> answers.put(call, ask.apply(call)));
        return answers.entrySet().stream()
                .filter(answer -> !answer.getKey().isRefused(answer.getValue()))
                .map(Object::toString)
                .toList();
    }

    private static List<Call> of(JsonNode openApi) {
        var all = new WrongCalls(openApi);
        openApi.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> operation.getValue().has("responses"))
                .forEach(operation -> all.addOperation(operation.getKey(), path.getKey(), operation.getValue())));
        return all.calls;
    }

    private void addOperation(String method, String template, JsonNode operation) {
        String path = template.replaceAll("\\{code}", "nowhere")
                .replaceAll("\\{(number|place)}", "1")
                .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
        // A form or file that is missing is refused before the query is looked at.
        JsonNode content = operation.at("/requestBody/content");
        boolean isJson = content.isMissingNode() || content.has("application/json");
        if (isJson) addQuery(method, path, "misspelt", "x");
        for (JsonNode parameter : operation.path("parameters")) {
            if (!parameter.path("in").asText().equals("query")) continue;
            JsonNode schema = resolve(parameter.path("schema"));
            String name = parameter.path("name").asText();
            if (!type(schema).equals("string") || format(schema).equals("uuid")) addQuery(method, path, name, "5x");
        }
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        if (body.isMissingNode()) return;
        NO_BODY.forEach(
                wrong -> calls.add(new Call(method, path, wrong, wrong.contains("unfin") ? "unfinished" : "body")));
        calls.add(new Call(method, path, "{\"misspelt\": 1}", "misspelt"));
        resolve(body).path("properties").properties().forEach(field -> {
            calls.add(new Call(method, path, twice(field.getKey()), field.getKey()));
            addField(new Call(method, path, "{\"" + field.getKey() + "\": %s}", field.getKey()), field.getValue());
        });
    }

    private static String twice(String field) {
        return "{\"%s\": null, \"%s\": null}".formatted(field, field);
    }

    private void addQuery(String method, String path, String name, String value) {
        calls.add(new Call(method, path + "?" + name + "=" + value, "", name));
    }

    /// @param place a body with a gap for the value
    private void addField(Call place, JsonNode described) {
        JsonNode schema = resolve(described);
        for (String wrong : wrongValues(schema)) {
            calls.add(new Call(place.method, place.path, place.body.formatted(wrong), place.field));
        }
        if (type(schema).equals("array")) {
            String list = place.body.formatted("[%s]");
            addField(new Call(place.method, place.path, list, place.field + "[0]"), schema.path("items"));
        }
        schema.path("properties").properties().forEach(field -> {
            String object = place.body.formatted("{\"" + field.getKey() + "\": %s}");
            addField(new Call(place.method, place.path, object, place.field + "." + field.getKey()), field.getValue());
        });
    }

    private static List<String> wrongValues(JsonNode schema) {
        return switch (type(schema)) {
            case "integer" -> NO_NUMBER;
            case "boolean" -> NO_YES_OR_NO;
            case "array" -> NO_LIST;
            case "object" -> NO_OBJECT;
            case "string" ->
                switch (format(schema)) {
                    case "date" -> NO_DATE;
                    case "uuid" -> NO_ID;
                    default -> NO_TEXT;
                };
            default -> throw new IllegalStateException("no wrong value is known for " + schema);
        };
    }

    private JsonNode resolve(JsonNode schema) {
        if (schema.has("$ref"))
            return resolve(document.at(schema.path("$ref").asText().substring(1)));
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode one : schema.path(choice)) {
                if (!type(one).equals("null")) return resolve(one);
            }
        }
        return schema;
    }

    private static String format(JsonNode schema) {
        return schema.path("format").asText();
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        for (JsonNode one : type) {
            if (!one.asText().equals("null")) return one.asText();
        }
        return type.asText();
    }
}
