package org.taizhang.extract.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.taizhang.extract.reading.Draft;
import org.taizhang.extract.reading.DraftReading;
import org.taizhang.extract.reading.NewAnalysis;
import org.taizhang.extract.reading.Seen;
import org.taizhang.format.Reason;
import org.taizhang.reader.analysis.AnalysisJson;
import org.taizhang.reader.compilation.Split;
import org.taizhang.reader.isolation.Answer;
import org.taizhang.reader.isolation.WorkerPool;
import org.taizhang.storage.CorruptObject;
import org.taizhang.storage.MissingObject;
import org.taizhang.storage.ObjectStore;
import org.taizhang.storage.WorkFolder;

/// Reads one upload, for the first time or again: in a worker process what its file says, here what people corrected.
///
/// May run twice for one upload when a process died in between; the analysis of the same bytes by the same reader is
/// the same bytes, so the second run stores the same objects again.
@ApplicationScoped
class ReadUpload {

    private static final Logger LOG = Logger.getLogger(ReadUpload.class);
    private static final int MEGABYTES_AT_ONCE = 64;

    private final ObjectStore store;
    private final WorkerPool workers;
    private final RecordReading record;
    private final PutBack putBack;
    private final DraftReading draft;
    private final WorkFolder folder;
    private final Set<Thread> atWorkers = ConcurrentHashMap.newKeySet();
    private final AnalysisJson json = new AnalysisJson();
    private final Semaphore room = new Semaphore(MEGABYTES_AT_ONCE, true);

    ReadUpload(
            ObjectStore store,
            WorkerPool workers,
            RecordReading record,
            PutBack putBack,
            DraftReading draft,
            WorkFolder folder) {
        this.store = store;
        this.workers = workers;
        this.record = record;
        this.putBack = putBack;
        this.draft = draft;
        this.folder = folder;
    }

    /// @param process that has leased the job
    void read(Job job, UUID process) {
        if (job.hasDiedTooOften()) {
            unreadable(job, process, Reason.TOO_COMPLEX, "its third death");
            return;
        }
        boolean settled = !record.isStillWanted(job, process);
        while (!settled) {
            settled = read(job, process, record.seen(job.upload()).split(), () -> record.seen(job.upload()));
        }
    }

    /// One that was written down a moment ago and never read before: nobody can have settled or corrected it.
    void readNew(Job job, UUID process) {
        read(job, process, null, () -> Seen.nothing(job.upload()));
    }

    /// False when somebody said meanwhile how the upload is divided: it is to be read again by that.
    private boolean read(Job job, UUID process, @Nullable Split split, Supplier<Seen> seen) {
        LOG.infof("documentId=%s reading", job.upload());
        return switch (answer(job, split)) {
            case Answer.Read read -> readInTurn(job, process, seen, read, split);
            case Answer.Unreadable unreadable -> {
                unreadable(job, process, unreadable.reason(), unreadable.detail());
                yield true;
            }
            case Answer.Died died -> {
                putBack.afterDeath("its worker " + died.how(), job.upload(), process);
                yield true;
            }
        };
    }

    private void unreadable(Job job, UUID process, Reason reason, String detail) {
        LOG.infof("documentId=%s unreadable reason=%s detail=%s", job.upload(), reason.code(), detail);
        record.unreadable(job, process, reason.code());
    }

    /// Looking into an analysis takes some times its size: small ones are looked into side by side, large ones one
    /// after the other.
    private boolean readInTurn(Job job, UUID process, Supplier<Seen> seen, Answer.Read read, @Nullable Split split) {
        int megabytes = Math.min(MEGABYTES_AT_ONCE, 1 + ((read.analysis().length + read.division().length) >> 20));
        room.acquireUninterruptibly(megabytes);
        try {
            return record(job, process, seen, NewAnalysis.of(read, split));
        } finally {
            room.release(megabytes);
        }
    }

    private boolean record(Job job, UUID process, Supplier<Seen> now, NewAnalysis read) {
        Seen seen = now.get();
        Draft drafted = draft.ofNewReading(seen, read);
        while (!record.read(job, process, seen, drafted)) {
            // Somebody corrected the reading meanwhile: their correction must be in it.
            seen = record.seen(job.upload());
            if (!read.isDividedLike(seen)) return false;
            drafted = draft.ofNewReading(seen, read);
        }
        LOG.infof(
                "documentId=%s read reports=%d", job.upload(), drafted.reports().size());
        return true;
    }

    private Answer answer(Job job, @Nullable Split split) {
        try {
            Path own = Files.createTempDirectory(folder.path(), "upload-");
            // A report without a title is called after its file, so the file is called what people know it by: the name
            // that the sender gave may name a person.
            Path file = own.resolve(job.number());
            try {
                fetch(job, file);
                return atWorkers(file, job.original().sha256(), split == null ? "" : json.text(split));
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(own);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer atWorkers(Path file, String sha256, String split) {
        atWorkers.add(Thread.currentThread());
        try {
            return workers.read(file, sha256, split);
        } finally {
            atWorkers.remove(Thread.currentThread());
        }
    }

    /// Ends what is read at this moment; its readers get a fault.
    void breakOff() {
        atWorkers.forEach(Thread::interrupt);
    }

    private void fetch(Job job, Path file) {
        try {
            store.fetch(job.original(), file);
        } catch (MissingObject | CorruptObject e) {
            throw new OriginalMissing(e);
        }
    }
}
