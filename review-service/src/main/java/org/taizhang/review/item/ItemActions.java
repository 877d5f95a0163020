package org.taizhang.review.item;

import java.util.List;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Person;

/// What one room lets people do to an item.
public interface ItemActions {

    /// All that the room does, allowed or not.
    List<Offer> of(Item item, Person person);

    /// The same of those whose unit only helps.
    default List<Offer> ofHelpers(Item item, Person person) {
        return List.of();
    }
}
