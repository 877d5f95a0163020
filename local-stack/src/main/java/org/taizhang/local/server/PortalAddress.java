package org.taizhang.local.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.taizhang.local.place.StartFailure;
import org.taizhang.local.place.Workplace;

/// Tells Keycloak that the portal has moved: it sends people back only to addresses that it knows.
final class PortalAddress {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String keycloak;
    private final String password;

    PortalAddress(Workplace place) {
        this.keycloak = "http://localhost:" + place.port("keycloak");
        this.password = place.secrets().get("keycloak.admin");
    }

    void change(String before, String now) throws IOException {
        String token = call(HttpRequest.newBuilder(
                                URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "grant_type=password&client_id=admin-cli&username=admin&password=" + password)))
                .path("access_token")
                .asText();
        String clients = keycloak + "/admin/realms/taizhang/clients";
        JsonNode portal = call(authorized(clients + "?clientId=portal", token)).path(0);
        String moved =
                JSON.writeValueAsString(portal).replace(before + "/", now + "/").replace(before + '"', now + '"');
        call(authorized(clients + "/" + portal.path("id").asText(), token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(moved)));
    }

    private static HttpRequest.Builder authorized(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
    }

    private JsonNode call(HttpRequest.Builder request) throws IOException {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new StartFailure("Keycloak does not take the portal's new address: %d %s"
                        .formatted(response.statusCode(), response.body()));
            }
            return JSON.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }
}
