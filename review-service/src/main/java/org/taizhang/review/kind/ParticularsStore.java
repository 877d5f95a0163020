package org.taizhang.review.kind;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/// [Particulars] as the database keeps them: a JSON text that names its kind. The API writes them its own way, so a
/// change there changes nothing here.
@Converter(autoApply = true)
public class ParticularsStore implements AttributeConverter<Particulars, String> {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Rectification.class, name = "rectification"),
        @JsonSubTypes.Type(value = Commitment.class, name = "commitment"),
        @JsonSubTypes.Type(value = Task.class, name = "task"),
        @JsonSubTypes.Type(value = Duty.class, name = "duty"),
        @JsonSubTypes.Type(value = Risk.class, name = "risk"),
        @JsonSubTypes.Type(value = Directive.class, name = "directive")
    })
    private interface Named {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addMixIn(Particulars.class, Named.class)
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Override
    public String convertToDatabaseColumn(Particulars particulars) {
        try {
            return JSON.writerFor(Particulars.class).writeValueAsString(particulars);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written: " + particulars, e);
        }
    }

    @Override
    public Particulars convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, Particulars.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not the particulars of an item: " + column, e);
        }
    }
}
