package org.taizhang.review.listfile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.kind.ParticularsView;
import org.taizhang.review.lists.Ask;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.UnitRef;

/// What an ask says in each column, as a person reads it.
///
/// @param names of the units
record AskView(Person reader, Map<String, UnitRef> names) {

    /// @return a text, a date, a number or nothing
    @Nullable
    Object in(Column column, Ask ask) {
        return switch (column) {
            case NUMBER -> null;
            case UNIT -> unit(ask.unit());
            case PROBLEM -> ask.problem();
            case GROUNDS -> ask.grounds();
            case CLASS -> choice(Choice.CLASSES, ask.itemClass().wire());
            case DUE -> ask.due();
            case GOAL -> ask.goal();
            case HANDLER -> ask.handler();
            case COOPERATING -> ask.cooperatingUnits().stream().map(this::unit).collect(Collectors.joining("、"));
            case MEASURES -> String.join("\n", ask.measures());
            case FOUND_BY, PROMISED_IN, SET_BY, BEARER, CYCLE, LEVEL, CONTROLS, TEXT, BY, ON ->
                particular(column, ParticularsView.of(ask.particulars(), true));
        };
    }

    private @Nullable Object particular(Column column, ParticularsView has) {
        return switch (column) {
            case FOUND_BY -> choice(Choice.FOUND_BY, has.foundBy());
            case PROMISED_IN -> has.promisedIn();
            case SET_BY -> has.setBy();
            case BEARER -> has.bearer();
            case CYCLE -> choice(Choice.CYCLES, has.cycle());
            case LEVEL -> choice(Choice.LEVELS, has.level());
            case CONTROLS -> has.controls();
            case TEXT -> has.text();
            case BY -> has.by();
            case ON -> has.on();
            case NUMBER, UNIT, PROBLEM, GROUNDS, CLASS, DUE, GOAL, HANDLER, COOPERATING, MEASURES -> null;
        };
    }

    private @Nullable String choice(List<Choice> some, @Nullable String wire) {
        return wire == null ? null : reader.reads(Choice.of(some, wire));
    }

    private String unit(String code) {
        return names.getOrDefault(code, new UnitRef(code, code)).name();
    }
}
