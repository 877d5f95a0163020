package org.taizhang.gateway.session;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Rows of sessions. Each method is one statement, so replicas need no lock between them.
@ApplicationScoped
class SessionRepository {

    /// A row, still sealed.
    record Stored(UUID login, SealedTokens tokens) {}

    private final AgroalDataSource database;

    SessionRepository(AgroalDataSource database) {
        this.database = database;
    }

    void add(byte[] lookup, UUID login, SealedTokens tokens, Instant expiresAt) {
        update(
                "insert into session (lookup, login, tokens, expires_at) values (?, ?, ?, ?)",
                lookup,
                login,
                tokens.bytes(),
                timestamp(expiresAt));
    }

    Optional<Stored> find(byte[] lookup, Instant now) {
        return query(
                "select login, tokens from session where lookup = ? and expires_at > ?",
                rows -> rows.next()
                        ? Optional.of(new Stored(rows.getObject(1, UUID.class), new SealedTokens(rows.getBytes(2))))
                        : Optional.empty(),
                lookup,
                timestamp(now));
    }

    void endBy(byte[] lookup, Instant latest) {
        update("update session set expires_at = least(expires_at, ?) where lookup = ?", timestamp(latest), lookup);
    }

    /// Ends the login that a row belongs to, with all its rows.
    void endLogin(byte[] lookup) {
        update("delete from session where login = (select login from session where lookup = ?)", (Object) lookup);
    }

    Set<UUID> alive(Set<UUID> logins, Instant now) {
        return query(
                "select distinct login from session where login = any(?) and expires_at > ?",
                rows -> {
                    var alive = new HashSet<UUID>();
                    while (rows.next()) alive.add(rows.getObject(1, UUID.class));
                    return alive;
                },
                logins.toArray(UUID[]::new),
                timestamp(now));
    }

    /// Deletes some of what has expired, and says how many. Replicas that sweep at once pass over each other's rows.
    int sweep(Instant now, int atMost) {
        return update("""
                delete from session where lookup in (
                    select lookup from session where expires_at <= ? limit ? for update skip locked)""", timestamp(now), atMost);
    }

    private interface Reading<T> {
        T from(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, Reading<T> reading, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            return reading.from(rows);
        } catch (SQLException e) {
            throw new SessionsUnavailable(e);
        }
    }

    private int update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SessionsUnavailable(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof UUID[] ids) statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
            else statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
