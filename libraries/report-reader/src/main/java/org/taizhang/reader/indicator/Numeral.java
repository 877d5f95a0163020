package org.taizhang.reader.indicator;

import com.fasterxml.jackson.annotation.JsonValue;

/// In which numerals a number is written.
public enum Numeral {
    ARABIC("arabic"),
    CHINESE("chinese");

    private final String code;

    Numeral(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
