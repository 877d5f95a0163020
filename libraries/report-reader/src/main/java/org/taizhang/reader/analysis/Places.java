package org.taizhang.reader.analysis;

import java.util.List;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.topic.Topic;
import org.taizhang.reader.warning.Warning;

/// Checks before an analysis leaves that every place lies in its text and that sections nest.
final class Places {
    private final int length;

    private Places(int length) {
        this.length = length;
    }

    static void check(ReportReading report) {
        var places = new Places(report.text().length());
        places.nested(report.sections(), 0, report.text().length(), 0);
        report.indicators().forEach(i -> places.place("indicator", i.start(), i.end()));
        report.problems().forEach(p -> places.place("problem", p.start(), p.end()));
        report.commitments().forEach(c -> places.place("commitment", c.start(), c.end()));
        report.rectifications().forEach(r -> places.place("rectification", r.start(), r.end()));
        report.entries().forEach(e -> places.place("entry", e.start(), e.end()));
        report.citations().forEach(c -> places.place("citation", c.start(), c.end()));
        report.persons().forEach(p -> places.place("person", p.start(), p.end()));
        report.personalData().forEach(p -> places.place("personal data", p.start(), p.end()));
        for (Warning warning : report.warnings()) {
            places.place(warning.rule().code(), warning.start(), warning.end());
            for (Span span : warning.related() == null ? List.<Span>of() : warning.related()) {
                places.place("related", span.start(), span.end());
            }
        }
    }

    private void nested(List<SectionReading> sections, int from, int to, int level) {
        int at = from;
        for (SectionReading section : sections) {
            place("section", section.start(), section.end());
            if (section.start() < at || section.end() > to || section.level() != level + 1) {
                throw new IllegalStateException("section %s does not nest".formatted(section.id()));
            }
            for (Topic topic : section.topics()) {
                topic.evidence().forEach(span -> place("evidence", span.start(), span.end()));
            }
            nested(section.children(), section.start(), section.end(), section.level());
            at = section.end();
        }
    }

    private void place(String what, int start, int end) {
        if (start < 0 || end < start || end > length) {
            throw new IllegalStateException("%s at %d to %d of %d".formatted(what, start, end, length));
        }
    }
}
