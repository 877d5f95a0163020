package org.taizhang.review.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Looks each night for open tasks that nobody of the directory may take, and tells administrators. It notes what it
/// finds and changes nothing else: who belongs to a unit is the directory's affair.
@ApplicationScoped
public class WatchTasks {

    private static final Logger LOG = Logger.getLogger(WatchTasks.class);

    private final TellingRepository telling;
    private final Optional<String> secret;

    WatchTasks(TellingRepository telling, @ConfigProperty(name = "taizhang.directory.secret") Optional<String> secret) {
        this.telling = telling;
        this.secret = secret;
    }

    /// Without a directory nobody knows who could take what.
    @Scheduled(
            cron = "{taizhang.notices.watch-tasks-at}",
            timeZone = "Asia/Shanghai",
            identity = "watch-tasks",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watchNightly() {
        if (secret.filter(text -> !text.isBlank()).isPresent()) watch();
    }

    /// Replicas that look at once find the same, and each administrator is told once a day.
    @Transactional
    public void watch() {
        int found = telling.markUnseen();
        telling.tellOfUnseen();
        if (found > 0) LOG.warnf("unseenTasks=%d found", found);
    }
}
