package org.taizhang.review.nearcopy;

/// How the report that has the same words stands to the one that is looked at.
enum Relation {
    /// The same unit's, of another year.
    OWN("own"),
    /// Another one of the same upload.
    UPLOAD("upload"),
    /// Another unit's.
    UNIT("unit");

    private final String wire;

    Relation(String wire) {
        this.wire = wire;
    }

    static Relation of(boolean sameUpload, boolean sameUnit) {
        if (sameUnit) return OWN;
        return sameUpload ? UPLOAD : UNIT;
    }

    String wire() {
        return wire;
    }
}
