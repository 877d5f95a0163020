package org.taizhang.reader.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.Note;
import org.taizhang.reader.compilation.Part;
import org.taizhang.reader.entry.Entry;
import org.taizhang.reader.entry.EntryReader;
import org.taizhang.reader.entry.EntryRows;
import org.taizhang.reader.finding.CitationReader;
import org.taizhang.reader.finding.CommitmentReader;
import org.taizhang.reader.finding.ProblemReader;
import org.taizhang.reader.finding.RectificationReader;
import org.taizhang.reader.indicator.Figure;
import org.taizhang.reader.indicator.Indicator;
import org.taizhang.reader.indicator.IndicatorReader;
import org.taizhang.reader.indicator.TableIndicators;
import org.taizhang.reader.outline.Outliner;
import org.taizhang.reader.outline.Section;
import org.taizhang.reader.outline.SectionIndex;
import org.taizhang.reader.person.PersonReader;
import org.taizhang.reader.person.PersonalDataReader;
import org.taizhang.reader.text.Lexicon;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.topic.Topic;
import org.taizhang.reader.topic.TopicScorer;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rules;
import org.taizhang.reader.warning.Warning;

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
        return ReportSigns.isReport(part, scan, sections) || EntryRows.anyIn(scan);
    }

    ReportReading read() {
        List<Figure> figures = figures();
        List<Indicator> indicators = indicators(figures);
        List<Entry> entries = entries(indicators);
        List<Warning> warnings = Rules.check(checked(figures, entries));
        var claims = new RectificationReader(scan, index, indicators);
        var merged = new WithEntries(entries, part.text());
        List<Doubt> doubts = Doubts.ofReport(part, index.flat(), warnings, notes);
        return new ReportReading(
                part.title(),
                part.unit(),
                part.year(),
                part.text(),
                readings(sections, null, Doubts.broken(warnings)),
                indicators,
                merged.problems(new ProblemReader(scan).problems(index.flat())),
                merged.commitments(new CommitmentReader(scan).commitments(index.flat())),
                merged.rectifications(claims.rectifications(), claims),
                CitationReader.citations(scan),
                PersonReader.persons(scan),
                PersonalDataReader.of(scan),
                warnings,
                Doubts.confidence(doubts),
                doubts,
                part.origins(),
                entries);
    }

    /// What the rules look at.
    Checked checked() {
        List<Figure> figures = figures();
        return checked(figures, entries(indicators(figures)));
    }

    private List<Figure> figures() {
        return new IndicatorReader(scan).figures(part.bodyStart(), index::idAt, index::markerEnd);
    }

    private List<Indicator> indicators(List<Figure> figures) {
        List<Indicator> said = figures.stream().map(Figure::indicator).toList();
        return TableIndicators.with(said, scan, index::idAt);
    }

    private List<Entry> entries(List<Indicator> indicators) {
        return new EntryReader(scan, index, indicators, part.year()).entries();
    }

    private Checked checked(List<Figure> figures, List<Entry> entries) {
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
                figures,
                figures.stream().map(Figure::indicator).toList(),
                entries);
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
