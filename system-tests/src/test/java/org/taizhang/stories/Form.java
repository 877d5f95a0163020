package org.taizhang.stories;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// A form with one file, as a browser sends it.
final class Form {
    private final String fileName;
    private final byte[] content;
    private final Map<String, String> fields;
    private final Runnable halfway;
    private final String boundary = "taizhang-" + UUID.randomUUID();

    private Form(String fileName, byte[] content, Map<String, String> fields, Runnable halfway) {
        this.fileName = fileName;
        this.content = content;
        this.fields = fields;
        this.halfway = halfway;
    }

    static Form of(String fileName, byte[] content) {
        return new Form(fileName, content, Map.of(), () -> {});
    }

    Form with(String field, String value) {
        var more = new TreeMap<>(fields);
        more.put(field, value);
        return new Form(fileName, content, more, halfway);
    }

    /// @param happens while half of the bytes are on their way, whenever the form is sent
    Form whenHalfOnItsWay(Runnable happens) {
        return new Form(fileName, content, fields, happens);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        byte[] all = bytes();
        int half = all.length / 2;
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(
                        () -> new SequenceInputStream(new ByteArrayInputStream(all, 0, half), secondHalf(all, half))),
                all.length);
    }

    private InputStream secondHalf(byte[] all, int half) {
        return new ByteArrayInputStream(all, half, all.length - half) {
            private boolean begun;

            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                if (!begun) halfway.run();
                begun = true;
                return super.read(target, offset, length);
            }
        };
    }

    private byte[] bytes() {
        var out = new ByteArrayOutputStream();
        fields.forEach(
                (name, value) -> part(out, "name=\"%s\"".formatted(name), value.getBytes(StandardCharsets.UTF_8)));
        part(out, "name=\"file\"; filename=\"%s\"".formatted(fileName), content);
        write(out, "--%s--\r\n".formatted(boundary));
        return out.toByteArray();
    }

    private void part(ByteArrayOutputStream out, String disposition, byte[] value) {
        write(out, "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(boundary, disposition));
        out.writeBytes(value);
        write(out, "\r\n");
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
