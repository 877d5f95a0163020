package org.taizhang.reader.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.entry.Entry;
import org.taizhang.reader.finding.Citation;
import org.taizhang.reader.finding.Commitment;
import org.taizhang.reader.finding.Problem;
import org.taizhang.reader.finding.Rectification;
import org.taizhang.reader.indicator.Indicator;
import org.taizhang.reader.person.Person;
import org.taizhang.reader.person.PersonalData;
import org.taizhang.reader.text.Line;
import org.taizhang.reader.warning.Warning;

/// What was read of one report.
///
/// @param text canonical text, paragraphs separated by `\n`; every place below is a place in it
/// @param originals where `text` shows other characters than the file: codes, look-alikes, marks taken out
/// @param entries of a ledger that the report holds: each problem with what was done about it
/// @param confidence 0 to 1; the lowest come first for people
public record ReportReading(
        String title,
        @Nullable String unit,
        @Nullable Integer year,
        String text,
        List<SectionReading> sections,
        List<Indicator> indicators,
        List<Problem> problems,
        List<Commitment> commitments,
        List<Rectification> rectifications,
        List<Citation> citations,
        List<Person> persons,
        List<PersonalData> personalData,
        List<Warning> warnings,
        double confidence,
        List<Doubt> doubts,
        List<Line.Origin> originals,
        List<Entry> entries) {
    public ReportReading {
        sections = List.copyOf(sections);
        indicators = List.copyOf(indicators);
        problems = List.copyOf(problems);
        commitments = List.copyOf(commitments);
        rectifications = List.copyOf(rectifications);
        citations = List.copyOf(citations);
        persons = List.copyOf(persons);
        personalData = List.copyOf(personalData);
        warnings = List.copyOf(warnings);
        doubts = List.copyOf(doubts);
        originals = List.copyOf(originals);
        entries = List.copyOf(entries);
    }
}
