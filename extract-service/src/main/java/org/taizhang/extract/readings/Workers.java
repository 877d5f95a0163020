package org.taizhang.extract.readings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.taizhang.extract.isolation.WorkerPool;
import org.taizhang.extract.isolation.WorkerSettings;

/// The worker processes of this service; they end with it.
@ApplicationScoped
class Workers {

    @Produces
    @Singleton
    WorkerPool pool(ReadingConfig config) {
        return new WorkerPool(WorkerSettings.standard(config.folder().resolve("workers")));
    }

    void close(@Disposes WorkerPool pool) {
        pool.close();
    }
}
