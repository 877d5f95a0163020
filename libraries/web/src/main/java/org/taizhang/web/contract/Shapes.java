package org.taizhang.web.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/// What records say by their types, said in their schemas: which fields are always there, and which may be null.
///
/// An answer holds every field of its record, null or not, unless the record leaves nulls out. A request needs the
/// fields that are not `@Nullable`.
final class Shapes {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final IndexView classes;

    private final List<ClassInfo> records;

    Shapes(IndexView classes) {
        this.classes = classes;
        this.records =
                classes.getKnownClasses().stream().filter(ClassInfo::isRecord).toList();
    }

    void fit(OpenAPI document) {
        Set<String> asked = References.ofRequests(document);
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        schemas.forEach(
                (name, schema) -> recordOf(name, schema).ifPresent(type -> fit(schema, type, asked.contains(name))));
    }

    private void fit(Schema schema, ClassInfo type, boolean request) {
        var properties = new LinkedHashMap<String, Schema>();
        var required = new ArrayList<String>();
        fieldsOf(type).forEach(field -> {
            String name = nameOf(field);
            boolean nullable = field.type().hasAnnotation(NULLABLE);
            boolean leftOut = nullable && leavesNullsOut(field);
            Schema own = Objects.requireNonNull(schema.getProperties().get(name));
            fitInLine(own, field.type(), request);
            namesElements(own);
            properties.put(name, nullable && !leftOut ? Nullness.orNull(own) : Nullness.never(own));
            if (!leftOut && !(nullable && request)) required.add(name);
        });
        schema.setProperties(properties);
        schema.setRequired(required.isEmpty() ? null : required);
    }

    /// A generic record as the element of a list stands in line, under no name.
    private void fitInLine(Schema schema, Type type, boolean request) {
        if (schema.getItems() != null && type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            fitInLine(schema.getItems(), type.asParameterizedType().arguments().getFirst(), request);
        } else if (schema.getProperties() != null) {
            ClassInfo found = classes.getClassByName(type.name());
            if (found != null && found.isRecord()) fit(schema, found, request);
        }
    }

    /// The words that are listed at a list are those of its elements.
    private static void namesElements(Schema schema) {
        if (schema.getItems() == null || schema.getEnumeration() == null) return;
        schema.getItems().setEnumeration(schema.getEnumeration());
        schema.setEnumeration(null);
    }

    /// The record that has this name, or whose name the schema's begins with (as of a generic one), and these fields.
    private Optional<ClassInfo> recordOf(String name, Schema schema) {
        if (schema.getProperties() == null) return Optional.empty();
        Set<String> fields = schema.getProperties().keySet();
        return records.stream()
                .filter(type -> name.startsWith(schemaOf(type)))
                .filter(type -> namesOf(type).equals(fields))
                .max(Comparator.comparingInt(type -> schemaOf(type).length()));
    }

    private Set<String> namesOf(ClassInfo type) {
        return fieldsOf(type).map(Shapes::nameOf).collect(Collectors.toSet());
    }

    private Stream<RecordComponentInfo> fieldsOf(ClassInfo type) {
        return type.recordComponentsInDeclarationOrder().stream()
                .flatMap(field -> field.field().hasAnnotation(UNWRAPPED)
                        ? fieldsOf(classes.getClassByName(field.type().name()))
                        : Stream.of(field));
    }

    private static String schemaOf(ClassInfo type) {
        return given(type.declaredAnnotation(SCHEMA), "name").orElseGet(type::simpleName);
    }

    private static String nameOf(RecordComponentInfo field) {
        return given(field.field().annotation(PROPERTY), "value").orElseGet(field::name);
    }

    private static boolean leavesNullsOut(RecordComponentInfo field) {
        return given(field.field().annotation(INCLUDE), "value")
                .or(() -> given(field.declaringClass().declaredAnnotation(INCLUDE), "value"))
                .filter(JsonInclude.Include.NON_NULL.name()::equals)
                .isPresent();
    }

    private static Optional<String> given(@Nullable AnnotationInstance annotation, String member) {
        return Optional.ofNullable(annotation)
                .map(present -> present.value(member))
                .map(AnnotationValue::asString);
    }
}
