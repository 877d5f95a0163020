package org.taizhang.review.listfile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.lists.Ask;
import org.taizhang.review.lists.Line;

/// What stands in a list already.
///
/// @param number null: it is a line of a draft
/// @param state null: it is a line of a draft
record Stood(UUID id, @Nullable String number, @Nullable ItemState state, Ask ask) {

    static Stood of(Line line) {
        return new Stood(line.id(), null, null, line.ask());
    }

    static Stood of(Item item) {
        return new Stood(item.id(), item.number(), item.state(), Ask.of(item));
    }
}
