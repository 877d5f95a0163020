package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.testing.CommittedContract;

/// What somebody finds who is not logged in: the contract, the portal, and nothing where there is nothing.
class ContractStory {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource({
        "/asyncapi.yaml, application/yaml, asyncapi:",
        "/schemas/envelope.json, application/schema+json, specversion",
        "/schemas/item.closed.v1.json, application/schema+json, properties"
    })
    void theContractIsForEverybody(String path, String mediaType, String holds) throws Exception {
        var answer = ask(path, "*/*");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(mediaType);
        assertThat(answer.body()).contains(holds);
    }

    @ParameterizedTest
    @CsvSource({"ingest, ingest-service", "extract, extract-service", "review, review-service", "gateway, gateway"})
    void whatRunsIsTheContractThatIsCommitted(String name, String service) {
        String runs = As.reviewer().sees("/api/openapi/" + name).toString();

        assertThat(CommittedContract.differences(service, runs)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/queue", "/reports/8f0c", "/ledger/8f0c", "/trail"})
    void thePortalAnswersWhereItHasAPage(String path) throws Exception {
        var answer = ask(path, BROWSER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<div id=\"app\"");
    }

    @Test
    void peopleSeeThePortalWhereNothingIsButItIsNotFound() throws Exception {
        var answer = ask("/no-such-page", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<div id=\"app\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/no-such-page, application/json",
        "/schemas/no-such-event.v1.json, '" + BROWSER + "'",
        "/.well-known/security.txt, '" + BROWSER + "'",
        "/assets/gone.js, '" + BROWSER + "'"
    })
    void elsewhereTheAnswerIsAProblem(String path, String accept) throws Exception {
        var answer = ask(path, accept);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private static HttpResponse<String> ask(String path, String accept) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(StackUnderTest.running().address("portal") + path))
                .header("Accept", accept)
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
