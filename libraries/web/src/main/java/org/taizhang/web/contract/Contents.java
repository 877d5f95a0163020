package org.taizhang.web.contract;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// What every stored content answers beside itself: a part of it, or that the caller has it already.
final class Contents {

    private static final Set<String> LAST_OF_PATH = Set.of("content", "analysis", "difference");

    private Contents() {}

    static boolean isAt(String path) {
        return LAST_OF_PATH.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    static void declareIn(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (isAt(path)) declareAt(item);
        });
    }

    private static void declareAt(PathItem item) {
        Operation read = item.getGET();
        read.addParameter(header("Range", "The part that is wanted, such as `bytes=0-1023`"));
        read.addParameter(header("If-Range", "The `ETag` of which a part is wanted; of another, the whole comes"));
        read.addParameter(header("If-None-Match", "The `ETag` that the caller has"));
        var whole = read.getResponses().getAPIResponse("200");
        read.getResponses()
                .addAPIResponse(
                        "206",
                        OASFactory.createAPIResponse()
                                .description("The part that `Range` asks for")
                                .content(whole.getContent()))
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse()
                                .description("It is what `If-None-Match` names; the `ETag` is its SHA-256"));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
