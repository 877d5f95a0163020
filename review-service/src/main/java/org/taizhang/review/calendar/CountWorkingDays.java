package org.taizhang.review.calendar;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.taizhang.web.ChinaDay;

/// Says when a time that is allowed in working days ends. The service does not start with a calendar that cannot be
/// read, and warns of one that knows the present year only by the law.
@Startup
@ApplicationScoped
public class CountWorkingDays {

    private static final Logger LOG = Logger.getLogger(CountWorkingDays.class);
    private static final String OURS = "/calendar/working-days.txt";

    private final WorkingDays calendar;
    private final ChinaDay day;

    CountWorkingDays(CalendarConfig config, ChinaDay day) {
        this.calendar = calendar(config.file());
        this.day = day;
        int year = day.today().getYear();
        if (!calendar.isOfficial(year)) LOG.warnf("year=%d official working days are not in the calendar", year);
    }

    static WorkingDays calendar(Optional<Path> file) {
        try {
            return CalendarText.read(file.isPresent() ? Files.readAllLines(file.get()) : ours());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "taizhang.calendar.file: cannot read "
                            + file.map(Path::toString).orElse(OURS),
                    unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "taizhang.calendar.file: %s, %s"
                            .formatted(file.map(Path::toString).orElse(OURS), wrong.getMessage()),
                    wrong);
        }
    }

    private static List<String> ours() throws IOException {
        try (InputStream in = Objects.requireNonNull(CountWorkingDays.class.getResourceAsStream(OURS), OURS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /// The day by which something is due for which so many working days are allowed from today.
    public LocalDate dueIn(int days) {
        return calendar.after(day.today(), days);
    }

    /// The last day of so many working days that begin the day after this one.
    public LocalDate after(LocalDate from, int days) {
        return calendar.after(from, days);
    }

    /// What was due on this day, or before, is late by more than so many working days.
    public LocalDate lateBy(int days) {
        return calendar.before(day.today(), days);
    }
}
