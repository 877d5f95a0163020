package org.taizhang.web.contract;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// One way to say null: a type beside the type, or beside the schema where that is another's or lists its values.
final class Nullness {

    private Nullness() {}

    static Schema orNull(Schema schema) {
        Schema value = never(schema);
        boolean listsValues = value.getEnumeration() != null;
        if (value.getRef() == null && !listsValues) return value.addType(SchemaType.NULL);
        Schema either = OASFactory.createSchema()
                .anyOf(List.of(value, OASFactory.createSchema().addType(SchemaType.NULL)))
                .description(value.getDescription());
        value.setDescription(null);
        return either;
    }

    /// What it is when it is not null, however the scanner said that it may be.
    static Schema never(Schema schema) {
        if (schema.getAnyOf() != null) {
            List<Schema> others = new ArrayList<>(schema.getAnyOf());
            others.removeIf(Nullness::isNull);
            if (others.size() == 1 && others.size() < schema.getAnyOf().size()) {
                return others.getFirst().description(schema.getDescription());
            }
        }
        if (schema.getType() != null && schema.getType().size() > 1) schema.removeType(SchemaType.NULL);
        return schema;
    }

    private static boolean isNull(Schema schema) {
        return List.of(SchemaType.NULL).equals(schema.getType());
    }
}
