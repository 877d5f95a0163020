package org.taizhang.reader.person;

import com.fasterxml.jackson.annotation.JsonValue;

/// What must not leave in an event or an open export.
public enum PersonalDataKind {
    PHONE("phone"),
    IDENTITY_NUMBER("identity-number"),
    MAIL_ADDRESS("mail-address"),
    BANK_CARD("bank-card");

    private final String code;

    PersonalDataKind(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
