package org.taizhang.reader.text;

import java.util.List;

/// A paragraph in canonical form.
///
/// @param marks where foreign marks were taken out, as offsets in `text`
public record Line(String text, List<Foreign> marks) {
    /// A mark that is no part of what the author wrote, such as `##paidbegin##` or `&nbsp;`.
    public record Foreign(int at, String mark) {}

    public Line {
        marks = List.copyOf(marks);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
