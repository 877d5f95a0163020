package org.taizhang.reader.analysis;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// Why something was read with doubt, and the share of the confidence that this takes.
public enum DoubtCode {
    NO_TITLE("no-title", 0.3),
    NO_UNIT("no-unit", 0.3),
    UNIT_NOT_IN_TITLE("unit-not-in-title", 0.1),
    NO_YEAR("no-year", 0.2),
    NO_HEADINGS("no-headings", 0.5),
    NUMBERING_BROKEN("numbering-broken", 0.2),
    LONG_SECTION("long-section", 0.2),
    NO_HEADING("no-heading", 0.1),
    NO_TOPIC("no-topic", 0.3),
    UNSURE_TOPIC("unsure-topic", 0.2),
    OCR_USED("ocr-used", 0.3),
    OCR_POOR("ocr-poor", 0.5),
    NUMBERING_DOUBTFUL("numbering-doubtful", 0.3),
    FILE_INCOMPLETE("file-incomplete", 0.5),
    REPLACED_CHARACTERS("replaced-characters", 0.2),
    PADDED("padded", 0.2),
    MACROS_IGNORED("macros-ignored", 0.1);

    private final String code;
    private final double weight;

    DoubtCode(String code, double weight) {
        this.code = code;
        this.weight = weight;
    }

    @JsonValue
    public String code() {
        return code;
    }

    double weight() {
        return weight;
    }

    /// Empty for a code of another reader.
    static Optional<DoubtCode> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
