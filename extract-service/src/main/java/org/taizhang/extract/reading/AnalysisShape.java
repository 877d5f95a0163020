package org.taizhang.extract.reading;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.taizhang.reader.correction.FindingKind;
import org.taizhang.reader.outline.Role;
import org.taizhang.web.contract.References;

/// The analysis in the OpenAPI document. It is stored as its reader wrote it, and a newer reader says more: its schemas
/// are open. What people corrected is no part of the reader's records, which know no people; which words a field is one
/// of is said here, for those records are free of frameworks.
// After the filter that fits the schemas to the records.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class AnalysisShape implements OASFilter {

    private static final List<String> FINDINGS =
            Arrays.stream(FindingKind.values()).map(FindingKind::code).toList();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> ofTheAnalysis = References.of(document, "Analysis");
        schemas.forEach((name, schema) -> {
            boolean isObject = schema.getProperties() != null;
            if (isObject && ofTheAnalysis.contains(name)) schema.setAdditionalPropertiesSchema(anything());
        });
        oneOf(
                property(schemas, "SectionReading", "role"),
                Arrays.stream(Role.values()).map(Role::code).toList());
        oneOf(property(schemas, "Warning", "severity"), List.of("error", "warning", "notice"));
        oneOf(property(schemas, "Rectification", "claim"), List.of("completed", "ongoing", "planned", "stated"));
        Objects.requireNonNull(schemas.get("ReportReading"))
                .addProperty("corrected", list("What people said instead; `was` is what was read", corrected()))
                .addProperty("rejected", list("Findings that people say are none", rejected()));
    }

    private static Schema corrected() {
        var properties = new LinkedHashMap<String, Schema>();
        properties.put("what", oneOf(text(), List.of("title", "unit", "year", "topic", "finding")));
        properties.put("correction", text().format("uuid"));
        properties.put("was", anything());
        properties.put("section", text());
        properties.put("kind", oneOf(text(), FINDINGS));
        properties.put("start", number());
        properties.put("end", number());
        return open(properties).required(List.of("what", "correction"));
    }

    private static Schema rejected() {
        var properties = new LinkedHashMap<String, Schema>();
        properties.put("kind", oneOf(text(), FINDINGS));
        properties.put("start", number());
        properties.put("end", number());
        properties.put("reason", text());
        properties.put("correction", text().format("uuid"));
        properties.put("finding", open(Map.of()));
        return open(properties).required(List.copyOf(properties.keySet()));
    }

    private static Schema property(Map<String, Schema> schemas, String schema, String name) {
        return Objects.requireNonNull(
                Objects.requireNonNull(schemas.get(schema)).getProperties().get(name));
    }

    private static Schema oneOf(Schema schema, List<String> words) {
        return schema.enumeration(List.copyOf(words));
    }

    private static Schema list(String description, Schema entry) {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description(description)
                .items(entry);
    }

    private static Schema open(Map<String, Schema> properties) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .properties(properties)
                .additionalPropertiesSchema(anything());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Schema number() {
        return OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32");
    }

    private static Schema anything() {
        return OASFactory.createSchema().booleanSchema(true);
    }
}
