package org.taizhang.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.taizhang.gateway.Answers;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.Problem;

/// One call on its way to a service and back. When the connection breaks off before the answer, a call that only asks
/// is put once more, on another connection. When the service does not answer, the caller hears a problem that says so
/// instead of an empty 502.
final class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);

    private final RoutingContext call;
    private final RouteTable.Target target;
    private final String inside;
    private final Duration answerWithin;
    private final long begun = System.nanoTime();

    Passage(RoutingContext call, RouteTable.Target target, String inside, Duration answerWithin) {
        this.call = call;
        this.target = target;
        this.inside = inside;
        this.answerWithin = answerWithin;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        String query = call.request().query();
        context.request().setURI(query == null ? target.path() : target.path() + "?" + query);
        return context.sendRequest()
                .recover(failure -> mayBeAskedAgain(failure) ? asksAgain(context) : Future.failedFuture(failure))
                .recover(failure -> Future.succeededFuture(inPlaceOf(context, failure)));
    }

    /// A service may close a connection at rest at the moment at which a call is put on it; nobody is away then. Only a
    /// call that asks and brings no body may be repeated without knowing what became of it.
    private boolean mayBeAskedAgain(Throwable failure) {
        HttpServerRequest request = call.request();
        boolean asks =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        boolean bringsBody = request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        return asks
                && !bringsBody
                && isBrokenOff(failure)
                && !isSlow(failure)
                && !call.response().closed();
    }

    private static boolean isBrokenOff(Throwable failure) {
        return failure instanceof HttpClosedException
                || failure instanceof StreamResetException
                || (failure instanceof SocketException && !(failure instanceof ConnectException));
    }

    private static Future<ProxyResponse> asksAgain(ProxyContext context) {
        context.request().setBody(null);
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ForwardedHeaders.cleanAnswer(context.response().headers(), inside);
        return context.sendResponse();
    }

    private ProxyResponse inPlaceOf(ProxyContext context, Throwable failure) {
        if (!call.response().closed())
            LOG.warnf("no answer from back end name=%s path=%s failure=%s", target.backEnd(), target.path(), failure);
        Invalid problem = isSlow(failure)
                ? new Invalid(
                        "too-slow",
                        504,
                        "系统这一部分没有及时答复，请稍后查看结果再决定是否重试。",
                        "A part of the system did not answer in time; look whether it was done before you try again.")
                : new Invalid(
                        "unavailable",
                        503,
                        "系统这一部分暂时不可用，请稍后再试。",
                        "A part of the system is not available at the moment; try again soon.");
        var answer = context.request().release().response();
        answer.setStatusCode(problem.status());
        answer.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (problem.status() == 503) answer.putHeader(HttpHeaders.RETRY_AFTER, "5");
        return answer.setBody(Body.body(Buffer.buffer(Answers.json(call, problem))));
    }

    /// A service that cannot be reached, or breaks off, is down; one that lets the connection rest for too long is
    /// slow.
    private boolean isSlow(Throwable failure) {
        if (failure instanceof ConnectException || failure instanceof UnknownHostException) return false;
        return System.nanoTime() - begun >= answerWithin.toNanos();
    }
}
