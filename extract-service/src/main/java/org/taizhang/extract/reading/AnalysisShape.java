package org.taizhang.extract.reading;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import org.taizhang.reader.correction.FindingKind;
import org.taizhang.web.contract.References;

/// The analysis in the OpenAPI document. It is stored as its reader wrote it, and a newer reader says more: its schemas
/// are open, and so are the codes that grow. What people corrected is no part of the reader's records, which know no
/// people.
// After the filter that fits the schemas to the records.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class AnalysisShape implements OASFilter {

    private static final List<String> GROWING = List.of("ApartKind", "DoubtCode", "PersonalDataKind", "RuleCode");

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
        GROWING.forEach(name -> loosen(Objects.requireNonNull(schemas.get(name))));
        Objects.requireNonNull(schemas.get("ReportReading"))
                .addProperty("corrected", list("What people said instead; `was` is what was read", corrected()))
                .addProperty("rejected", list("Findings that people say are none", rejected()));
    }

    /// The words of this reader; another one may have more.
    private static void loosen(Schema words) {
        String known = words.getEnumeration().stream().map(String::valueOf).collect(Collectors.joining(", "));
        words.description("Known: " + known).enumeration(null);
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
