package org.taizhang.reader.analysis;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.taizhang.reader.compilation.Division;
import org.taizhang.reader.compilation.Split;

/// The analysis as JSON: fields in the order of the records, so that the same analysis is the same bytes.
public final class AnalysisJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            // A tree must not change a number that it only passes on.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            // Of a field that is there twice one reader takes the first and another the last.
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    public byte[] write(Analysis analysis) {
        return bytes(analysis);
    }

    public byte[] write(ReportReading report) {
        return bytes(report);
    }

    public byte[] write(List<Analysis> analyses) {
        return bytes(analyses);
    }

    public byte[] write(Division division) {
        ObjectNode tree = MAPPER.valueToTree(division);
        ArrayNode marks = tree.putArray("marks");
        division.marks().forEach(marks::add);
        return bytes(tree);
    }

    /// @throws IllegalArgumentException when it is none
    public Division division(byte[] json) {
        try {
            ObjectNode tree = tree(json);
            tree.remove("marks");
            return MAPPER.treeToValue(tree, Division.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("no division: " + e.getMessage(), e);
        }
    }

    public String text(Split split) {
        return new String(bytes(split), StandardCharsets.UTF_8);
    }

    public Split split(byte[] json) {
        try {
            return MAPPER.readValue(json, Split.class);
        } catch (IOException e) {
            throw new UncheckedIOException("no split: " + e.getMessage(), e);
        }
    }

    /// A stored analysis of whatever reader, to be looked into or to be changed; what is written again without a change
    /// is the same bytes.
    public ObjectNode tree(byte[] json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("not an analysis: " + e.getMessage(), e);
        }
    }

    /// The reports of an analysis as they were written, in its order: who only passes one on writes nothing anew.
    public List<byte[]> reports(byte[] json) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            List<byte[]> reports = new ArrayList<>();
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean named = parser.currentName().equals("reports");
                boolean listed = parser.nextToken() == JsonToken.START_ARRAY && named;
                while (listed && parser.nextToken() == JsonToken.START_OBJECT) {
                    int start = (int) parser.currentTokenLocation().getByteOffset();
                    parser.skipChildren();
                    reports.add(Arrays.copyOfRange(
                            json, start, (int) parser.currentLocation().getByteOffset()));
                }
                if (!listed) {
                    parser.skipChildren();
                }
            }
            return reports;
        } catch (IOException e) {
            throw new UncheckedIOException("not an analysis: " + e.getMessage(), e);
        }
    }

    public byte[] write(JsonNode tree) {
        return bytes(tree);
    }

    private static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
