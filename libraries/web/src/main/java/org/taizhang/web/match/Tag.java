package org.taizhang.web.match;

import java.util.UUID;

/// The state of one thing, as the header `ETag` names it: `"<id>.<version>"`.
///
/// @param version another after each change
public record Tag(UUID id, int version) {

    @Override
    public String toString() {
        return "\"%s.%d\"".formatted(id, version);
    }
}
