package org.taizhang.reader.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Hit;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;
import org.taizhang.reader.text.WordList;
import org.taizhang.reader.text.Words;

/// Finds named persons where the words around say that a name stands there: before 同志, beside an office, before 当选.
///
/// Without such a word nothing is taken for a name: too many words of such reports start with a surname.
public final class PersonReader {
    private static final SurnameList SURNAMES = SurnameList.standard();
    private static final Set<String> NOT_PERSONS =
            WordList.lines("not-persons.txt").collect(Collectors.toUnmodifiableSet());
    private static final Words AFTER_NAME = Words.of("after-names.txt");
    private static final Words INVITED = Words.of("persons.txt", "invited");
    private static final Words FOLLOWED = Words.of("persons.txt", "followed");
    private static final Words NAME_PARTS = Words.of("name-parts.txt");

    private static final int FULL_NAME = 3;
    private static final String CLAUSE_ENDS = "，。；：\n";
    /// What the names of units end with: 登记中心陈某同志.
    private static final String UNITS = "心局处科室股站所院校馆镇乡村区道司部队会组办厂社";
    private static final String PLACES = "省市县区镇乡村州旗河山湖路街酒厂岛港";

    private final Scan scan;
    private final String text;
    private final TreeSet<Person> found =
            new TreeSet<>(Comparator.comparingInt(Person::start).thenComparingInt(Person::end));
    private final Set<Integer> taken = new HashSet<>();

    private PersonReader(Scan scan) {
        this.scan = scan;
        this.text = scan.text();
    }

    public static List<Person> persons(Scan scan) {
        var reader = new PersonReader(scan);
        scan.each(WordKind.OFFICE, new Span(0, scan.text().length()), reader::beside);
        return new ArrayList<>(reader.found);
    }

    private void beside(Hit hit) {
        boolean closes = hit.word().text().endsWith("”"); // “劳动模范”王某
        if (!closes && scan.enclosures().isInside(hit.start())) {
            return;
        }
        switch (hit.word().value()) {
            case "after" -> before(hit.start(), 0);
            case "honour" -> clause(hit.start());
            default -> {
                int shortest = hit.word().value().equals("person") ? FULL_NAME : 2;
                afterOffice(hit.end(), shortest);
                beforeOffice(hit);
            }
        }
    }

    /// 林知远同志; 许文川、何书白、沈长安同志
    private void before(int end, int depth) {
        for (int length = 4; length >= 2; length--) {
            int start = end - length;
            if (start >= 0 && isName(start, end) && isBoundary(start)) {
                add(start, end);
                if (start > 0 && text.charAt(start - 1) == '、' && depth < 20) {
                    before(start - 1, depth + 1);
                }
                return;
            }
        }
    }

    /// A name may follow an office, a unit, a mark or 的.
    private boolean isBoundary(int start) {
        if (start == 0) {
            return true;
        }
        char before = text.charAt(start - 1);
        if (!Characters.isChinese(before)) {
            return true;
        }
        return "的和与及由向以受对长任记授事员席师士家生".indexOf(before) >= 0 || UNITS.indexOf(before) >= 0;
    }

    /// 市委书记林知远在全市会议上; 主任许文川同志
    private void afterOffice(int officeEnd, int shortest) {
        int start = officeEnd;
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '　')) {
            start++;
        }
        int composed = composedEnd(start);
        if (composed > 0) {
            add(start, composed);
            return;
        }
        int surname = SURNAMES.length(text, start);
        if (surname == 0) {
            return;
        }
        for (int length = surname + 2; length > surname && length >= shortest; length--) {
            int end = start + length;
            if (end <= text.length() && isName(start, end) && isFollowed(end)) {
                add(start, end);
                return;
            }
        }
    }

    /// 乌兰其其格, 扎西多吉: names of other languages are known by two parts or more that such names are made of.
    private int composedEnd(int start) {
        int parts = 0;
        int end = start;
        for (int length = partLength(end); length > 0; length = partLength(end)) {
            end += length;
            parts++;
            if (end + 1 < text.length() && text.charAt(end) == '·' && partLength(end + 1) > 0) {
                end++;
            }
        }
        return parts >= 2 ? end : 0;
    }

    private int partLength(int at) {
        int longest = 0;
        for (String part : NAME_PARTS.all()) {
            if (part.length() > longest && text.startsWith(part, at)) {
                longest = part.length();
            }
        }
        return longest;
    }

    private boolean isFollowed(int end) {
        return end >= text.length() || !Characters.isChinese(text.charAt(end)) || AFTER_NAME.startAt(text, end);
    }

    /// 方明秘书长: a name of two characters between a boundary and an office that stands alone.
    private void beforeOffice(Hit office) {
        int start = office.start() - 2;
        boolean short2 = start > 0 && isName(start, office.start());
        boolean addressed = short2 && office.word().value().equals("addressed");
        if (addressed && (start == 0 || isVerbBefore(start))) {
            add(start, office.start());
        }
        if (office.word().value().equals("titled")) {
            beforeTitle(office.start());
        }
    }

    /// 聘请欧阳知行教授: a full name between an invitation or a mark and a title.
    private void beforeTitle(int end) {
        for (int length = FULL_NAME + 1; length >= FULL_NAME; length--) {
            int start = end - length;
            if (start > 0 && isName(start, end) && (INVITED.endAt(text, start) || isMark(text.charAt(start - 1)))) {
                add(start, end);
                return;
            }
        }
    }

    private static boolean isMark(char c) {
        return !Characters.isChinese(c) && !Characters.isDigit(c);
    }

    private boolean isVerbBefore(int start) {
        return FOLLOWED.endAt(text, start) || !Characters.isChinese(text.charAt(start - 1));
    }

    /// 许令仪当选最美志愿者: the clause starts with the name. Places are honoured too, so two characters are too few.
    private void clause(int end) {
        int start = end - FULL_NAME;
        if (start > 0
                && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) >= 0
                && isName(start, end)
                && PLACES.indexOf(text.charAt(end - 1)) < 0) {
            add(start, end);
        }
    }

    private boolean isName(int start, int end) {
        int surname = SURNAMES.length(text, start);
        if (surname == 0 || end - start <= surname || end - start > surname + 2) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!Characters.isChinese(text.charAt(i))) {
                return false;
            }
        }
        String name = text.substring(start, end);
        return !isWord(name) && !endsLikeWord(name) && !isAppointment(start, end);
    }

    /// 书记任组长: the surname is a verb, and an office follows it.
    private boolean isAppointment(int start, int end) {
        Hit office = scan.first(WordKind.OFFICE, new Span(start + 1, end));
        return text.charAt(start) == '任' && office != null && office.start() == start + 1;
    }

    private static boolean isWord(String name) {
        return NOT_PERSONS.contains(name) || NOT_PERSONS.contains(name.substring(0, 2));
    }

    private static boolean endsLikeWord(String name) {
        return "的和与了等者位部委局党组员会们工作".indexOf(name.charAt(name.length() - 1)) >= 0;
    }

    private void add(int start, int end) {
        if (taken.add(start)) {
            found.add(new Person(start, end, text.substring(start, end)));
        }
    }
}
