package org.taizhang.review.person;

import java.util.List;

/// Knows who is away, and who stands in for whom. The room of absences answers.
public interface Absentees {

    /// Those who are away now and have handed what waits for them to this person, with what of theirs this person may
    /// do: nothing beyond what this person sees.
    List<Person> whoseWorkIsOf(Person delegate);

    /// Whether one stands in for the other now; both by id.
    boolean standsIn(String delegate, String absent);
}
