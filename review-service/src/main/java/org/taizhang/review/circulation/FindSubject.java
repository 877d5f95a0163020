package org.taizhang.review.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Report;
import org.taizhang.review.report.ReportRepository;
import org.taizhang.web.problem.Invalid;

/// The report or item that somebody names and sees.
@ApplicationScoped
class FindSubject {

    private final ReportRepository reports;
    private final ItemRepository items;

    FindSubject(ReportRepository reports, ItemRepository items) {
        this.reports = reports;
        this.items = items;
    }

    /// @throws org.taizhang.web.problem.NotFound when there is none that the person sees
    @Transactional(Transactional.TxType.MANDATORY)
    Copied of(String about, UUID id, Person person) {
        return switch (about) {
            case "report" -> of(reports.visible(id, person));
            case "item" -> of(items.inSight(id, person));
            default -> throw Invalid.field("about", "只能抄送报告或整改事项。", "report or item");
        };
    }

    private static Copied of(Report report) {
        return new Copied("report", report.id(), report.sight());
    }

    private static Copied of(Item item) {
        return new Copied("item", item.id(), item.unit());
    }
}
