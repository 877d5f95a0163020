package org.taizhang.local;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.taizhang.local.place.Console;
import org.taizhang.local.place.Workplace;

/// `./taizhang letters`: the dead letters of all services, for the operator of this machine.
///
/// A letter stands in the database of the service that could not work on it; the service looks every second for those
/// that were sent again.
final class Letters {

    private static final List<String> SERVICES = List.of("ingest", "extract", "review");
    private static final int ID = 8;
    private static final String ROW = "%-8s  %-8s %-24s %-36s %-11s %5s  %-19s  %s";
    private static final String USAGE = """
            ./taizhang letters                     those that wait for somebody, of all services
            ./taizhang letters show ID             all of one, with the event itself
            ./taizhang letters resubmit ID | all   have the consumer work on it again
            ./taizhang letters discard ID WHY      give it up, and say why""";

    private final Workplace place;

    private Letters(Workplace place) {
        this.place = place;
    }

    public static void main(String[] arguments) {
        var console = Console.standard();
        try {
            int exit = new Letters(Workplace.from(System.getenv(), console)).run(List.of(arguments));
            System.exit(exit);
        } catch (SQLException e) {
            console.print(
                    "taizhang: the databases do not answer (%s); see ./taizhang status".formatted(e.getMessage()));
            System.exit(1);
        }
    }

    private int run(List<String> words) throws SQLException {
        String action = words.isEmpty() ? "list" : words.getFirst();
        return switch (action) {
            case "list" -> list();
            case "show" -> words.size() == 2 ? show(words.get(1)) : usage();
            case "resubmit" -> words.size() == 2 ? resubmit(words.get(1)) : usage();
            case "discard" ->
                words.size() > 2 ? discard(words.get(1), String.join(" ", words.subList(2, words.size()))) : usage();
            default -> usage();
        };
    }

    private int usage() {
        place.console().print(USAGE);
        return 1;
    }

    private int list() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String service : SERVICES) {
            try (Connection database = connect(service);
                    PreparedStatement query = database.prepareStatement("""
                            select id, consumer, coalesce(type, 'no event'), state, tries,
                                   to_char(died_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS'), error
                            from dead_letter where state in ('DEAD', 'RESUBMITTED') order by died_at""");
                    ResultSet found = query.executeQuery()) {
                while (found.next()) rows.add(row(service, found));
            }
        }
        if (rows.isEmpty()) {
            place.console().print("no dead letters");
            return 0;
        }
        place.console()
                .print(ROW.formatted("id", "service", "consumer", "event", "state", "tries", "died (China)", "why"));
        rows.forEach(place.console()::print);
        return 0;
    }

    private static String row(String service, ResultSet letter) throws SQLException {
        return ROW.formatted(
                letter.getString(1).substring(0, ID),
                service,
                letter.getString(2),
                letter.getString(3),
                letter.getString(4).toLowerCase(Locale.ROOT),
                letter.getInt(5),
                letter.getString(6),
                letter.getString(7).lines().findFirst().orElse(""));
    }

    private int show(String id) throws SQLException {
        for (String service : SERVICES) {
            try (Connection database = connect(service);
                    PreparedStatement query = database.prepareStatement(
                            "select * from dead_letter where starts_with(cast(id as text), ?)")) {
                query.setString(1, id);
                try (ResultSet letter = query.executeQuery()) {
                    if (letter.next()) {
                        print(service, letter);
                        return 0;
                    }
                }
            }
        }
        return unknown(id);
    }

    private void print(String service, ResultSet letter) throws SQLException {
        var console = place.console();
        console.print("service      " + service);
        var columns = letter.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnName(i);
            String value =
                    name.equals("value") ? new String(letter.getBytes(i), StandardCharsets.UTF_8) : letter.getString(i);
            if (value != null) console.print("%-12s %s".formatted(name, value));
        }
    }

    private int resubmit(String id) throws SQLException {
        int letters = change("""
                update dead_letter set state = 'RESUBMITTED', changed_at = now()
                where state = 'DEAD' and (? = 'all' or starts_with(cast(id as text), ?))""", id, id);
        if (letters == 0 && !id.equals("all")) return unknown(id);
        place.console().print("%d sent again; ./taizhang letters shows what fails again".formatted(letters));
        return 0;
    }

    private int discard(String id, String why) throws SQLException {
        int letters = change("""
                update dead_letter set state = 'DISCARDED', changed_at = now(), reason = ?
                where state = 'DEAD' and starts_with(cast(id as text), ?)""", why, id);
        if (letters == 0) return unknown(id);
        place.console().print("discarded");
        return 0;
    }

    private int unknown(String id) {
        place.console().print("taizhang: no dead letter begins with " + id + "; ./taizhang letters lists them");
        return 1;
    }

    private int change(String update, String... values) throws SQLException {
        int changed = 0;
        for (String service : SERVICES) {
            try (Connection database = connect(service);
                    PreparedStatement statement = database.prepareStatement(update)) {
                for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
                changed += statement.executeUpdate();
            }
        }
        return changed;
    }

    private Connection connect(String service) throws SQLException {
        String url = "jdbc:postgresql://%s/%s".formatted(place.loopback("postgres"), service);
        return DriverManager.getConnection(url, service, place.secrets().get("database." + service));
    }
}
