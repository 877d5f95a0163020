package org.taizhang.web.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.taizhang.faults.FaultKind;

/// Every other exception that leaves an endpoint. What will pass is told from what is a fault of ours; both are logged
/// here, once, with the correlation id that the caller is shown.
class FaultMapper {

    private static final Logger LOG = Logger.getLogger(FaultMapper.class);

    private static final String INVALID_CHARACTER = "22021";
    private static final Words UNSTORABLE_TEXT =
            new Words("文字里有不能保存的字符（NUL），请去掉后再试。", "The text holds a character that cannot be stored (NUL); remove it.");
    private static final Words OUR_FAULT = new Words(
            "系统出错，这次没有办成；以前交来的内容没有丢失。请稍后再试，或把编号告诉管理员。",
            "Something failed here and this was not done; what was handed in before is safe. Try again later, or give the"
                    + " operator the correlation id.");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @ServerExceptionMapper
    public Response fault(Throwable e, HttpHeaders headers, Request request) {
        return answer(e, headers, request);
    }

    static Response answer(Throwable e, HttpHeaders headers, Request request) {
        if (isUnstorableText(e)) return ProblemAnswer.of("invalid", 400, UNSTORABLE_TEXT, headers);
        if (isBrokenForm(e)) return ProblemAnswer.of("invalid", 400, ProblemMapper.NOT_RIGHT, headers);
        if (FaultKind.of(e) == FaultKind.PASSES) {
            LOG.warnf("request put off: %s", e);
            return ProblemAnswer.of(unavailable(headers, request), headers);
        }
        LOG.errorf(e, "request failed");
        return ProblemAnswer.of("internal", 500, OUR_FAULT, headers);
    }

    private static Unavailable unavailable(HttpHeaders headers, Request request) {
        if (READING.contains(request.getMethod())) return Unavailable.forReading();
        MediaType sent = headers.getMediaType();
        boolean file = sent != null && sent.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
        return file ? Unavailable.forFile() : Unavailable.forChange();
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
}
