package org.taizhang.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// JSON of which there is one way to write it: names in order, no spaces, only the escapes that JSON demands.
/// Whoever holds the content can write the same bytes and compute the same digest.
public final class CanonicalJson {

    private CanonicalJson() {}

    public static byte[] write(Map<String, ?> object) {
        return value(object).getBytes(StandardCharsets.UTF_8);
    }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> object -> object(object);
            case List<?> list -> list.stream().map(CanonicalJson::value).collect(Collectors.joining(",", "[", "]"));
            case Integer number -> number.toString();
            default -> string(value.toString());
        };
    }

    private static String object(Map<?, ?> object) {
        var sorted = new TreeMap<String, String>();
        object.forEach((name, value) -> sorted.put(String.valueOf(name), value(value)));
        return sorted.entrySet().stream()
                .map(member -> string(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String string(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') json.append('\\').append((char) c);
            else if (c < 0x20) json.append("\\u%04x".formatted(c));
            else json.append((char) c);
        });
        return json.append('"').toString();
    }
}
