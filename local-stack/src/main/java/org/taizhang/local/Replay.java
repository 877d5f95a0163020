package org.taizhang.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.taizhang.local.place.Console;
import org.taizhang.local.place.Workplace;

/// `./taizhang replay`: sends the events of all services again from a time on, for topics that lost what they had
/// acknowledged. The relay of each service finds them within a second.
final class Replay {

    private static final List<String> SERVICES = List.of("ingest", "extract", "review");
    private static final String USAGE = """
            ./taizhang replay SINCE    send every event since then again, with its old id and number,
                                       such as 2026-11-29T08:00+08:00; consumers drop what they have""";

    private final Workplace place;

    private Replay(Workplace place) {
        this.place = place;
    }

    public static void main(String[] arguments) {
        var console = Console.standard();
        try {
            System.exit(new Replay(Workplace.from(System.getenv(), console)).run(List.of(arguments)));
        } catch (SQLException e) {
            console.print(
                    "taizhang: the databases do not answer (%s); see ./taizhang status".formatted(e.getMessage()));
            System.exit(1);
        }
    }

    private int run(List<String> words) throws SQLException {
        if (words.size() != 1) return usage();
        Instant since;
        try {
            since = OffsetDateTime.parse(words.getFirst()).toInstant();
        } catch (DateTimeException _) {
            return usage();
        }
        for (String service : SERVICES)
            place.console().print("%-8s %d events sent again".formatted(service, replay(service, since)));
        return 0;
    }

    private int usage() {
        place.console().print(USAGE);
        return 1;
    }

    private int replay(String service, Instant since) throws SQLException {
        String url = "jdbc:postgresql://%s/%s".formatted(place.loopback("postgres"), service);
        try (Connection database = DriverManager.getConnection(
                        url, service, place.secrets().get("database." + service));
                PreparedStatement update = database.prepareStatement(
                        "update outbox set sent_at = null where created_at >= ? and sent_at is not null")) {
            update.setTimestamp(1, Timestamp.from(since));
            return update.executeUpdate();
        }
    }
}
