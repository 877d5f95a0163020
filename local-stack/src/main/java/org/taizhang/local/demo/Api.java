package org.taizhang.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// The gateway's API and Keycloak's token endpoint.
public final class Api {
    /// Printed in the README; the realm that knows it is for demonstration only.
    private static final String PASSWORD = "taizhang-demo";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String gateway;
    private final String issuer;

    public Api(String gateway, String issuer) {
        this.gateway = gateway;
        this.issuer = issuer;
    }

    /// What one user sees and does.
    public Caller as(String username) {
        String form = "grant_type=password&client_id=demo-cli&scope=openid&username=%s&password=%s"
                .formatted(URLEncoder.encode(username, StandardCharsets.UTF_8), PASSWORD);
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return new Caller(username, send(username, request).path("access_token").asText());
    }

    public final class Caller {
        private final String username;
        private final String token;

        private Caller(String username, String token) {
            this.username = username;
            this.token = token;
        }

        public JsonNode get(String path) {
            return send(username, authorized(path).GET());
        }

        public JsonNode post(String path, Map<String, ?> body) {
            try {
                var content = BodyPublishers.ofString(json.writeValueAsString(body));
                return send(
                        username,
                        authorized(path)
                                .header("Content-Type", "application/json")
                                .POST(content));
            } catch (IOException e) {
                throw new Unexpected("cannot write " + body, e);
            }
        }

        public JsonNode post(String path, Multipart form) {
            return send(
                    username,
                    authorized(path).header("Content-Type", form.contentType()).POST(form.body()));
        }

        private HttpRequest.Builder authorized(String path) {
            return HttpRequest.newBuilder(URI.create(gateway + path)).header("Authorization", "Bearer " + token);
        }
    }

    private JsonNode send(String who, HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(Duration.ofMinutes(2))
                .header("Accept", "application/json")
                .build();
        String call = "%s %s as %s".formatted(request.method(), request.uri(), who);
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new Unexpected("%s answered %d: %s".formatted(call, response.statusCode(), response.body()));
            }
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new Unexpected("%s failed: %s (is the stack up? ./taizhang status)".formatted(call, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted", e);
        }
    }
}
