package org.taizhang.web.strict;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/// A value of which there is one way to write it, as text.
class ExactText<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> parse;

    ExactText(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) throw refused(json, context);
        try {
            T value = parse.apply(json.getText());
            if (isExact(value, json.getText())) return value;
        } catch (DateTimeException | IllegalArgumentException _) {
            throw refused(json, context);
        }
        throw refused(json, context);
    }

    boolean isExact(T value, String text) {
        return value.toString().equalsIgnoreCase(text);
    }

    private IOException refused(JsonParser json, DeserializationContext context) throws IOException {
        return context.wrongTokenException(json, handledType(), JsonToken.VALUE_STRING, "not written as it must be");
    }
}
