package org.taizhang.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;

/// Reads ids, times and texts only as the schemas have them. Jackson by itself also takes numbers and lists for times,
/// other writings for ids and numbers for texts, and what it makes of them fails later, in a database.
final class StrictJson {

    private static final int LAST_YEAR = 9999;

    private StrictJson() {}

    static SimpleModule module() {
        return new SimpleModule("strict")
                .addDeserializer(String.class, new FromText<>(String.class, StrictJson::text))
                .addDeserializer(UUID.class, new FromText<>(UUID.class, StrictJson::uuid))
                .addDeserializer(Instant.class, new FromText<>(Instant.class, StrictJson::instant))
                .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, StrictJson::date));
    }

    /// PostgreSQL stores no NUL.
    static String text(String text) {
        if (text.indexOf('\0') >= 0) throw new IllegalArgumentException("NUL in a text");
        return text;
    }

    static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) throw new IllegalArgumentException("no UUID: " + text);
        return id;
    }

    static Instant instant(String text) {
        Instant time = Instant.parse(text);
        mustBeAYear(time.atOffset(ZoneOffset.UTC).getYear(), text);
        return time;
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        mustBeAYear(date.getYear(), text);
        return date;
    }

    /// RFC 3339 has years of four digits.
    private static void mustBeAYear(int year, String text) {
        if (year < 0 || year > LAST_YEAR) throw new IllegalArgumentException("no such year: " + text);
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, T> meaning;

        FromText(Class<T> type, Function<String, T> meaning) {
            super(type);
            this.meaning = meaning;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "%s is no text", json.currentName());
            }
            return meaning.apply(json.getText());
        }
    }
}
