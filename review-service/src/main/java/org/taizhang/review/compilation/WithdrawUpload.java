package org.taizhang.review.compilation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.UploadWithdrawn;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.filing.LetGoOfUpload;
import org.taizhang.review.person.Aside;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.upload.Upload;
import org.taizhang.review.upload.UploadRepository;

/// Takes an upload back. It is decided here and not where files are taken in, because only here it is known whether
/// anybody has acted on it: the upload and its reports are held until the commit, so that of a withdrawal and a
/// submission at once, or of a withdrawal and a reading, one comes first and the other finds what it has left.
@ApplicationScoped
class WithdrawUpload {

    private final UploadRepository uploads;
    private final ReportRepository reports;
    private final WithdrawalActions actions;
    private final LetGoOfUpload letGoOfUpload;
    private final Outbox outbox;
    private final TrailRepository trail;
    private final TellDay day;

    WithdrawUpload(
            UploadRepository uploads,
            ReportRepository reports,
            WithdrawalActions actions,
            LetGoOfUpload letGoOfUpload,
            Outbox outbox,
            TrailRepository trail,
            TellDay day) {
        this.uploads = uploads;
        this.reports = reports;
        this.actions = actions;
        this.letGoOfUpload = letGoOfUpload;
        this.outbox = outbox;
        this.trail = trail;
        this.day = day;
    }

    /// Who takes back twice is answered twice.
    @Transactional
    void withdraw(UUID id, Person by, @Nullable String reason) {
        Upload upload = uploads.locked(id, by);
        List<Report> brought = reports.ofUpload(id, LockModeType.PESSIMISTIC_WRITE);
        if (upload.isWithdrawn() && by.sees(upload.unit())) return;
        IdentifyPerson.demand(actions.withdraw(upload, brought, by));
        Aside why = Aside.by(by.actor(), reason, day.now());
        letGoOfUpload.letGo(upload, brought, by.actor(), why);
        outbox.add(new UploadWithdrawn(id, upload.unit(), why.at()));
        var detail = new LinkedHashMap<String, Object>();
        detail.put("upload", id.toString());
        if (reason != null) detail.put("reason", reason);
        trail.add(new Act(by.actor(), "upload.withdrawn", id.toString(), upload.unit(), detail));
    }
}
