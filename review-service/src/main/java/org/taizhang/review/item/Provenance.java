package org.taizhang.review.item;

import java.util.List;
import org.taizhang.review.person.Person;

/// The room that an item came from, as far as the item's page asks it.
public interface Provenance {

    /// Whether what the item came from does not say it any more; the item stays.
    boolean isGone(Item item);

    /// Sentences of reports that say the same and were merged into it, as far as the person sees those reports.
    List<Origin.Sentence> joined(Item item, Person person);
}
