package org.taizhang.extract.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;
import org.taizhang.reader.isolation.WorkerPool;
import org.taizhang.reader.isolation.WorkerSettings;
import org.taizhang.storage.WorkFolder;

/// The worker processes of this service and the folder where they read; both end with it.
@ApplicationScoped
class Workers {

    static final int COUNT = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final Logger LOG = Logger.getLogger(Workers.class);

    /// What a killed process left of the uploads of others goes at the start, not with the first upload.
    void start(@Observes StartupEvent event, WorkFolder folder) {
        LOG.infof("reads in %s", folder.path());
    }

    @Produces
    @Singleton
    WorkFolder folder(ReadingConfig config) {
        try {
            return WorkFolder.in(config.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Produces
    @Singleton
    WorkerPool pool(WorkFolder folder) {
        return new WorkerPool(WorkerSettings.standard(COUNT, folder.path().resolve("workers")));
    }

    /// In this order: a worker that still runs would write into a folder that goes.
    void stop(@Observes ShutdownEvent event, WorkerPool pool, WorkFolder folder) throws IOException {
        pool.close();
        folder.close();
    }
}
