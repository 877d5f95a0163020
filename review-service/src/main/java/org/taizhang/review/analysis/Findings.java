package org.taizhang.review.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.candidate.CandidateKind;
import org.taizhang.review.candidate.LedgerColumns;
import org.taizhang.review.candidate.Passage;

/// What an analysis proposes for the ledger, each with the passage that it stands on.
public final class Findings {

    private Findings() {}

    /// What an entry of a ledger says as a whole is proposed once, with its columns, and not again
    /// sentence by sentence.
    ///
    /// @throws IllegalArgumentException when a place lies outside of the text
    public static List<Passage> of(ReadReportContent content) {
        var passages = new ArrayList<Passage>();
        add(passages, CandidateKind.PROBLEM, content.problems(), content);
        add(passages, CandidateKind.COMMITMENT, content.commitments(), content);
        add(passages, CandidateKind.RECTIFICATION, content.rectifications(), content);
        entries(content).forEach(entry -> passages.add(passage(entry, content.text())));
        return passages;
    }

    private static void add(
            List<Passage> passages,
            CandidateKind kind,
            @Nullable List<? extends ReadReportContent.Found> findings,
            ReadReportContent content) {
        if (findings == null) return;
        var entries = new TreeMap<Integer, Integer>();
        entries(content).forEach(entry -> entries.put(entry.start(), entry.end()));
        for (ReadReportContent.Found finding : findings) {
            String words = words(content.text(), finding.start(), finding.end());
            var around = entries.floorEntry(finding.start());
            boolean apart = around == null || around.getValue() <= finding.start();
            String section = Objects.requireNonNullElse(finding.section(), "");
            if (apart) passages.add(Passage.read(kind, finding.start(), finding.end(), words, section));
        }
    }

    private static List<ReadReportContent.Entry> entries(ReadReportContent content) {
        return Objects.requireNonNullElse(content.entries(), List.of());
    }

    private static Passage passage(ReadReportContent.Entry entry, String text) {
        var columns = new LedgerColumns(
                Objects.requireNonNullElse(entry.measures(), List.<ReadReportContent.Place>of()).stream()
                        .map(place -> words(text, place.start(), place.end()))
                        .toList(),
                words(text, entry.result()),
                entry.state(),
                entry.due() == null ? null : LocalDate.parse(entry.due()),
                entry.amount(),
                words(text, entry.leader()),
                words(text, entry.unit()));
        ReadReportContent.Place problem = entry.problem();
        return new Passage(
                entry.kind().equals("commitment") ? CandidateKind.COMMITMENT : CandidateKind.PROBLEM,
                problem.start(),
                problem.end(),
                words(text, problem.start(), problem.end()),
                Objects.requireNonNullElse(entry.section(), ""),
                null,
                columns);
    }

    private static @Nullable String words(String text, ReadReportContent.@Nullable Place place) {
        return place == null ? null : words(text, place.start(), place.end());
    }

    private static String words(String text, int start, int end) {
        if (start < 0 || end <= start || end > text.length())
            throw new IllegalArgumentException("no such place: %d to %d".formatted(start, end));
        return text.substring(start, end);
    }
}
