package org.taizhang.review.task;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/// How many tasks are open, by kind, as a metric that is counted when it is asked for.
@ApplicationScoped
class MeasureQueue {

    private final TaskRepository tasks;
    private final MeterRegistry metrics;

    MeasureQueue(TaskRepository tasks, MeterRegistry metrics) {
        this.tasks = tasks;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        for (TaskKind kind : TaskKind.values()) {
            metrics.gauge("taizhang.tasks.open", List.of(Tag.of("kind", kind.wire())), tasks, _ -> open(kind));
        }
    }

    private double open(TaskKind kind) {
        return QuarkusTransaction.requiringNew().call(() -> tasks.countOpen(kind));
    }
}
