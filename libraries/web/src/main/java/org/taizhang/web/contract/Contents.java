package org.taizhang.web.contract;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

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
}
