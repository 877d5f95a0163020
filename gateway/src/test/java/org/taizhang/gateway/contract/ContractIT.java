package org.taizhang.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.gateway.testing.Browser.GATEWAY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.gateway.testing.FakeBackEnds;
import org.taizhang.testing.CommittedContract;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@QuarkusTestResource(FakeBackEnds.class)
class ContractIT {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "/asyncapi.yaml, application/yaml",
        "/schemas/envelope.json, application/schema+json",
        "/schemas/item.closed.v1.json, application/schema+json"
    })
    void everybodyReadsTheContractAsItIsInTheJar(String path, String mediaType) throws Exception {
        var answer = ask("GET", path, "*/*");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(mediaType);
        try (var file = ContractIT.class.getResourceAsStream(path)) {
            assertThat(answer.body()).isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whoHasItAlreadyIsNotSentItAgain() throws Exception {
        String tag =
                ask("GET", "/asyncapi.yaml", "*/*").headers().firstValue("ETag").orElseThrow();

        var again = http.send(
                request("GET", "/asyncapi.yaml", "*/*")
                        .header("If-None-Match", tag)
                        .build(),
                BodyHandlers.ofString());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(ask("HEAD", "/asyncapi.yaml", "*/*").headers().firstValue("ETag"))
                .contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/queue", "/reports/8f0c", "/queue/item/8f0c"})
    void thePortalAnswersWhereItHasAPage(String path) throws Exception {
        var answer = ask("GET", path, BROWSER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("portal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page", "/queue/other/1", "/swagger-ui", "/openapi.json"})
    void anUnknownAddressIsNotFoundThoughPeopleSeeThePortal(String path) throws Exception {
        var answer = ask("GET", path, BROWSER);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("portal");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /no-such-page, application/json",
        "POST, /queue, '" + BROWSER + "'",
        "GET, /schemas/no-such-event.v1.json, '" + BROWSER + "'",
        "GET, /schemas, '" + BROWSER + "'",
        "GET, /.well-known/security.txt, '" + BROWSER + "'",
        "GET, /.well-known/openid-configuration, */*",
        "GET, /assets/gone.js, '" + BROWSER + "'"
    })
    void whereThereIsNothingToSeeTheAnswerIsAProblem(String method, String path, String accept) throws Exception {
        var answer = ask(method, path, accept);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("type")).endsWith("/not-found");
    }

    @Test
    void theCommittedDocumentIsForWhoeverIsLoggedIn() throws Exception {
        String path = "/api/openapi/gateway";

        var answer = http.send(
                request("GET", path, "application/json")
                        .header("Authorization", "Bearer " + People.tokenOf("archives-reporter"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(ask("GET", path, "application/json").statusCode()).isEqualTo(401);
        assertThat(CommittedContract.differences("gateway", answer.body())).isEmpty();
    }

    private HttpResponse<String> ask(String method, String path, String accept)
            throws IOException, InterruptedException {
        return http.send(request(method, path, accept).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String method, String path, String accept) {
        return HttpRequest.newBuilder(URI.create(GATEWAY + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Accept", accept);
    }
}
