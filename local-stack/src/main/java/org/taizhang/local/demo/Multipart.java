package org.taizhang.local.demo;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/// A form with one file, as a browser sends it.
public record Multipart(String boundary, BodyPublisher body) {
    public static Multipart of(String fileName, byte[] content, Map<String, String> fields) {
        String boundary = "taizhang-" + UUID.randomUUID();
        var out = new ByteArrayOutputStream();
        fields.forEach((name, value) -> write(
                out,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        write(
                out,
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, fileName, "application/octet-stream"));
        out.writeBytes(content);
        write(out, "\r\n--%s--\r\n".formatted(boundary));
        return new Multipart(boundary, BodyPublishers.ofByteArray(out.toByteArray()));
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }
}
