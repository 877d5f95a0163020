package org.taizhang.review.ledger;

import java.util.Arrays;
import java.util.Locale;
import org.taizhang.web.problem.Invalid;

/// What the items of the ledger are put together by: units in the order of their codes, lists in that of their titles.
enum Grouping {
    UNIT("item.unit", "u.name", "(select code, name from unit) u on u.code = item.unit", "item.unit"),
    LIST(
            "cast(item.list as text)",
            "l.name",
            "(select id as list_id, title as name from ledger_list) l on l.list_id = item.list",
            "l.name nulls last, item.list");

    final String key;
    final String name;
    private final String named;
    private final String order;

    /// @param named the table that knows the names, which has no column that an item has
    Grouping(String key, String name, String named, String order) {
        this.key = key;
        this.name = name;
        this.named = named;
        this.order = order;
    }

    static Grouping of(String wire) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field("by", "只能按单位或清单分组。", "unit or list"));
    }

    /// @param items a table under the name `item`
    String from(String items) {
        return items + " left join " + named;
    }

    String by() {
        return "item.%s, %s order by %s".formatted(this == UNIT ? "unit" : "list", name, order);
    }
}
