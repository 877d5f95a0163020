package org.taizhang.stories;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// One demonstration user, or the subscribed system, at the gateway's API: `As.reviewer().sees("/api/queue")`.
///
/// @param elsewhere another stack than the one that the stories share
record As(String username, Optional<StackUnderTest> elsewhere) {
    private static final int NOT_FOUND = 404;
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AFTER_OUTAGE = Duration.ofMinutes(2);
    /// Keycloak's tokens hold for five minutes.
    private static final Duration TOKEN_SERVES = Duration.ofMinutes(4);

    private static final String INTEGRATOR = "integrator";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<As, Token> TOKENS = new ConcurrentHashMap<>();

    private record Token(String text, Instant until) {}

    As(String username) {
        this(username, Optional.empty());
    }

    static As reporterOf(String unit) {
        return new As(unit + "-reporter");
    }

    static As leaderOf(String unit) {
        return new As(unit + "-leader");
    }

    static As reviewer() {
        return new As("reviewer");
    }

    static As approver() {
        return new As("approver");
    }

    static As administrator() {
        return new As("administrator");
    }

    /// A subscribed system.
    static As integrator() {
        return new As(INTEGRATOR);
    }

    static As nobody() {
        return new As("");
    }

    As at(StackUnderTest stack) {
        return new As(username, Optional.of(stack));
    }

    private StackUnderTest stack() {
        return elsewhere.orElseGet(StackUnderTest::running);
    }

    JsonNode sees(String path) {
        return asks(Call.get(path)).good();
    }

    JsonNode sends(String path, Map<String, ?> body) {
        return asks(Call.post(path, body)).good();
    }

    JsonNode sends(String path, Form form) {
        return asks(Call.post(path, form)).good();
    }

    /// The same, when the service that is asked may not have heard yet of what it is about.
    JsonNode sendsOnceKnown(String path, Form form) {
        return await("the service knows what " + path + " is about")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> asks(Call.post(path, form)), answer -> answer.status() != NOT_FOUND)
                .good();
    }

    /// Looks again and again until it is as expected.
    JsonNode waitsFor(String what, String path, Predicate<JsonNode> expected) {
        return await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> sees(path), expected);
    }

    /// Calls until there is an answer, as a client does that has learnt of outages.
    Answer insistsOn(Call call) {
        return insistsOn(call, AFTER_OUTAGE);
    }

    Answer insistsOn(Call call, Duration patience) {
        return await(call + " in spite of outages")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptionsMatching(IOException.class::isInstance)
                .until(() -> send(call), answer -> !answer.isOutage());
    }

    Answer asks(Call call) {
        try {
            return send(call);
        } catch (IOException e) {
            throw new AssertionError(call + " as " + username + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Answer send(Call call) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(stack().address("portal") + call.path()))
                .timeout(Duration.ofMinutes(1))
                .header("Accept", "application/json")
                .method(call.method(), call.body().map(body -> body.get()).orElseGet(BodyPublishers::noBody));
        call.headers().forEach(request::header);
        if (!username.isEmpty()) request.header("Authorization", "Bearer " + token());
        var response = HTTP.send(request.build(), BodyHandlers.ofString());
        PublishedApis.hold(HTTP, call, response);
        return new Answer(call + " as " + username, response.statusCode(), response.body());
    }

    /// Keycloak refuses logins of one person that follow each other too fast, so a token serves for a while.
    String token() {
        return TOKENS.compute(
                        this, (_, known) -> known != null && known.until().isAfter(Instant.now()) ? known : logIn())
                .text();
    }

    private Token logIn() {
        String form = username.equals(INTEGRATOR)
                ? "grant_type=client_credentials&client_id=integrator&client_secret="
                        + stack().secret("client.integrator")
                : "grant_type=password&client_id=demo-cli&scope=openid&password=taizhang-demo&username=" + username;
        var request = HttpRequest.newBuilder(URI.create(stack().address("issuer") + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new AssertionError("no token for " + username + ": " + answer.body());
            String text = JSON.readTree(answer.body()).path("access_token").asText();
            return new Token(text, Instant.now().plus(TOKEN_SERVES));
        } catch (IOException e) {
            throw new AssertionError("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return username.isEmpty() ? "nobody" : username;
    }
}
