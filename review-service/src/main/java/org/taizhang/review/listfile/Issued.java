package org.taizhang.review.listfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.item.Order;
import org.taizhang.review.lists.Ask;
import org.taizhang.review.unit.Fault;
import org.taizhang.web.problem.Words;

/// What a file may not change of an item that was issued, and which way that goes instead.
final class Issued {

    private static final Words UNIT = new Words("已下发的事项不能在这里换责任单位。", "an item that was issued keeps its unit here");
    private static final Words CLASS = new Words("已下发的事项不能在这里改整改类型。", "an item that was issued keeps its class here");
    private static final Words DUE = new Words("已下发的事项改期限要申请延期。", "a later date takes an extension");
    private static final Words GROUNDS = new Words("依据随事项下发，不再改变。", "what an item rests on stands");
    private static final Words MEASURES = new Words("整改措施由责任单位签收时填写。", "measures are its unit's affair");

    private final Ask was;
    private final Ask ask;
    private final List<Fault> faults = new ArrayList<>();

    private Issued(Ask was, Ask ask) {
        this.was = was;
        this.ask = ask;
    }

    static List<Fault> faults(Stood stood, Ask ask) {
        ItemState state = stood.state();
        if (state == null || ask.equals(stood.ask())) return List.of();
        return new Issued(stood.ask(), ask).faults(state);
    }

    private List<Fault> faults(ItemState state) {
        if (state != ItemState.ASSIGNED && state != ItemState.IN_PROGRESS)
            return List.of(new Fault(Column.NUMBER.field(), state.refusal().words()));
        stands(Column.UNIT, was.unit().equals(ask.unit()), UNIT);
        stands(Column.CLASS, was.itemClass() == ask.itemClass(), CLASS);
        stands(Column.DUE, Objects.equals(was.due(), ask.due()), DUE);
        stands(Column.GROUNDS, was.grounds().equals(ask.grounds()), GROUNDS);
        stands(Column.MEASURES, new HashSet<>(was.measures()).containsAll(ask.measures()), MEASURES);
        if (state == ItemState.IN_PROGRESS) {
            Words signed = Order.signedFor().words();
            stands(Column.PROBLEM, was.problem().equals(ask.problem()), signed);
            stands(Column.HANDLER, Objects.equals(was.handler(), ask.handler()), signed);
            boolean same = was.particulars().equals(ask.particulars());
            Column.of(was.particulars().kind()).stream()
                    .filter(Column::isParticular)
                    .findFirst()
                    .ifPresent(column -> stands(column, same, signed));
        }
        return faults;
    }

    private void stands(Column column, boolean same, Words why) {
        if (!same) faults.add(new Fault(column.field(), why));
    }
}
