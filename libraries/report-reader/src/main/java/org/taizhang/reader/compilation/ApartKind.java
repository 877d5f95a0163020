package org.taizhang.reader.compilation;

import com.fasterxml.jackson.annotation.JsonValue;

/// Why text of a file belongs to none of its reports.
public enum ApartKind {
    COVER("cover"),
    CONTENTS("contents"),
    TITLE_PAGE("title-page"),
    PAGE_HEADER("page-header"),
    ADVERTISING_MARK("advertising-mark"),
    /// Who sent it, to whom and when.
    MAIL("mail"),
    /// Where in a site the page stands, buttons, source and time of publication.
    WEB_PAGE("web-page"),
    /// The same report in a second file of a zip.
    DUPLICATE("duplicate"),
    NO_REPORT("no-report"),
    /// A person set it apart.
    DROPPED("dropped");

    private final String code;

    ApartKind(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
