package org.taizhang.review.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// Recomputes the whole chain, a batch at a time, over one snapshot of the database.
@ApplicationScoped
public class VerifyTrail {

    private static final int BATCH = 1000;

    private final TrailRepository trail;
    private final EntityManager database;

    VerifyTrail(TrailRepository trail, EntityManager database) {
        this.trail = trail;
        this.database = database;
    }

    @Transactional
    public Verification verify() {
        // Without one snapshot an act that commits meanwhile would look like a head that counts too much.
        database.createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate();
        Head head = trail.head();
        return Chain.verify(new Entries(), head);
    }

    private final class Entries implements Iterator<Entry> {

        private Iterator<Entry> batch = Collections.emptyIterator();
        private long last;
        private boolean drained;

        @Override
        public boolean hasNext() {
            if (!batch.hasNext() && !drained) {
                List<Entry> next = trail.after(last, BATCH);
                drained = next.size() < BATCH;
                batch = next.iterator();
            }
            return batch.hasNext();
        }

        @Override
        public Entry next() {
            if (!hasNext()) throw new NoSuchElementException("no entry after " + last);
            Entry entry = batch.next();
            last = entry.sequence();
            return entry;
        }
    }
}
