package org.taizhang.web.strict;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.taizhang.web.problem.Invalid;

/// Values as text, in a query or a form; each has one way to be written.
public final class Written {

    private Written() {}

    /// @throws Invalid naming the field
    public static UUID id(String field, String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) return id;
        } catch (IllegalArgumentException _) {
            throw notAnId(field);
        }
        throw notAnId(field);
    }

    /// @throws Invalid naming the field
    public static LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw Invalid.field(field, "应填日期，如 2024-05-31。", "must be a date such as 2024-05-31");
        }
    }

    /// @throws Invalid naming the field
    static int number(String field, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw Invalid.field(field, "应填整数。", "must be a whole number");
        }
    }

    private static Invalid notAnId(String field) {
        return Invalid.field(field, "应填编号（UUID）。", "must be an id (UUID)");
    }
}
