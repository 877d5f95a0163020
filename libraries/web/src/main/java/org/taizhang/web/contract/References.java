package org.taizhang.web.contract;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Which schemas of a document are used, directly or by others.
public final class References {

    private final Map<String, Schema> schemas;
    private final Set<String> found = new HashSet<>();

    private References(OpenAPI document) {
        this.schemas = document.getComponents().getSchemas();
    }

    /// The schema itself and those below it.
    public static Set<String> of(OpenAPI document, String schema) {
        var references = new References(document);
        references.follow(OASFactory.createSchema().ref(schema));
        return references.found;
    }

    static Set<String> ofRequests(OpenAPI document) {
        var references = new References(document);
        operations(document)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .forEach(body -> references.follow(body.getContent()));
        return references.found;
    }

    static Set<String> all(OpenAPI document) {
        var references = new References(document);
        references.found.addAll(ofRequests(document));
        operations(document).forEach(operation -> {
            stream(operation.getParameters()).map(Parameter::getSchema).forEach(references::follow);
            operation
                    .getResponses()
                    .getAPIResponses()
                    .values()
                    .forEach(answer -> references.follow(answer.getContent()));
        });
        Collection<APIResponse> shared = Objects.requireNonNullElse(
                        document.getComponents().getResponses(), Map.<String, APIResponse>of())
                .values();
        shared.forEach(answer -> references.follow(answer.getContent()));
        return references.found;
    }

    static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream());
    }

    private void follow(@Nullable Content content) {
        if (content == null || content.getMediaTypes() == null) return;
        content.getMediaTypes().values().stream().map(MediaType::getSchema).forEach(this::follow);
    }

    private void follow(@Nullable Schema schema) {
        if (schema == null) return;
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (found.add(name)) follow(schemas.get(name));
        }
        Stream.of(
                        stream(schema.getAnyOf()),
                        stream(schema.getOneOf()),
                        stream(schema.getAllOf()),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                        Stream.ofNullable(schema.getProperties()).flatMap(properties -> properties.values().stream()))
                .flatMap(below -> below)
                .forEach(this::follow);
    }

    private static <T> Stream<T> stream(@Nullable Collection<T> values) {
        return values == null ? Stream.empty() : values.stream();
    }
}
