package org.taizhang.extract.reading;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.taizhang.web.contract.References;

/// The analysis in the OpenAPI document. It is stored as its reader wrote it, and a newer reader says more: its schemas
/// are open. What people corrected is no part of the reader's records, which know no people.
// After the filter that fits the schemas to the records.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class AnalysisShape implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> ofTheAnalysis = References.of(document, "Analysis");
        schemas.forEach((name, schema) -> {
            boolean isObject = schema.getProperties() != null;
            if (isObject && ofTheAnalysis.contains(name)) schema.setAdditionalPropertiesSchema(anything());
            if (schema.getEnumeration() != null && ofTheAnalysis.contains(name)) open(schema);
        });
        Objects.requireNonNull(schemas.get("ReportReading"))
                .addProperty(
                        "corrected", list("What people said instead; `was` is what was read", "what", "correction"))
                .addProperty("rejected", list("Findings that people say are none", "kind", "correction", "finding"));
    }

    /// The words of this reader; those of another are other words.
    private static void open(Schema words) {
        String known = words.getEnumeration().stream().map(String::valueOf).collect(Collectors.joining(", "));
        words.description("One of " + known + "; a reader of another version may say others")
                .enumeration(null);
    }

    private static Schema list(String description, String... required) {
        Schema entry = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of(required))
                .additionalPropertiesSchema(anything());
        for (String property : required) {
            boolean nested = property.equals("finding");
            entry.addProperty(
                    property, OASFactory.createSchema().addType(nested ? SchemaType.OBJECT : SchemaType.STRING));
        }
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description(description)
                .items(entry);
    }

    private static Schema anything() {
        return OASFactory.createSchema().booleanSchema(true);
    }
}
