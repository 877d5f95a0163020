package org.taizhang.defaults.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Every exception that leaves an endpoint, as a problem. What is nobody's mistake but ours is logged here, once, with
/// the correlation id that the caller is shown.
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private static final Words FAULTY_FIELDS = new Words("有些内容填得不对，请按提示修改。", "Some fields are not right; see errors.");
    private static final Words NOT_JSON = new Words("请求内容不是所要求的 JSON。", "The body is not the JSON that is asked for.");
    private static final Words LOG_IN = new Words("请先登录。", "Log in first.");
    private static final Words NOT_YOUR_ROLE = new Words("您的角色不能这样做。", "Your role may not do this.");
    private static final Words NO_ADDRESS = new Words("没有这个地址。", "There is nothing at this address.");
    private static final Words TOO_LARGE = new Words("内容太大，请拆分后再传。", "The body is too large; split it.");
    private static final Words NOT_RIGHT = new Words("请求不正确。", "The request is not right.");
    private static final String INVALID_CHARACTER = "22021";
    private static final Words UNSTORABLE_TEXT =
            new Words("文字里有不能保存的字符（NUL），请去掉后再试。", "The text holds a character that cannot be stored (NUL); remove it.");
    private static final Words OUR_FAULT = new Words(
            "系统出错，已交来的内容没有丢失。请稍后再试，或把编号告诉管理员。",
            "Something failed here; what you handed in is safe. Try again later, or give the operator the correlation id.");

    @ServerExceptionMapper
    public Response refused(Refusal refusal, HttpHeaders headers) {
        return answer(Problem.of(refusal, headers.getAcceptableLanguages()));
    }

    @ServerExceptionMapper
    public Response faultyFields(ConstraintViolationException e, HttpHeaders headers) {
        List<Problem.FieldError> errors = e.getConstraintViolations().stream()
                .map(v -> new Problem.FieldError(lastNode(v.getPropertyPath().toString()), v.getMessage()))
                .toList();
        return answer(problem("invalid", 400, FAULTY_FIELDS, headers).with(errors));
    }

    @ServerExceptionMapper
    public Response unreadableBody(JsonProcessingException e, HttpHeaders headers) {
        return answer(problem("invalid", 400, NOT_JSON, headers));
    }

    @ServerExceptionMapper
    public Response changedMeanwhile(OptimisticLockException e, HttpHeaders headers) {
        return refused(Conflict.changedSince(), headers);
    }

    @ServerExceptionMapper
    public Response unknownCaller(UnauthorizedException e, HttpHeaders headers) {
        return answer(problem("unauthorized", 401, LOG_IN, headers));
    }

    @ServerExceptionMapper
    public Response wrongRole(ForbiddenException e, HttpHeaders headers) {
        return answer(problem("forbidden", 403, NOT_YOUR_ROLE, headers));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e, HttpHeaders headers) {
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 401 -> answer(problem("unauthorized", status, LOG_IN, headers));
            case 403 -> answer(problem("forbidden", status, NOT_YOUR_ROLE, headers));
            case 404 -> answer(problem("not-found", status, NO_ADDRESS, headers));
            case 413 -> answer(problem("too-large", status, TOO_LARGE, headers));
            default -> status < 500 ? answer(problem("invalid", status, NOT_RIGHT, headers)) : ourFault(e, headers);
        };
    }

    @ServerExceptionMapper
    public Response ourFault(Throwable e, HttpHeaders headers) {
        if (isUnstorableText(e)) return answer(problem("invalid", 400, UNSTORABLE_TEXT, headers));
        if (isBrokenForm(e)) return answer(problem("invalid", 400, NOT_RIGHT, headers));
        LOG.errorf(e, "request failed");
        return answer(problem("internal", 500, OUR_FAULT, headers));
    }

    /// PostgreSQL keeps every character but NUL, which no form and no reader of ours produces.
    private static boolean isUnstorableText(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && INVALID_CHARACTER.equals(sql.getSQLState())) return true;
        }
        return false;
    }

    /// A multipart body that breaks off; the framework tells it from a fault of ours by nothing but where it is thrown.
    private static boolean isBrokenForm(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e instanceof IOException
                && trace.length > 0
                && trace[0].getClassName().startsWith("org.jboss.resteasy.reactive.server.core.multipart.");
    }

    private static Problem problem(String code, int status, Words words, HttpHeaders headers) {
        return Problem.of(code, status, words, headers.getAcceptableLanguages());
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    private static String lastNode(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
