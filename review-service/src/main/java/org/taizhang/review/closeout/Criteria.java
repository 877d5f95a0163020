package org.taizhang.review.closeout;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemClass;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.Words;

/// What the reviewing side checks before an item is closed.
///
/// @param version that each slip names
record Criteria(String version, List<Criterion> each) {

    Criteria {
        each = List.copyOf(each);
    }

    /// @param code for ever, as slips keep it
    record Criterion(Set<ItemClass> classes, String code, Words words) {}

    /// From the lines of `closeout/criteria.txt`.
    static Criteria read(List<String> lines) {
        List<String> said = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        String version = said.getFirst().replaceFirst("^version\\s+", "");
        return new Criteria(version, said.stream().skip(1).map(Criteria::one).toList());
    }

    private static Criterion one(String line) {
        String[] parts = line.split("\\s*\\|\\s*", -1);
        if (parts.length != 4) throw new IllegalArgumentException("not a criterion: " + line);
        Set<ItemClass> classes =
                Set.copyOf(Arrays.stream(parts[0].split(",")).map(ItemClass::of).toList());
        return new Criterion(classes, parts[1], new Words(parts[2], parts[3]));
    }

    List<Criterion> of(ItemClass itemClass) {
        return each.stream().filter(one -> one.classes().contains(itemClass)).toList();
    }

    /// @param said null: nothing
    /// @throws Invalid naming what is missing, or is no criterion of the class
    Check.Said mustAllBeMet(ItemClass itemClass, Check.@Nullable Said said) {
        List<Criterion> asked = of(itemClass);
        if (said == null) {
            throw Invalid.field(
                    "checked",
                    "销号须填写核对情况：现场核查还是书面审核，以及逐项核对：%s。"
                            .formatted(
                                    asked.stream().map(one -> one.words().zh()).collect(Collectors.joining("；"))),
                    "a close-out says how it was checked, on site or on paper, and all of: %s"
                            .formatted(asked.stream().map(Criterion::code).collect(Collectors.joining(", "))));
        }
        Set<String> checked = said.checks();
        List<String> unmet = asked.stream()
                .filter(one -> !checked.contains(one.code()))
                .map(one -> one.words().zh())
                .toList();
        if (!unmet.isEmpty()) {
            throw Invalid.field(
                    "checked.checks",
                    "还有 %d 项没有核对：%s。".formatted(unmet.size(), String.join("；", unmet)),
                    "%d criteria are not checked".formatted(unmet.size()));
        }
        if (checked.size() > asked.size())
            throw Invalid.field("checked.checks", "核对的项目不在这一类型的销号标准里。", "not criteria of its class");
        return said;
    }
}
