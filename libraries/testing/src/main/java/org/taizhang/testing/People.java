package org.taizhang.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The demonstration users, as Keycloak knows them.
public final class People {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private static volatile String issuer = "";

    private People() {}

    static String issuer() {
        return issuer;
    }

    static void issuer(String address) {
        issuer = address;
    }

    /// An access token of one of them, such as `water-bureau-reporter` or `approver`.
    public static String tokenOf(String username) {
        return TOKENS.compute(username, (_, known) -> known != null && known.isFresh() ? known : logIn(username))
                .token();
    }

    /// Keycloak refuses logins of one person that follow each other too fast, so a token serves for a while.
    private record Token(String token, Instant since) {
        boolean isFresh() {
            return since.isAfter(Instant.now().minusSeconds(60));
        }
    }

    private static Token logIn(String username) {
        String form = "grant_type=password&client_id=demo-cli&scope=openid&password=taizhang-demo&username=" + username;
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200)
                throw new IllegalStateException("no token for " + username + ": " + answer.body());
            return new Token(JSON.readTree(answer.body()).get("access_token").asText(), Instant.now());
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak is not reachable at " + issuer, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
