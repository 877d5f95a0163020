package org.taizhang.web.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// What is wrong with what was sent, named field by field: `measures[1].due`, or `body` for the whole.
class BodyMapper {

    private static final Words FAULTY_FIELDS = new Words("有些内容填得不对，请按提示修改。", "Some fields are not right; see errors.");
    private static final String WHOLE = "body";
    private static final Words NOT_JSON = new Words("请求内容不是所要求的 JSON。", "The body is not the JSON that is asked for.");
    private static final Words NOT_ONE_OBJECT =
            new Words("请求内容应是一个 JSON 对象，前后没有别的内容。", "must be one JSON object with nothing around it");
    private static final Words UNKNOWN = new Words("没有这一项，请去掉。", "there is no such field; leave it out");
    private static final Words TWICE = new Words("这一项出现了两次，请只留一个。", "is there twice; leave one");
    private static final Words TEXT = new Words("应填文字。", "must be text");
    private static final Words NUMBER = new Words("应填整数。", "must be a whole number");
    private static final Words YES_OR_NO = new Words("应填 true 或 false。", "must be true or false");
    private static final Words DATE = new Words("应填日期，如 2024-05-31。", "must be a date such as 2024-05-31");
    private static final Words ID = new Words("应填编号（UUID）。", "must be an id (UUID)");
    private static final Words LIST = new Words("应填列表。", "must be a list");
    private static final Words OBJECT = new Words("应填对象。", "must be an object");

    @ServerExceptionMapper
    public Response faultyFields(ConstraintViolationException e, HttpHeaders headers) {
        List<Problem.FieldError> errors = e.getConstraintViolations().stream()
                .map(v -> new Problem.FieldError(field(v), v.getMessage()))
                .sorted(Comparator.comparing(Problem.FieldError::field))
                .toList();
        return ProblemAnswer.of(
                ProblemAnswer.problem("invalid", 400, FAULTY_FIELDS, headers).with(errors));
    }

    @ServerExceptionMapper
    public Response wrongType(MismatchedInputException e, HttpHeaders headers) {
        return answer(e, headers);
    }

    @ServerExceptionMapper
    public Response notJson(JsonProcessingException e, HttpHeaders headers) {
        return answer(e, headers);
    }

    static Response answer(JsonProcessingException e, HttpHeaders headers) {
        String field = field(e);
        Words words = words(e, field);
        var error = new Problem.FieldError(field, words.in(headers.getAcceptableLanguages()));
        Words detail = words.equals(NOT_JSON) ? NOT_JSON : FAULTY_FIELDS;
        return ProblemAnswer.of(
                ProblemAnswer.problem("invalid", 400, detail, headers).with(List.of(error)));
    }

    private static Words words(JsonProcessingException e, String field) {
        return switch (e) {
            case UnrecognizedPropertyException _ -> UNKNOWN;
            case MismatchedInputException _ when field.equals(WHOLE) -> NOT_ONE_OBJECT;
            case MismatchedInputException wrong -> kind(wrong.getTargetType());
            default -> e.getOriginalMessage().startsWith("Duplicate field") ? TWICE : NOT_JSON;
        };
    }

    private static Words kind(@Nullable Class<?> wanted) {
        if (wanted == null) return NOT_JSON;
        if (wanted == String.class) return TEXT;
        if (wanted == boolean.class || wanted == Boolean.class) return YES_OR_NO;
        if (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted)) return NUMBER;
        if (wanted == LocalDate.class) return DATE;
        if (wanted == UUID.class) return ID;
        return Collection.class.isAssignableFrom(wanted) ? LIST : OBJECT;
    }

    private static String field(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) return field(mapping.getPath());
        // A fault of the text itself knows only how far it was read.
        if (e.getProcessor() instanceof JsonParser parser) return pointer(parser);
        return WHOLE;
    }

    private static String field(List<JsonMappingException.Reference> path) {
        var field = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null)
                field.append('[').append(step.getIndex()).append(']');
            else field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
        }
        return field.toString();
    }

    private static String pointer(JsonParser parser) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        String field = pointer.replaceAll("/([0-9]+)(?=/|$)", "[$1]")
                .replaceFirst("^/", "")
                .replace('/', '.');
        return field.isEmpty() ? WHOLE : field;
    }

    /// Without the method and, where a part of the body is meant, without the name that the body has there.
    private static String field(ConstraintViolation<?> violation) {
        var field = new StringBuilder();
        String parameter = WHOLE;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null)
                field.append('[').append(node.getIndex()).append(']');
            if (node.getKind() == ElementKind.PARAMETER) parameter = node.getName();
            if (node.getKind() == ElementKind.PROPERTY)
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
        }
        return field.isEmpty() ? parameter : field.toString();
    }
}
