package org.taizhang.review.task;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many tasks are open, by kind, as a metric. The kinds are those that rooms have opened.
@ApplicationScoped
class MeasureQueue {

    private final TaskRepository tasks;
    private final MultiGauge open;
    /// Of each kind that was ever seen here, so that one that is worked off goes to zero.
    private final Map<String, Long> counts = new TreeMap<>();

    MeasureQueue(TaskRepository tasks, MeterRegistry metrics) {
        this.tasks = tasks;
        this.open = MultiGauge.builder("taizhang.tasks.open").register(metrics);
    }

    @Scheduled(every = "15s", identity = "measure-queue", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void measure() {
        counts.replaceAll((kind, _) -> 0L);
        counts.putAll(tasks.countOpen());
        open.register(rows(), true);
    }

    private List<Row<?>> rows() {
        return counts.entrySet().stream()
                .<Row<?>>map(count -> Row.of(Tags.of("kind", count.getKey()), count.getValue()))
                .toList();
    }
}
