package org.taizhang.review.closeout;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The criteria of close-out, which are data. The service does not start with criteria that cannot be read.
@Startup
@ApplicationScoped
class CriteriaStore {

    private static final String FILE = "/closeout/criteria.txt";

    private final Criteria criteria;

    CriteriaStore() {
        try (InputStream in = Objects.requireNonNull(CriteriaStore.class.getResourceAsStream(FILE), FILE)) {
            criteria = Criteria.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    Criteria criteria() {
        return criteria;
    }
}
