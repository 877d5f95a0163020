package org.taizhang.extract.readings;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.taizhang.defaults.storage.ObjectStore;
import org.taizhang.defaults.storage.WorkFolder;
import org.taizhang.events.ReadingRequested;
import org.taizhang.events.StoredObject;
import org.taizhang.events.UploadReceived;
import org.taizhang.extract.format.Decoded;
import org.taizhang.extract.isolation.WorkerPool;
import org.taizhang.extract.reading.Analysis;
import org.taizhang.extract.reading.AnalysisJson;
import org.taizhang.extract.reading.Reader;
import org.taizhang.extract.reading.Source;

/// Reads one upload, for the first time or again: its bytes in a worker process, the text of its documents here.
///
/// May run twice for one upload when a process died in between; the analysis of the same bytes by the same reader is
/// the same bytes, so the second run stores the same objects again.
@ApplicationScoped
class ReadUpload {

    private static final Logger LOG = Logger.getLogger(ReadUpload.class);

    private final ObjectStore store;
    private final WorkerPool workers;
    private final RecordReading record;
    private final DraftReading draft;
    private final WorkFolder folder;
    private final Reader reader = Reader.standard();
    private final InForce inForce = new InForce(Reader.VERSION, reader.vocabulary());
    private final AnalysisJson json = new AnalysisJson();

    ReadUpload(ObjectStore store, WorkerPool workers, RecordReading record, DraftReading draft, WorkFolder folder) {
        this.store = store;
        this.workers = workers;
        this.record = record;
        this.draft = draft;
        this.folder = folder;
    }

    /// What a reading must be by to be up to date.
    InForce inForce() {
        return inForce;
    }

    void read(UUID event, UploadReceived upload) {
        record.begin(event, upload, inForce).ifPresent(this::read);
    }

    void readAgain(UUID event, ReadingRequested request) {
        record.beginAgain(event, request, inForce).ifPresent(this::read);
    }

    private void read(Job job) {
        LOG.infof("documentId=%s reading", job.upload());
        switch (decode(job)) {
            case Decoded.Unreadable unreadable -> {
                LOG.infof(
                        "documentId=%s unreadable reason=%s detail=%s",
                        job.upload(), unreadable.reason().code(), unreadable.detail());
                record.unreadable(job, inForce, unreadable.reason().code());
            }
            case Decoded.Documents documents -> analyse(job, documents);
        }
    }

    private void analyse(Job job, Decoded.Documents documents) {
        StoredObject original = job.original();
        // The name that the sender gave may name a person; the receipt's number names the file here.
        var source = new Source(job.number(), documents.kind().mediaType(), original.sha256(), original.size());
        Analysis analysis = reader.read(source, documents);
        if (analysis.reports().isEmpty()) {
            record.unreadable(job, inForce, Reader.NO_REPORT);
            return;
        }
        byte[] content = json.write(analysis);
        Seen seen;
        Draft drafted;
        do {
            // Again only when somebody corrected the reading meanwhile: their correction must be in it.
            seen = record.seen(job.upload());
            drafted = draft.ofNewReading(seen, inForce, content);
        } while (!record.read(job, inForce, seen, drafted));
        LOG.infof(
                "documentId=%s read reports=%d",
                job.upload(), analysis.reports().size());
    }

    private Decoded decode(Job job) {
        try {
            Path own = Files.createTempDirectory(folder.path(), "upload-");
            // A report without a title is called after its file, so the file is called what people know it by.
            Path file = own.resolve(job.number());
            try {
                store.fetch(job.original(), file);
                return workers.read(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(own);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
