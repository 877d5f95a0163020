package org.taizhang.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.faults.Correlation;

/// RFC 9457, with the faults of single fields and the correlation id to quote to the operator.
///
/// @param act what was done to the thing since it was seen, by its name in the trail; null for other refusals
@Schema(name = "ProblemDetails")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<FieldError> errors,
        @Nullable String correlationId,
        @Nullable String act) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "https://taizhang.org/problems/";

    public record FieldError(String field, String message) {}

    /// @param languages that the caller prefers, best first
    public static Problem of(Refusal refusal, List<Locale> languages) {
        Problem problem = of(refusal.code(), refusal.status(), refusal.words(), languages);
        return switch (refusal) {
            case Invalid invalid ->
                invalid.field()
                        .map(field -> problem.with(List.of(new FieldError(field, problem.detail()))))
                        .orElse(problem);
            case Conflict conflict -> problem.after(conflict.act());
            case NotFound _, Forbidden _, Unavailable _ -> problem;
        };
    }

    static Problem of(String code, int status, Words words, List<Locale> languages) {
        String correlationId = Correlation.current().orElse(null);
        return new Problem(TYPES + code, code, status, words.in(languages), null, correlationId, null);
    }

    /// Headers of the answer that carries the problem.
    public Map<String, String> headers() {
        return switch (status) {
            case 401 -> Map.of("WWW-Authenticate", "Bearer realm=\"taizhang\"");
            case 503 -> Map.of("Retry-After", Integer.toString(Unavailable.RETRY_AFTER));
            default -> Map.of();
        };
    }

    Problem with(List<FieldError> errors) {
        return new Problem(type, title, status, detail, List.copyOf(errors), correlationId, act);
    }

    private Problem after(@Nullable String itsAct) {
        return new Problem(type, title, status, detail, errors, correlationId, itsAct);
    }
}
