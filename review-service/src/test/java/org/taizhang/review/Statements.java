package org.taizhang.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;
import org.hibernate.SessionEventListener;

/// How often a piece of work asks the database.
public final class Statements {

    private Statements() {}

    /// In a transaction of its own; what other threads do meanwhile is not counted.
    public static int of(Session database, Runnable work) {
        var count = new Count();
        QuarkusTransaction.requiringNew().run(() -> {
            database.addEventListeners(count);
            work.run();
        });
        return count.prepared;
    }

    private static final class Count implements SessionEventListener {

        private int prepared;

        @Override
        public void jdbcPrepareStatementStart() {
            prepared++;
        }
    }
}
