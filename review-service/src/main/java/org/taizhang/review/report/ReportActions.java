package org.taizhang.review.report;

import java.util.List;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Person;

/// What one room lets people do to a report.
public interface ReportActions {

    /// All that the room does, allowed or not.
    List<Offer> of(Report report, Person person);
}
