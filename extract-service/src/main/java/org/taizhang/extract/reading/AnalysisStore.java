package org.taizhang.extract.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.taizhang.events.ReadReport;
import org.taizhang.events.StoredObject;
import org.taizhang.reader.analysis.AnalysisJson;
import org.taizhang.reader.correction.FindingKind;
import org.taizhang.reader.correction.ReportNode;
import org.taizhang.storage.ObjectStore;
import org.taizhang.storage.StoredContent;
import org.taizhang.web.Digest;

/// Where analyses lie: under upload, reader and vocabulary what that reader read, by each split of its
/// own; under `corrected`, by digest, the same with what people corrected. No key ever gets another
/// content.
@ApplicationScoped
public class AnalysisStore {

    static final String BUCKET = "analyses";

    private static final int ENOUGH_OF_DIGEST = 20;

    private final ObjectStore store;
    private final AnalysisJson json = new AnalysisJson();

    AnalysisStore(ObjectStore store) {
        this.store = store;
    }

    /// @param split number of the split that it was divided by; 0 where nobody confirmed one
    StoredObject asRead(UUID upload, InForce by, int split, byte[] analysis) {
        String divided = split == 0 ? "" : "split-" + split + "/";
        return store.put(BUCKET, folder(upload, by) + divided + "analysis.json", analysis);
    }

    StoredObject division(UUID upload, InForce by, byte[] content) {
        return put(folder(upload, by) + "division", content, Digest.of(content));
    }

    StoredObject corrected(UUID upload, InForce by, ObjectNode analysis) {
        byte[] content = json.write(analysis);
        return put(folder(upload, by) + "corrected/analysis", content, Digest.of(content));
    }

    StoredObject difference(UUID upload, InForce by, byte[] content) {
        return put(folder(upload, by) + "difference", content, Digest.of(content));
    }

    /// A report as it is told to others. One that was told before is not stored again.
    ReadReport report(Seen seen, InForce by, int identity, int index, ReportNode report) {
        byte[] content = Objects.requireNonNullElseGet(report.written(), () -> json.write(report.json()));
        String digest = Digest.of(content);
        StoredObject stored = seen.told().stream()
                .map(ReadReport::analysis)
                .filter(before -> before.sha256().equals(digest))
                .findFirst()
                .orElseGet(() -> put(folder(seen.upload(), by) + "reports/report", content, digest));
        return new ReadReport(
                index,
                identity,
                report.year(),
                stored,
                report.count(FindingKind.PROBLEM),
                report.count(FindingKind.COMMITMENT),
                report.count(FindingKind.RECTIFICATION),
                report.count(FindingKind.WARNING));
    }

    public byte[] written(StoredObject analysis) {
        return store.read(analysis);
    }

    public List<ReportNode> reports(StoredObject analysis) {
        byte[] written = written(analysis);
        return ReportNode.allOf(json.tree(written), json.reports(written));
    }

    public StoredContent content(StoredObject object) {
        return StoredContent.proven(object, store);
    }

    private static String folder(UUID upload, InForce by) {
        return "%s/%s/%s/".formatted(upload, by.reader(), by.vocabulary());
    }

    /// Under a name that the content gives.
    private StoredObject put(String kind, byte[] content, String digest) {
        String key = kind + "-" + digest.substring(0, ENOUGH_OF_DIGEST) + ".json";
        return store.put(BUCKET, key, content, digest);
    }
}
