package org.taizhang.review.calendar;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// `taizhang.calendar.*`
@ConfigMapping(prefix = "taizhang.calendar")
interface CalendarConfig {

    /// File of working days instead of the one that comes with the service. Read when the service starts.
    Optional<Path> file();
}
