package org.taizhang.web.strict;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// The JSON of requests, and of nothing else: events and columns of the database are read by mappers of their own,
/// since whoever wrote those may have been newer.
@Provider
class StrictJson implements ContextResolver<ObjectMapper> {

    private final ObjectMapper strict;

    StrictJson(ObjectMapper usual) {
        this.strict = of(usual);
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return strict;
    }

    /// As text only; how many digits a second has is the writer's affair.
    private static ExactText<Instant> instant() {
        return new ExactText<>(Instant.class, Instant::parse) {
            @Override
            boolean isExact(Instant value, String text) {
                return true;
            }
        };
    }

    static ObjectMapper of(ObjectMapper usual) {
        ObjectMapper strict = usual.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .registerModule(new SimpleModule("exact")
                        .addDeserializer(Instant.class, instant())
                        .addDeserializer(LocalDate.class, new ExactText<>(LocalDate.class, LocalDate::parse))
                        .addDeserializer(UUID.class, new ExactText<>(UUID.class, UUID::fromString)));
        strict.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        for (var shape : CoercionInputShape.values()) {
            strict.coercionConfigDefaults().setCoercion(shape, CoercionAction.Fail);
            strict.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return strict;
    }
}
