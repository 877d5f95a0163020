package org.taizhang.web.paging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.taizhang.web.problem.Invalid;

/// An order of a list, in SQL. All its keys go one way, and the last one tells any two rows apart, so that a place in
/// it is a comparison of tuples.
///
/// @param code as callers name it
public record Order(String code, boolean descending, List<Key> keys) {

    /// @param sql an expression that is never null
    public record Key(String sql, Type type) {}

    /// What a key is, so that a cursor that somebody made up is refused before the database sees it.
    public enum Type {
        NUMBER,
        DAY,
        TIME,
        TEXT,
        ID;

        private Object read(String text) {
            return switch (this) {
                case NUMBER -> Integer.valueOf(text);
                case DAY -> LocalDate.parse(text);
                case TIME -> Instant.parse(text);
                case TEXT -> text;
                case ID -> UUID.fromString(text);
            };
        }
    }

    private static final String REVERSED = "-";
    private static final String ALIAS = "place_";

    public Order {
        keys = List.copyOf(keys);
    }

    /// The order that a caller named; with `-` before it, the other way round.
    public static Order named(String wanted, List<Order> orders) {
        boolean reversed = wanted.startsWith(REVERSED);
        String code = reversed ? wanted.substring(REVERSED.length()) : wanted;
        Order found = orders.stream()
                .filter(order -> order.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(wanted, orders));
        return reversed ? found.reversed() : found;
    }

    private static Invalid unknown(String wanted, List<Order> orders) {
        String known = orders.stream().map(Order::code).collect(Collectors.joining(", "));
        return Invalid.field("sort", "没有这种排列：%s，可用：%s。".formatted(wanted, known), "no such order; known: " + known);
    }

    private Order reversed() {
        return new Order(REVERSED + code, !descending, keys);
    }

    /// The keys as columns, to be read by [#place].
    public String columns() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i).sql() + " as " + ALIAS + i)
                .collect(Collectors.joining(", "));
    }

    public String by() {
        return keys.stream().map(key -> key.sql() + (descending ? " desc" : "")).collect(Collectors.joining(", "));
    }

    /// That a row comes after a place, whose keys are the parameters [#parameter].
    public String after() {
        String place = IntStream.range(0, keys.size())
                .mapToObj(i -> ":" + parameter(i))
                .collect(Collectors.joining(", "));
        return "(%s) %s (%s)".formatted(sql(), descending ? "<" : ">", place);
    }

    private String sql() {
        return keys.stream().map(Key::sql).collect(Collectors.joining(", "));
    }

    public static String parameter(int key) {
        return ALIAS + key;
    }

    /// The place that a cursor names.
    public List<Object> read(List<String> place) {
        var values = new ArrayList<Object>();
        for (int i = 0; i < keys.size(); i++) values.add(keys.get(i).type().read(place.get(i)));
        return List.copyOf(values);
    }

    /// The place of a row.
    ///
    /// @param row gives the value of a column by its name
    public List<String> place(Function<String, Object> row) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> row.apply(ALIAS + i).toString())
                .toList();
    }
}
