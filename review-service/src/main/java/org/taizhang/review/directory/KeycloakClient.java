package org.taizhang.review.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.identity.FullName;

/// Asks Keycloak who there is, by its admin API. Reads only; its account could do nothing else.
@ApplicationScoped
class KeycloakClient {

    private static final int AT_ONCE = 200;

    private final DirectoryConfig config;
    private final ObjectMapper json;
    private final HttpClient http;
    private final String issuer;
    private final String admin;

    KeycloakClient(
            DirectoryConfig config,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        this.config = config;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(config.patience()).build();
        this.issuer = issuer;
        this.admin = issuer.replaceFirst("/realms/", "/admin/realms/");
    }

    /// All who may log in.
    ///
    /// @param secret of the client that asks
    /// @throws UncheckedIOException when Keycloak does not answer, or refuses
    List<Member> members(String secret) {
        String token = token(secret);
        var members = new ArrayList<Member>();
        JsonNode page;
        int first = 0;
        do {
            page = get("/users?enabled=true&first=%d&max=%d".formatted(first, AT_ONCE), token);
            page.forEach(user -> members.add(member(user, token)));
            first += AT_ONCE;
        } while (page.size() == AT_ONCE);
        return members;
    }

    private Member member(JsonNode user, String token) {
        String id = user.path("id").asText();
        Set<String> units = new HashSet<>();
        get("/users/" + id + "/groups?briefRepresentation=false", token)
                .forEach(group -> group.path("attributes").path("unit_code").forEach(code -> units.add(code.asText())));
        Set<String> roles = new HashSet<>();
        get("/users/" + id + "/role-mappings/realm/composite", token)
                .forEach(role -> roles.add(role.path("name").asText()));
        return new Member(id, user.path("username").asText(), name(user), text(user, "email"), units, roles);
    }

    private static String name(JsonNode user) {
        String family = text(user, "lastName");
        String given = text(user, "firstName");
        return family != null && given != null
                ? FullName.of(family, given)
                : user.path("username").asText();
    }

    private static @Nullable String text(JsonNode user, String field) {
        String text = user.path(field).asText("").strip();
        return text.isEmpty() ? null : text;
    }

    private String token(String secret) {
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encoded(config.client()), encoded(secret));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return answer(request).path("access_token").asText();
    }

    private JsonNode get(String path, String token) {
        return answer(HttpRequest.newBuilder(URI.create(admin + path)).header("Authorization", "Bearer " + token));
    }

    private JsonNode answer(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(config.patience()).build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200)
                throw new IOException("%s: %d".formatted(request.uri().getPath(), answer.statusCode()));
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
