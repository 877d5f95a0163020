package org.taizhang.gateway.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;
import org.taizhang.gateway.route.BackEnds;

/// Asks the review service, which decides it, what units a listener sees. While that is down a listener sees the units
/// in the token, and is asked for again.
@ApplicationScoped
class UnitsClient {

    private static final Logger LOG = Logger.getLogger(UnitsClient.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http;
    private final ObjectMapper json;
    private final URI address;

    UnitsClient(BackEnds backEnds, ObjectMapper json) {
        this.http =
                HttpClient.newBuilder().connectTimeout(backEnds.connectWithin()).build();
        this.json = json;
        this.address = backEnds.review().resolve("/api/units");
    }

    /// Blocks; for virtual threads.
    void refresh(LiveStream stream) {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + stream.listener().token())
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                stream.show(new Audience(
                        codes(answer.body()), stream.listener().caller().seesBelow()));
            } else {
                LOG.warnf("units not told status=%d", answer.statusCode());
            }
        } catch (IOException e) {
            LOG.warnf("units not told failure=%s", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<String> codes(byte[] body) throws IOException {
        var codes = new HashSet<String>();
        for (JsonNode unit : json.readTree(body).path("items"))
            codes.add(unit.path("code").asText());
        return codes;
    }
}
