package org.taizhang.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.taizhang.web.problem.Problem;
import org.taizhang.web.problem.Refusal;

/// What the gateway answers by itself, outside of resources: problems and redirects.
public final class Answers {

    private Answers() {}

    public static void problem(RoutingContext call, Refusal refusal) {
        HttpServerResponse response = call.response();
        if (response.ended() || response.headWritten()) return;
        // What is left of a refused body is read and thrown away; a client that still sends would not hear the answer.
        call.request().resume();
        Problem problem = problemOf(call, refusal);
        problem.headers().forEach(response::putHeader);
        response.setStatusCode(refusal.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Json.encode(problem));
    }

    public static String json(RoutingContext call, Refusal refusal) {
        return Json.encode(problemOf(call, refusal));
    }

    private static Problem problemOf(RoutingContext call, Refusal refusal) {
        var languages = call.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .map(Locale::forLanguageTag)
                .toList();
        return Problem.of(refusal, languages);
    }

    public static void redirect(RoutingContext call, int status, String location) {
        if (call.response().ended()) return;
        call.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.LOCATION, location)
                .end();
    }
}
