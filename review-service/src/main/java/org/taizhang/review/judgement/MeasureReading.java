package org.taizhang.review.judgement;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/// How good the reader is, as a metric: what supervisors say of its findings, by kind and rule.
@ApplicationScoped
class MeasureReading {

    private final JudgementRepository judgements;
    private final MultiGauge said;

    MeasureReading(JudgementRepository judgements, MeterRegistry metrics) {
        this.judgements = judgements;
        this.said = MultiGauge.builder("taizhang.findings.judged").register(metrics);
    }

    @Scheduled(every = "60s", identity = "measure-reading", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void measure() {
        said.register(rows(), true);
    }

    private List<Row<?>> rows() {
        return judgements.counts().stream()
                .<Row<?>>flatMap(count -> Stream.of(
                        row(count, Answer.CONFIRMED, count.confirmed()),
                        row(count, Answer.UNFOUNDED, count.unfounded()),
                        row(count, Answer.MISSED, count.missed())))
                .toList();
    }

    private static Row<?> row(JudgementRepository.Count count, Answer answer, long number) {
        return Row.of(Tags.of("kind", count.kind().wire(), "rule", count.rule(), "answer", answer.wire()), number);
    }
}
