package org.taizhang.review.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.taizhang.web.problem.Words;

/// A column of the file, known by its heading in either language, wherever it stands.
enum Column {
    CODE("code", "单位代码", "Code", 20),
    NAME("name", "单位名称", "Name", 36),
    PARENT("parent", "上级单位代码", "Code of the unit above", 24),
    ALIASES("aliases", "别名", "Other names", 36),
    COOPERATING("cooperating", "配合单位代码", "Codes of cooperating units", 30);

    static final List<Column> ALL = List.of(values());

    /// Without these a file says nothing.
    static final List<Column> NEEDED = List.of(CODE, NAME, PARENT);

    private final String field;
    private final String zh;
    private final String en;
    private final int width;

    Column(String field, String zh, String en, int width) {
        this.field = field;
        this.zh = zh;
        this.en = en;
        this.width = width;
    }

    String field() {
        return field;
    }

    Words head() {
        return new Words(zh, en);
    }

    int width() {
        return width;
    }

    static Optional<Column> headed(String text) {
        String plain = text.strip().replace("*", "");
        return Arrays.stream(values())
                .filter(column -> column.zh.equals(plain) || column.en.equalsIgnoreCase(plain))
                .findFirst();
    }

    static Optional<Column> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }
}
