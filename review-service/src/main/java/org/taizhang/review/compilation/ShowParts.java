package org.taizhang.review.compilation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.review.split.ShowSplit;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.review.upload.Upload;
import org.taizhang.review.upload.UploadRepository;

/// What became of an upload: one answer, whoever knows what of it.
@ApplicationScoped
class ShowParts {

    private final UploadRepository uploads;
    private final PartRepository parts;
    private final ReportRepository reports;
    private final WithdrawalActions actions;
    private final ShowSplit showSplit;
    private final UnitRepository units;
    private final NamePeople namePeople;

    ShowParts(
            UploadRepository uploads,
            PartRepository parts,
            ReportRepository reports,
            WithdrawalActions actions,
            ShowSplit showSplit,
            UnitRepository units,
            NamePeople namePeople) {
        this.uploads = uploads;
        this.parts = parts;
        this.reports = reports;
        this.actions = actions;
        this.showSplit = showSplit;
        this.units = units;
        this.namePeople = namePeople;
    }

    @Transactional
    PartsView show(UUID id, Person person) {
        Upload upload = uploads.visible(id, person);
        List<Part> read = parts.of(id);
        Map<String, UnitRef> names = units.refs(
                Stream.concat(Stream.of(upload.unit()), read.stream().flatMap(part -> Stream.ofNullable(part.unit())))
                        .toList());
        List<Report> brought = reports.ofUpload(id, LockModeType.NONE);
        var withdraw = new Offer("withdraw", actions.withdraw(upload, brought, person));
        Optional<PartsView.WithdrawnView> withdrawn = Optional.ofNullable(upload.withdrawn())
                .map(aside -> PartsView.WithdrawnView.of(aside, namePeople.of(aside.by(), person)));
        var around =
                new PartsView.Around(names, withdrawn, showSplit.stateOf(id), OfferView.of(List.of(withdraw), person));
        return PartsView.of(upload, read, person, around);
    }
}
