package org.taizhang.review.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;

/// Takes a report in hand for a change: it is there for this person, they may do this now, and nobody else changes it
/// until the commit.
@ApplicationScoped
public class TakeReport {

    private final ReportRepository reports;
    private final ReadRules readRules;

    TakeReport(ReportRepository reports, ReadRules readRules) {
        this.reports = reports;
        this.readRules = readRules;
    }

    public ReportRules take(UUID id, ReportAction action, Person by) {
        ReportRules rules = readRules.of(reports.locked(id, by));
        IdentifyPerson.demand(rules.permission(action, by));
        return rules;
    }
}
