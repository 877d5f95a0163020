package org.taizhang.extract.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.extract.compilation.Part;
import org.taizhang.extract.finding.CitationReader;
import org.taizhang.extract.finding.CommitmentReader;
import org.taizhang.extract.finding.PersonReader;
import org.taizhang.extract.finding.PersonalDataReader;
import org.taizhang.extract.finding.ProblemReader;
import org.taizhang.extract.finding.RectificationReader;
import org.taizhang.extract.format.Note;
import org.taizhang.extract.indicator.Indicator;
import org.taizhang.extract.indicator.IndicatorReader;
import org.taizhang.extract.outline.Outliner;
import org.taizhang.extract.outline.Section;
import org.taizhang.extract.outline.SectionIndex;
import org.taizhang.extract.text.Lexicon;
import org.taizhang.extract.text.Scan;
import org.taizhang.extract.topic.Topic;
import org.taizhang.extract.topic.TopicScorer;
import org.taizhang.extract.warning.Checked;
import org.taizhang.extract.warning.Rules;
import org.taizhang.extract.warning.Warning;

/// Reads one report.
final class ReportReader {
    private final Part part;
    private final List<Note> notes;
    private final Scan scan;
    private final List<Section> sections;
    private final SectionIndex index;
    private final TopicScorer topics;

    ReportReader(Lexicon lexicon, Part part, List<Note> notes) {
        this.part = part;
        this.notes = notes;
        this.scan = new Scan(part.text(), lexicon);
        this.sections = Outliner.of(scan, part.bodyStart(), part.year());
        this.index = new SectionIndex(sections);
        this.topics = new TopicScorer(scan, part.bodyStart());
    }

    /// False for a text of another sort, which is then not worth reading.
    boolean isReport() {
        return ReportSigns.isReport(part, scan, sections);
    }

    ReportReading read() {
        List<Indicator> indicators = new IndicatorReader(scan).indicators(part.bodyStart(), index::idAt);
        List<Warning> warnings = Rules.check(checked(indicators));
        List<Doubt> doubts = Doubts.ofReport(part, index.flat(), warnings, notes);
        return new ReportReading(
                part.title(),
                part.unit(),
                part.year(),
                part.text(),
                readings(sections, null, Doubts.broken(warnings)),
                indicators,
                new ProblemReader(scan).problems(index.flat()),
                new CommitmentReader(scan).commitments(index.flat()),
                new RectificationReader(scan, index, indicators).rectifications(),
                CitationReader.citations(scan),
                PersonReader.persons(scan),
                PersonalDataReader.of(scan),
                warnings,
                Doubts.confidence(doubts),
                doubts);
    }

    private Checked checked(List<Indicator> indicators) {
        return new Checked(
                part.title(),
                part.titleFound(),
                part.yearInTitle(),
                part.unit(),
                part.year(),
                part.bodyStart(),
                part.listedTitle(),
                part.marks(),
                scan,
                index,
                indicators);
    }

    private List<SectionReading> readings(List<Section> siblings, @Nullable Section above, Set<Integer> broken) {
        List<SectionReading> readings = new ArrayList<>();
        for (Section section : siblings) {
            List<Topic> about = topics.topics(section, above);
            List<Doubt> doubts = Doubts.ofSection(section, about, broken);
            readings.add(new SectionReading(
                    section.id(),
                    section.level(),
                    section.marker(),
                    section.heading(),
                    section.role(),
                    section.start(),
                    section.end(),
                    about,
                    Doubts.confidence(doubts),
                    doubts,
                    readings(section.children(), section, broken)));
        }
        return readings;
    }
}
