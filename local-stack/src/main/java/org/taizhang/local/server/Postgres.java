package org.taizhang.local.server;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.taizhang.local.place.DataFolder;
import org.taizhang.local.place.StartFailure;
import org.taizhang.local.place.Versions;
import org.taizhang.local.place.Workplace;
import org.taizhang.local.process.Command;
import org.taizhang.local.process.Component;
import org.taizhang.local.process.Launch;

/// PostgreSQL with its durable defaults, on the loopback interface, a password for every user.
public final class Postgres implements Component {
    private static final String OWNER = "postgres";

    private final Workplace place;
    private final Path binaries;
    private final Path cluster;
    private final Set<String> databases = new LinkedHashSet<>();

    public Postgres(Workplace place) {
        this.place = place;
        this.binaries = place.cache().resolve("postgresql-" + Versions.of("postgres"));
        this.cluster = place.data().of("postgres");
    }

    /// Describes a database whose user has its name; it is made when the server is up.
    Database database(String name) {
        databases.add(name);
        return new Database(
                "jdbc:postgresql://%s/%s".formatted(place.loopback("postgres"), name),
                name,
                place.secrets().get("database." + name));
    }

    record Database(String url, String user, String password) {}

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<String> ports() {
        return List.of("postgres");
    }

    @Override
    public List<Component> needs() {
        return List.of();
    }

    @Override
    public void prepare() {
        PostgresBinaries.unpack(binaries);
        if (Files.exists(cluster.resolve("PG_VERSION"))) return;
        place.console().say("postgres: creating the cluster");
        Path password = place.data().run().resolve("postgres-password");
        DataFolder.writePrivately(password, place.secrets().get("postgres"));
        List<String> command = new ArrayList<>(identity(cluster, password));
        command.addAll(List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + cluster,
                "--username=" + OWNER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
        Command.run(command, place.data().log("postgres-initdb"));
        deleted(password);
    }

    @Override
    public Launch launch() {
        List<String> command = List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                cluster.toString(),
                "-p",
                Integer.toString(place.port("postgres")),
                "-c",
                "listen_addresses=" + Workplace.LOOPBACK,
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=120",
                "-c",
                "timezone=UTC");
        return new Launch(identity(cluster), command, Map.of(), "INT");
    }

    @Override
    public boolean isReady() {
        try (Connection _ = connect(OWNER)) {
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public void completeStart() {
        try (Connection connection = connect(OWNER);
                Statement statement = connection.createStatement()) {
            for (String name : databases) create(name, statement);
        } catch (SQLException e) {
            throw new StartFailure("postgres does not take its databases: " + e.getMessage(), e);
        }
    }

    private void create(String name, Statement statement) throws SQLException {
        if (isMissing("pg_roles where rolname", name, statement))
            statement.execute("create role \"%s\"".formatted(name));
        statement.execute("alter role \"%s\" login password '%s'"
                .formatted(name, place.secrets().get("database." + name)));
        if (isMissing("pg_database where datname", name, statement)) {
            statement.execute("create database \"%s\" owner \"%s\"".formatted(name, name));
            statement.execute("revoke connect on database \"%s\" from public".formatted(name));
        }
    }

    private static boolean isMissing(String where, String name, Statement statement) throws SQLException {
        try (var found = statement.executeQuery("select 1 from %s = '%s'".formatted(where, name))) {
            return !found.next();
        }
    }

    private Connection connect(String database) throws SQLException {
        String url = "jdbc:postgresql://%s/%s".formatted(place.loopback("postgres"), database);
        return DriverManager.getConnection(url, OWNER, place.secrets().get("postgres"));
    }

    /// PostgreSQL refuses to run as root. In a user namespace it sees itself as nobody while its files stay root's;
    /// where the system forbids that, it really becomes nobody and its files with it.
    private static List<String> identity(Path... owned) {
        if (new UnixSystem().getUid() != 0) return List.of();
        if (Command.succeeds("unshare", "-U", "true")) return List.of("unshare", "-U");
        Command.require(Stream.concat(
                        Stream.of("chown", "-R", "65534:65534"),
                        Stream.of(owned).map(Path::toString))
                .toList());
        return List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    }

    private static void deleted(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
