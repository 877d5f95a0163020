package org.taizhang.extract.readings;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.taizhang.defaults.storage.ObjectStore;
import org.taizhang.events.ReadReport;
import org.taizhang.events.StoredObject;
import org.taizhang.events.UploadReceived;
import org.taizhang.extract.format.Decoded;
import org.taizhang.extract.isolation.WorkerPool;
import org.taizhang.extract.reading.Analysis;
import org.taizhang.extract.reading.AnalysisJson;
import org.taizhang.extract.reading.Reader;
import org.taizhang.extract.reading.ReportReading;
import org.taizhang.extract.reading.Source;

/// Reads one upload: its bytes in a worker process, the text of its documents here.
///
/// May run twice for one upload when a process died in between; the analysis of the same bytes by the same reader is
/// the same bytes, so the second run stores the same objects again.
@ApplicationScoped
class ReadUpload {

    static final String BUCKET = "analyses";

    private static final Logger LOG = Logger.getLogger(ReadUpload.class);

    private final ObjectStore store;
    private final WorkerPool workers;
    private final RecordReading record;
    private final ReadingConfig config;
    private final Reader reader = Reader.standard();
    private final AnalysisJson json = new AnalysisJson();

    ReadUpload(ObjectStore store, WorkerPool workers, RecordReading record, ReadingConfig config) {
        this.store = store;
        this.workers = workers;
        this.record = record;
        this.config = config;
    }

    void read(UploadReceived upload, UUID event) {
        if (!record.begin(upload)) return;
        LOG.infof("documentId=%s reading", upload.upload());
        switch (decode(upload)) {
            case Decoded.Unreadable unreadable -> {
                LOG.infof(
                        "documentId=%s unreadable reason=%s detail=%s",
                        upload.upload(), unreadable.reason().code(), unreadable.detail());
                record.unreadable(upload, event, unreadable.reason().code());
            }
            case Decoded.Documents documents -> analyse(upload, event, documents);
        }
    }

    private void analyse(UploadReceived upload, UUID event, Decoded.Documents documents) {
        StoredObject original = upload.original();
        // The name that the sender gave may name a person; the receipt's number names the file here.
        var source = new Source(upload.number(), documents.kind().mediaType(), original.sha256(), original.size());
        Analysis analysis = reader.read(source, documents);
        if (analysis.reports().isEmpty()) {
            record.unreadable(upload, event, "no-report");
            return;
        }
        String folder = upload.upload() + "/" + Reader.VERSION + "/";
        var reports = new ArrayList<ReadReport>();
        for (ReportReading report : analysis.reports()) {
            StoredObject stored = store.put(BUCKET, folder + reports.size() + ".json", json.write(report));
            reports.add(new ReadReport(
                    reports.size(),
                    report.year(),
                    stored,
                    report.problems().size(),
                    report.commitments().size(),
                    report.rectifications().size(),
                    report.warnings().size()));
        }
        StoredObject whole = store.put(BUCKET, folder + "analysis.json", json.write(analysis));
        record.read(upload, event, whole, List.copyOf(reports), analysis);
        LOG.infof("documentId=%s read reports=%d", upload.upload(), reports.size());
    }

    private Decoded decode(UploadReceived upload) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(config.folder()), "upload-");
            // A report without a title is called after its file, so the file is called what people know it by.
            Path file = folder.resolve(upload.number());
            try {
                store.fetch(upload.original(), file);
                return workers.read(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
