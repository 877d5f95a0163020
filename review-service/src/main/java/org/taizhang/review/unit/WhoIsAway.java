package org.taizhang.review.unit;

import java.util.Collection;
import java.util.Map;

/// Knows who is away now, to be said beside their names. The room of absences answers.
public interface WhoIsAway {

    /// Those of some people who are away, by id.
    Map<String, PersonRef.Away> of(Collection<String> ids);
}
