package org.taizhang.review.listing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A condition in SQL with its parameters. What nobody asked for is not part of it, so that the database sees what it
/// can use an index for.
public final class Where {

    private final StringBuilder sql;
    private final Map<String, Object> parameters = new HashMap<>();

    /// @param always what holds for every row, whatever is wanted
    public Where(String always) {
        this.sql = new StringBuilder(always);
    }

    /// Says what a parameter is.
    public Where with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /// Says what the parameters of another are.
    public Where withAll(Where other) {
        parameters.putAll(other.parameters);
        return this;
    }

    public Where and(String condition) {
        sql.append(" and (").append(condition).append(')');
        return this;
    }

    /// Adds a condition on something that was asked for; where it is null, nothing was.
    ///
    /// @param condition that names the parameter
    public Where given(String condition, String name, @Nullable Object value) {
        return value == null ? this : and(condition).with(name, value);
    }

    /// @param saying null: nothing was typed
    public Where saying(@Nullable Saying saying, Saying.Line line) {
        return saying == null ? this : and(saying.in(line, "q", this));
    }

    String sql() {
        return sql.toString();
    }

    /// Whether a parameter of this name is part of it.
    public boolean has(String parameter) {
        return parameters.containsKey(parameter);
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
