package org.taizhang.stories;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.taizhang.testing.PublishedApi;

/// The documents that the gateway hands out. Every answer that a story gets is held against them.
final class PublishedApis {
    private static final String GATEWAY = "gateway";
    private static final List<String> SERVICES = List.of(GATEWAY, "ingest", "extract", "review");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, PublishedApi> DOCUMENTS = new ConcurrentHashMap<>();

    private PublishedApis() {}

    static void hold(HttpClient http, Call call, HttpResponse<String> response)
            throws IOException, InterruptedException {
        String path = URI.create(call.path()).getPath();
        for (String service : SERVICES) {
            if (!DOCUMENTS.containsKey(service)) DOCUMENTS.put(service, fetched(http, service));
        }
        PublishedApi published = SERVICES.stream()
                .map(DOCUMENTS::get)
                .filter(document -> document.covers(path))
                .findFirst()
                .orElse(DOCUMENTS.get(GATEWAY));
        var answer = PublishedApi.Answer.of(
                call.method(),
                path,
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
        List<String> breaches = published.breachesOf(answer);
        if (!breaches.isEmpty()) {
            throw new AssertionError(answer + " is not as published: " + breaches + "\n" + response.body());
        }
    }

    private static PublishedApi fetched(HttpClient http, String service) throws IOException, InterruptedException {
        String address = StackUnderTest.running().address("portal") + "/api/openapi/" + service;
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + As.reviewer().token())
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) throw new IOException(address + " answers " + response.statusCode());
        return new PublishedApi(JSON.readTree(response.body()));
    }
}
