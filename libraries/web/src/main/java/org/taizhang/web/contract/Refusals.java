package org.taizhang.web.contract;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.problem.Problem;

/// The problems that an operation may answer, by what it takes. A resource declares only those that say more than a
/// [Problem] does.
enum Refusals {
    INVALID(400, "Invalid", "What was sent cannot be taken; `detail` and `errors` say what to mend"),
    UNAUTHORIZED(401, "Unauthorized", "Nobody is logged in, or the token does not hold"),
    FORBIDDEN(403, "Forbidden", "The caller's role may not do this"),
    NOT_FOUND(404, "NotFound", "It does not exist, or not for this caller"),
    NOT_ACCEPTABLE(406, "NotAcceptable", "The answer is of no kind that the caller accepts"),
    CONFLICT(409, "Conflict", "It is legal, but not now; where the type ends in `changed-since`, load it again first"),
    TOO_LARGE(413, "TooLarge", "The body is too large"),
    UNSUPPORTED(415, "UnsupportedMediaType", "The body is of a kind that is not taken here"),
    NO_SUCH_PART(416, "NoSuchPart", "The content ends before the part that `Range` asks for"),
    TOO_MANY(429, "TooManyRequests", "The caller asks for too much; nothing was done, come back after `Retry-After`"),
    INTERNAL(500, "Internal", "Something failed here; quote `correlationId` to the operator"),
    UNAVAILABLE(503, "Unavailable", "A part of the system is away; try again soon"),
    TOO_SLOW(504, "TooSlow", "No answer came in time; look whether it was done before trying again");

    static final String SCHEMA = "ProblemDetails";

    private static final Set<String> PLACES_IN_A_LIST = Set.of("limit", "cursor");

    private final String status;
    private final String title;
    private final String description;

    Refusals(int status, String title, String description) {
        this.status = Integer.toString(status);
        this.title = title;
        this.description = description;
    }

    static void declareIn(OpenAPI document) {
        var used = EnumSet.noneOf(Refusals.class);
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> used.addAll(declareAt(operation, of(method, operation, path)))));
        used.forEach(refusal -> document.getComponents().addResponse(refusal.title, refusal.response()));
    }

    /// Those that the operation does not declare with more to say.
    private static Set<Refusals> declareAt(Operation operation, Set<Refusals> possible) {
        APIResponses answers = operation.getResponses();
        possible.removeIf(refusal -> saysMore(answers.getAPIResponse(refusal.status)));
        for (Refusals refusal : possible) {
            answers.addAPIResponse(
                    refusal.status, OASFactory.createAPIResponse().ref(refusal.title));
        }
        answers.setAPIResponses(new TreeMap<>(answers.getAPIResponses()));
        return possible;
    }

    private static boolean saysMore(@Nullable APIResponse own) {
        return own != null && own.getContent() != null;
    }

    private static Set<Refusals> of(HttpMethod method, Operation operation, String path) {
        boolean isForEverybody =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        var possible = isForEverybody
                ? EnumSet.of(INTERNAL, UNAVAILABLE)
                : EnumSet.of(
                        INVALID, UNAUTHORIZED, FORBIDDEN, NOT_ACCEPTABLE, TOO_MANY, INTERNAL, UNAVAILABLE, TOO_SLOW);
        List<Parameter> parameters = Objects.requireNonNullElse(operation.getParameters(), List.of());
        boolean hasBody = operation.getRequestBody() != null;
        if (Contents.isAt(path)) possible.add(NO_SUCH_PART);
        if (hasBody || parameters.stream().anyMatch(Refusals::namesSomething)) possible.add(NOT_FOUND);
        if (method != HttpMethod.GET) possible.add(CONFLICT);
        if (hasBody) possible.addAll(Set.of(TOO_LARGE, UNSUPPORTED));
        return possible;
    }

    private static boolean namesSomething(Parameter parameter) {
        return parameter.getIn() != Parameter.In.HEADER && !PLACES_IN_A_LIST.contains(parameter.getName());
    }

    private APIResponse response() {
        var schema = OASFactory.createSchema().ref(SCHEMA);
        var content = OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
        return OASFactory.createAPIResponse().description(description).content(content);
    }
}
