package org.taizhang.stories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A call of the API, not yet made and by nobody in particular.
///
/// @param body made anew whenever the call is made, so that it can be repeated
/// @param headers beside what every call carries
record Call(String method, String path, Optional<Supplier<BodyPublisher>> body, Map<String, String> headers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Call get(String path) {
        return new Call("GET", path, Optional.empty(), Map.of());
    }

    static Call post(String path, Map<String, ?> body) {
        return json("POST", path, body);
    }

    static Call post(String path) {
        return new Call("POST", path, Optional.empty(), Map.of());
    }

    static Call delete(String path) {
        return new Call("DELETE", path, Optional.empty(), Map.of());
    }

    static Call put(String path, Map<String, ?> body) {
        return json("PUT", path, body);
    }

    static Call post(String path, Form form) {
        return new Call("POST", path, Optional.of(form::body), Map.of("Content-Type", form.contentType()));
    }

    Call with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Call(method, path, body, more);
    }

    private static Call json(String method, String path, Map<String, ?> body) {
        try {
            String content = JSON.writeValueAsString(body);
            return new Call(
                    method,
                    path,
                    Optional.of(() -> BodyPublishers.ofString(content)),
                    Map.of("Content-Type", "application/json"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + body, e);
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
