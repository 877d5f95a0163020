package org.taizhang.events;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Jackson fills with null what a message leaves out; only what is `@Nullable` may stay so.
final class Completeness {

    private Completeness() {}

    /// @throws IllegalArgumentException naming the field that is missing
    static void demand(Record data) {
        for (RecordComponent component : data.getClass().getRecordComponents()) {
            Object value = valueOf(component, data);
            if (value == null && !mayBeNull(component))
                throw new IllegalArgumentException("event without " + component.getName());
            demandWithin(value);
        }
    }

    private static void demandWithin(@Nullable Object value) {
        switch (value) {
            case Record nested -> demand(nested);
            case List<?> many -> many.forEach(Completeness::demandWithin);
            case null, default -> {}
        }
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object valueOf(RecordComponent component, Record data) {
        try {
            return component.getAccessor().invoke(data);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no accessor: " + component, e);
        }
    }
}
