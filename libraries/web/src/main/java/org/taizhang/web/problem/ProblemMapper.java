package org.taizhang.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What is refused, as a problem.
class ProblemMapper {

    private static final Words LOG_IN = new Words("请先登录。", "Log in first.");
    private static final Words NOT_YOUR_ROLE = new Words("您的角色不能这样做。", "Your role may not do this.");
    private static final Words NO_ADDRESS = new Words("没有这个地址。", "There is nothing at this address.");
    private static final Words NOT_SO = new Words(
            "这个地址不能这样调用，可用的方法见 Allow。", "This address is not called so; Allow names the methods that it has.");
    private static final Words NO_SUCH_ANSWER =
            new Words("不能以所要求的格式回答，请修改 Accept。", "There is no answer in a form that you accept; change Accept.");
    private static final Words NO_SUCH_CONTENT = new Words(
            "不接受这种格式的请求内容，请修改 Content-Type。", "A body of this kind is not taken here; change it and Content-Type.");
    private static final Words TOO_LARGE = new Words("内容太大，请拆分后再传。", "The body is too large; split it.");
    static final Words NOT_RIGHT = new Words("请求不正确。", "The request is not right.");

    private final AllowedMethods methods;

    ProblemMapper(AllowedMethods methods) {
        this.methods = methods;
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal, HttpHeaders headers) {
        return ProblemAnswer.of(refusal, headers);
    }

    @ServerExceptionMapper
    public Response changedMeanwhile(OptimisticLockException e, HttpHeaders headers) {
        return refused(Conflict.changedSince(), headers);
    }

    @ServerExceptionMapper
    public Response unknownCaller(UnauthorizedException e, HttpHeaders headers) {
        return ProblemAnswer.of("unauthorized", 401, LOG_IN, headers);
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException e, HttpHeaders headers) {
        return ProblemAnswer.of("unauthorized", 401, LOG_IN, headers);
    }

    @ServerExceptionMapper
    public Response wrongRole(ForbiddenException e, HttpHeaders headers) {
        return ProblemAnswer.of("forbidden", 403, NOT_YOUR_ROLE, headers);
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException e, HttpHeaders headers, UriInfo uri) {
        return ProblemAnswer.builder(ProblemAnswer.problem("method-not-allowed", 405, NOT_SO, headers))
                .header(HttpHeaders.ALLOW, methods.at(uri.getPath()))
                .build();
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e, HttpHeaders headers, Request request) {
        int status = e.getResponse().getStatus();
        if (status >= 500) return FaultMapper.answer(e, headers, request);
        if (e.getCause() instanceof JsonProcessingException json) return BodyMapper.answer(json, headers);
        return switch (status) {
            case 401 -> ProblemAnswer.of("unauthorized", status, LOG_IN, headers);
            case 403 -> ProblemAnswer.of("forbidden", status, NOT_YOUR_ROLE, headers);
            case 404 -> ProblemAnswer.of("not-found", status, NO_ADDRESS, headers);
            case 406 -> ProblemAnswer.of("not-acceptable", status, NO_SUCH_ANSWER, headers);
            case 413 -> ProblemAnswer.of("too-large", status, TOO_LARGE, headers);
            case 415 -> ProblemAnswer.of("unsupported-media-type", status, NO_SUCH_CONTENT, headers);
            default -> ProblemAnswer.of("invalid", status, NOT_RIGHT, headers);
        };
    }
}
