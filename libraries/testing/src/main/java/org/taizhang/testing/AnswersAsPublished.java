package org.taizhang.testing;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/// Holds every answer that a test of a service gets against the document that is committed.
final class AnswersAsPublished implements Filter {

    private final PublishedApi published;

    private AnswersAsPublished(PublishedApi published) {
        this.published = published;
    }

    static void demand(String service) {
        var published = new PublishedApi(CommittedContract.of(service));
        RestAssured.replaceFiltersWith(new AnswersAsPublished(published));
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext way) {
        Response response = way.next(request, expected);
        var answer = PublishedApi.Answer.of(
                request.getMethod(),
                URI.create(request.getURI()).getPath(),
                response.statusCode(),
                Objects.requireNonNullElse(response.contentType(), ""),
                response.asString());
        List<String> breaches = published.breachesOf(answer);
        if (!breaches.isEmpty()) {
            throw new AssertionError(answer + " is not as published: " + breaches + "\n" + response.asString());
        }
        return response;
    }
}
