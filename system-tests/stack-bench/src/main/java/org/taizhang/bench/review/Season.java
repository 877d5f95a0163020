package org.taizhang.bench.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.taizhang.local.place.Workplace;

/// Fills the database of the review-service with a season: reports that were truly read are multiplied, each under
/// another unit and year, each before the reviewer; items stand before the reviewer with their close-outs. The same
/// numbers make the same rows in every run.
final class Season implements AutoCloseable {

    static final int UNITS = 2_000;

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Connection database;
    private int reports;
    private int items;
    private int others;

    Season(Workplace place) {
        String url = "jdbc:postgresql://%s/review".formatted(place.loopback("postgres"));
        try {
            database =
                    DriverManager.getConnection(url, "postgres", place.secrets().get("postgres"));
        } catch (SQLException e) {
            throw new IllegalStateException("postgres: " + e.getMessage(), e);
        }
    }

    void makeUnits() {
        run("units.sql", "%d".formatted(UNITS));
    }

    /// As many as there shall be then; every one waits for the reviewer.
    void growTo(int allReports, int allItems) {
        run("reports.sql", Integer.toString(reports + 1), Integer.toString(allReports));
        run("items.sql", Integer.toString(items + 1), Integer.toString(allItems), Integer.toString(allReports));
        reports = allReports;
        items = allItems;
    }

    /// A ledger of so many items; what that is more than [#growTo] made waits for nobody, and most of it is closed.
    void growLedger(int all) {
        int wanted = all - items;
        if (wanted > others) {
            run("ledger.sql", Integer.toString(others + 1), Integer.toString(wanted));
            others = wanted;
        }
        execute("vacuum analyze");
    }

    /// Until each report is found by its text; what the database knows of its tables is brought up to date.
    ///
    /// @return how long it took
    Duration awaitIndex() throws InterruptedException {
        long began = System.nanoTime();
        while (count("select count(*) from report where indexed is distinct from current") > 0) {
            if (System.nanoTime() - began > PATIENCE.toNanos())
                throw new IllegalStateException("the reports are not indexed after " + PATIENCE);
            Thread.sleep(Duration.ofMillis(500));
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        execute("vacuum analyze");
        return took;
    }

    /// Until every event has left the outbox.
    void awaitOutbox() throws InterruptedException {
        long began = System.nanoTime();
        while (count("select count(*) from outbox where sent_at is null") > 0) {
            if (System.nanoTime() - began > PATIENCE.toNanos())
                throw new IllegalStateException("events are still unsent after " + PATIENCE);
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    long count(String sql) {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("postgres: " + e.getMessage(), e);
        }
    }

    /// @param values of `$1`, `$2` and so on, all of them numbers
    private void run(String script, String... values) {
        String sql = text(script);
        for (int n = 0; n < values.length; n++) sql = sql.replace("$" + (n + 1), values[n]);
        execute("begin; " + sql + "; commit");
    }

    private void execute(String sql) {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("postgres: " + e.getMessage(), e);
        }
    }

    private static String text(String script) {
        try (var in = Season.class.getResourceAsStream(script)) {
            if (in == null) throw new IllegalStateException("not packaged: " + script);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
