package org.taizhang.review.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Aside;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.report.Version;
import org.taizhang.review.report.VersionRepository;
import org.taizhang.review.task.TaskRepository;
import org.taizhang.review.upload.Upload;

/// Takes out of the reports what an upload brought, the reverse of [TakeUpReading]: a report that it alone brought goes
/// with it, another shows what it showed before.
@ApplicationScoped
public class LetGoOfUpload {

    private final ReportRepository reports;
    private final VersionRepository versions;
    private final TaskRepository tasks;
    private final PlaceReport placeReport;
    private final AnnounceIntake announce;

    LetGoOfUpload(
            ReportRepository reports,
            VersionRepository versions,
            TaskRepository tasks,
            PlaceReport placeReport,
            AnnounceIntake announce) {
        this.reports = reports;
        this.versions = versions;
        this.tasks = tasks;
        this.placeReport = placeReport;
        this.announce = announce;
    }

    /// @param brought reports that the caller holds, and that nobody has acted on since
    @Transactional(Transactional.TxType.MANDATORY)
    public void letGo(Upload upload, List<Report> brought, Actor by, Aside why) {
        upload.withdraw(why);
        reports.flush();
        for (Report report : brought) {
            Optional<Version> left = versions.newestLeft(report.id());
            if (left.isPresent()) showAgain(report, upload, left.get(), why);
            else withdraw(report, upload, by, why);
        }
    }

    private void showAgain(Report report, Upload upload, Version left, Aside why) {
        Version shown = versions.version(report.id(), report.current());
        if (!shown.upload().equals(upload.id()) || !report.letGo(shown, left, why.at())) return;
        announce.left(report, shown, Optional.of(left));
        placeReport.follow(report, shown.reading());
    }

    private void withdraw(Report report, Upload upload, Actor by, Aside why) {
        report.withdraw(why);
        reports.flush();
        tasks.withdrawAll(report.id(), by);
        announce.withdrawn(report, upload.id(), by);
        placeReport.leave(report);
    }
}
