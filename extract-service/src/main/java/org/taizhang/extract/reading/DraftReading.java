package org.taizhang.extract.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.taizhang.events.ReadReport;
import org.taizhang.events.StoredObject;
import org.taizhang.reader.analysis.AnalysisJson;
import org.taizhang.reader.analysis.Failure;
import org.taizhang.reader.correction.CorrectedReport;
import org.taizhang.reader.correction.Correction;
import org.taizhang.reader.correction.FindingKind;
import org.taizhang.reader.correction.Identities;
import org.taizhang.reader.correction.ReportNode;
import org.taizhang.reader.correction.Sketch;
import org.taizhang.reader.difference.Difference;
import org.taizhang.reader.difference.Identified;

/// Works out what a reading is with its corrections, and stores it. Nothing is written down yet: that happens in one
/// short transaction afterwards, and only if nobody changed the reading meanwhile.
@ApplicationScoped
public class DraftReading {

    private final AnalysisStore store;
    private final ObjectMapper mapper;
    private final AnalysisJson json = new AnalysisJson();
    private final Executor besides = command -> Thread.startVirtualThread(command);

    DraftReading(AnalysisStore store, ObjectMapper mapper) {
        this.store = store;
        this.mapper = mapper;
    }

    /// A reader's analysis with its reports known.
    private record Basis(InForce by, ObjectNode tree, List<ReportNode> reports, List<Integer> identities) {}

    /// Its reports with what people corrected.
    private record Corrected(List<ReportNode> reports, Set<UUID> unplaced) {}

    /// A reader has read the upload, for the first time or again.
    public Draft ofNewReading(Seen seen, NewAnalysis read) {
        // The whole and its reports are stored side by side: each waits for the disk and for its proof.
        var storing = CompletableFuture.supplyAsync(() -> asRead(seen, read), besides);
        List<ReportNode> reports = ReportNode.allOf(read.tree(), json.reports(read.written()));
        Map<Integer, Sketch> known = known(seen);
        List<Integer> identities =
                Identities.of(known, reports.stream().map(ReportNode::wording).toList());
        for (int i = 0; i < reports.size(); i++) {
            known.put(identities.get(i), Sketch.of(reports.get(i).wording()));
        }
        var basis = new Basis(InForce.HERE, read.tree(), reports, identities);
        Corrected corrected = corrected(basis, seen.corrections());
        List<ReadReport> told = told(seen, basis, corrected);
        StoredObject difference = seen.shown() == null ? null : difference(seen, seen.shown(), basis, corrected);
        StoredObject division =
                read.division().length == 0 ? null : store.division(seen.upload(), InForce.HERE, read.division());
        StoredObject own = storing.join();
        return new Draft(
                own,
                seen.corrections().isEmpty() ? own : stored(seen, basis, corrected),
                summaries(basis, corrected),
                told,
                failures(basis),
                known,
                corrected.unplaced(),
                difference,
                division,
                read.split());
    }

    private StoredObject asRead(Seen seen, NewAnalysis read) {
        return store.asRead(seen.upload(), InForce.HERE, read.split(), read.written());
    }

    /// The same reading with other corrections.
    public Draft ofCorrections(Seen seen, StoredObject own, List<Correction> corrections) {
        byte[] written = store.written(own);
        ObjectNode tree = json.tree(written);
        var basis = new Basis(seen.by(), tree, ReportNode.allOf(tree, json.reports(written)), seen.identities());
        Corrected corrected = corrected(basis, corrections);
        return new Draft(
                own,
                corrections.isEmpty() ? own : stored(seen, basis, corrected),
                summaries(basis, corrected),
                told(seen, basis, corrected),
                failures(basis),
                seen.known(),
                corrected.unplaced(),
                null,
                null,
                seen.split() == null ? 0 : seen.split().number());
    }

    /// What was read before sketches were kept is sketched now.
    private Map<Integer, Sketch> known(Seen seen) {
        var known = new TreeMap<>(seen.known());
        if (!known.isEmpty() || seen.own() == null) return known;
        List<ReportNode> reports = store.reports(seen.own());
        for (int i = 0; i < reports.size(); i++) {
            known.put(seen.identities().get(i), Sketch.of(reports.get(i).wording()));
        }
        return known;
    }

    private static Corrected corrected(Basis basis, List<Correction> corrections) {
        var unplaced = new HashSet<UUID>();
        var reports = new ArrayList<ReportNode>();
        for (ReportNode asRead : basis.reports()) {
            int identity = basis.identities().get(reports.size());
            List<Correction> its = corrections.stream()
                    .filter(correction -> correction.report() == identity)
                    .toList();
            CorrectedReport corrected = CorrectedReport.of(asRead, its);
            reports.add(corrected.report());
            unplaced.addAll(corrected.unplaced());
        }
        corrections.stream()
                .filter(correction -> !basis.identities().contains(correction.report()))
                .map(Correction::id)
                .forEach(unplaced::add);
        return new Corrected(reports, unplaced);
    }

    private StoredObject stored(Seen seen, Basis basis, Corrected corrected) {
        ObjectNode whole = basis.tree().deepCopy();
        ArrayNode list = whole.putArray("reports");
        corrected.reports().forEach(report -> list.add(report.json()));
        return store.corrected(seen.upload(), basis.by(), whole);
    }

    private List<ReadReport> told(Seen seen, Basis basis, Corrected corrected) {
        List<ReportNode> reports = corrected.reports();
        return IntStream.range(0, reports.size())
                .mapToObj(i -> store.report(seen, basis.by(), basis.identities().get(i), i, reports.get(i)))
                .toList();
    }

    private List<Failure> failures(Basis basis) {
        return mapper.convertValue(basis.tree().path("failures"), new TypeReference<>() {});
    }

    private static List<Reading.ReportSummary> summaries(Basis basis, Corrected corrected) {
        List<ReportNode> reports = corrected.reports();
        return IntStream.range(0, reports.size())
                .mapToObj(i -> new Reading.ReportSummary(
                        i,
                        basis.identities().get(i),
                        reports.get(i).title(),
                        reports.get(i).unit(),
                        reports.get(i).year(),
                        reports.get(i).count(FindingKind.WARNING),
                        reports.get(i).count(FindingKind.PROBLEM),
                        reports.get(i).count(FindingKind.COMMITMENT)))
                .toList();
    }

    private StoredObject difference(Seen seen, StoredObject before, Basis basis, Corrected corrected) {
        Difference difference = Difference.between(
                identified(seen.identities(), store.reports(before)),
                identified(basis.identities(), corrected.reports()),
                seen.corrections().stream()
                        .filter(correction -> corrected.unplaced().contains(correction.id()))
                        .map(Difference.Unplaced::of)
                        .toList());
        try {
            byte[] content = mapper.writeValueAsBytes(ReadingDifference.of(seen.by(), basis.by(), difference));
            return store.difference(seen.upload(), basis.by(), content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Identified> identified(List<Integer> identities, List<ReportNode> reports) {
        return IntStream.range(0, reports.size())
                .mapToObj(i -> new Identified(identities.get(i), i, reports.get(i)))
                .toList();
    }
}
