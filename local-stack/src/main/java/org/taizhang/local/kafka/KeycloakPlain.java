package org.taizhang.local.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.plain.PlainAuthenticateCallback;

/// SASL/PLAIN for clients without OAuth, such as Debian's kcat: user is a client id, password its secret, and Keycloak
/// says whether they are right by granting a token for Kafka.
public final class KeycloakPlain implements AuthenticateCallbackHandler {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void configure(Map<String, ?> configs, String saslMechanism, List<AppConfigurationEntry> jaasConfigEntries) {
        // the address of Keycloak comes as a system property: Kafka passes a handler only the keys that it knows
    }

    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        String client = "";
        for (Callback callback : callbacks) {
            switch (callback) {
                case NameCallback name -> client = name.getDefaultName();
                case PlainAuthenticateCallback plain ->
                    plain.authenticated(isGranted(client, new String(plain.password())));
                default -> throw new UnsupportedCallbackException(callback);
            }
        }
    }

    private boolean isGranted(String client, String secret) {
        String basic = Base64.getEncoder()
                .encodeToString((encoded(client) + ":" + encoded(secret)).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(System.getProperty("taizhang.token.url")))
                .timeout(Duration.ofSeconds(5))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 && isForKafka(JSON.readTree(response.body()));
        } catch (IOException _) {
            return false; // whoever cannot be checked is not let in
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The token comes straight from Keycloak, so only its audience has to be looked at.
    private static boolean isForKafka(JsonNode grant) throws IOException {
        String claims = grant.path("access_token").asText().split("\\.", -1)[1];
        JsonNode audience = JSON.readTree(Base64.getUrlDecoder().decode(claims)).path("aud");
        if (audience.isTextual()) return audience.asText().equals("kafka");
        for (JsonNode one : audience) {
            if (one.asText().equals("kafka")) return true;
        }
        return false;
    }

    @Override
    public void close() {
        http.close();
    }
}
