package org.taizhang.review.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.taizhang.review.person.Actor;

/// Appends to the trail in the transaction of the act, and reads it.
///
/// There is one chain for the whole service, so whoever appends holds its head until the commit. To hold it briefly,
/// acts are collected and written as the last thing before the commit, after all other work and its locks; that also
/// keeps the head last in every order of locks. It is plain JDBC because Hibernate is already flushing then.
@ApplicationScoped
public class TrailRepository {

    private static final String INSERT = """
            insert into trail_entry
                (sequence, at, actor, actor_name, actor_unit, action, subject, unit, detail, previous_hash, hash, for_id,
                 for_name)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String COLUMNS = """
            select sequence, at, actor, actor_name, actor_unit, action, subject, unit, detail, previous_hash, hash, for_id,
                   for_name
            from trail_entry
            """;

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final Clock clock;

    TrailRepository(
            DataSource database, TransactionSynchronizationRegistry transaction, ObjectMapper json, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Act act) {
        pending().add(act);
    }

    public void add(Actor actor, String name, String subject, String unit, Map<String, Object> detail) {
        add(new Act(actor, name, subject, unit, detail));
    }

    /// The acts on one subject, oldest first.
    @Transactional
    public List<Entry> of(String subject) {
        return query(COLUMNS + "where subject = ? order by sequence", subject);
    }

    /// The acts on several, oldest first.
    @Transactional
    public List<Entry> of(List<String> subjects) {
        return query(COLUMNS + "where subject = any (?) order by sequence", (Object) subjects.toArray(String[]::new));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<Entry> after(long sequence, int limit) {
        return query(COLUMNS + "where sequence > ? order by sequence limit ?", sequence, limit);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Head head() {
        return readHead("select sequence, hash from trail_head");
    }

    private Pending pending() {
        Pending pending = (Pending) transaction.getResource(Pending.class);
        if (pending == null) {
            pending = new Pending();
            transaction.putResource(Pending.class, pending);
            transaction.registerInterposedSynchronization(pending);
        }
        return pending;
    }

    private final class Pending implements Synchronization {

        private final List<Act> acts = new ArrayList<>();

        void add(Act act) {
            acts.add(act);
        }

        @Override
        public void beforeCompletion() {
            if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) append(acts);
        }

        @Override
        public void afterCompletion(int status) {
            // The entries share the fate of the transaction.
        }
    }

    private void append(List<Act> acts) {
        Head head = readHead("select sequence, hash from trail_head for update");
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement move = connection.prepareStatement("update trail_head set sequence = ?, hash = ?")) {
            for (Act act : acts) {
                Entry entry = Chain.link(head, act, json.writeValueAsString(act.detail()), clock.instant());
                bind(insert, entry);
                insert.addBatch();
                head = Head.of(entry);
            }
            insert.executeBatch();
            move.setLong(1, head.sequence());
            move.setString(2, head.hash());
            move.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("trail not written: " + e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("detail of an act is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static void bind(PreparedStatement insert, Entry entry) throws SQLException {
        insert.setLong(1, entry.sequence());
        insert.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
        insert.setString(3, entry.actor().id());
        insert.setString(4, entry.actor().name());
        insert.setString(5, entry.actor().unit());
        insert.setString(6, entry.action());
        insert.setString(7, entry.subject());
        insert.setString(8, entry.unit());
        insert.setString(9, entry.detail());
        insert.setString(10, entry.previous());
        insert.setString(11, entry.hash());
        Actor absent = entry.actor().inPlaceOf();
        insert.setString(12, absent == null ? null : absent.id());
        insert.setString(13, absent == null ? null : absent.name());
    }

    private Head readHead(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) throw new IllegalStateException("the trail has lost its head");
            return new Head(row.getLong(1), row.getString(2));
        } catch (SQLException e) {
            throw new IllegalStateException("head of the trail not read: " + e.getMessage(), e);
        }
    }

    private List<Entry> query(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) select.setObject(i + 1, parameters[i]);
            var entries = new ArrayList<Entry>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) entries.add(entry(rows));
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("trail not read: " + e.getMessage(), e);
        }
    }

    private static Actor actor(ResultSet row) throws SQLException {
        var actor = new Actor(row.getString("actor"), row.getString("actor_name"), row.getString("actor_unit"));
        String absent = row.getString("for_id");
        return absent == null ? actor : actor.inPlaceOf(new Actor(absent, row.getString("for_name")));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                actor(row),
                row.getString("action"),
                row.getString("subject"),
                row.getString("unit"),
                row.getString("detail"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
