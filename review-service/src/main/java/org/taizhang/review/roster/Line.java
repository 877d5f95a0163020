package org.taizhang.review.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.Fault;
import org.taizhang.review.unit.Wish;

/// A row of the file, as it stands there.
///
/// @param number as Excel counts, the heading is 1
/// @param cells without spaces around; a column that the file has not is missing, an empty cell is ""
record Line(int number, Map<Column, String> cells) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；\\n]");
    private static final int LONGEST = 200;
    private static final int MOST = 50;

    Line {
        cells = Map.copyOf(cells);
    }

    String code() {
        return cell(Column.CODE);
    }

    String cell(Column column) {
        return cells.getOrDefault(column, "");
    }

    /// What is wrong with it whatever the tree is like.
    List<Fault> faults() {
        return Stream.of(ofCode(), ofName(), ofMany(Column.ALIASES), ofMany(Column.COOPERATING))
                .flatMap(some -> some)
                .toList();
    }

    private Stream<Fault> ofCode() {
        if (code().isEmpty()) return Stream.of(new Fault("code", "请填写单位代码。", "say its code"));
        return CODE.matcher(code()).matches()
                ? Stream.empty()
                : Stream.of(new Fault(
                        "code", "单位代码只能用小写字母、数字和连字符，最多 64 个。", "small letters, digits and hyphens, at most 64"));
    }

    private Stream<Fault> ofName() {
        String name = cell(Column.NAME);
        if (name.isEmpty()) return Stream.of(new Fault("name", "请填写单位名称。", "say its name"));
        return name.length() <= LONGEST
                ? Stream.empty()
                : Stream.of(new Fault("name", "单位名称最多 %d 个字。".formatted(LONGEST), "at most " + LONGEST));
    }

    private Stream<Fault> ofMany(Column column) {
        List<String> many = split(column);
        if (many.size() > MOST) {
            return Stream.of(new Fault(column.field(), "最多 %d 个。".formatted(MOST), "at most " + MOST));
        }
        return many.stream()
                .filter(one -> one.length() > LONGEST)
                .limit(1)
                .map(_ -> new Fault(
                        column.field(), "每个最多 %d 个字。".formatted(LONGEST), "each at most %d long".formatted(LONGEST)));
    }

    /// A column that is not there leaves what it would say as it is.
    Wish wish() {
        String parent = cell(Column.PARENT);
        return new Wish(
                code(),
                cell(Column.NAME),
                given(Column.ALIASES),
                parent.isEmpty() ? null : parent,
                given(Column.COOPERATING));
    }

    private @Nullable List<String> given(Column column) {
        return cells.containsKey(column) ? split(column) : null;
    }

    private List<String> split(Column column) {
        return Arrays.stream(BETWEEN.split(cell(column)))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }
}
