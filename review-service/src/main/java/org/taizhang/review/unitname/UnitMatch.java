package org.taizhang.review.unitname;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the unit that a report names. Only a sure answer counts: two units that fit equally well are none, and the
/// report waits for a person.
///
/// The unit's text as it was read is compared whole with every name and alias. If that finds nothing, the title is
/// asked, which must begin with a name (after a year); the longest name wins, so that 市人大常委会 does not take what
/// belongs to a unit below it.
public final class UnitMatch {

    private static final Pattern BEFORE_NAME = Pattern.compile("^(\\d{4}年(度)?)?(中共)?");
    private static final Pattern AFTER_NAME =
            Pattern.compile("^(机关|党组|党委|党总支|领导班子|委员会)*(关于)?(\\d{4}年|年度|落实|履行|贯彻|全面从严治党|$)[\\s\\S]*");

    /// A unit under one of its names.
    public record Named(String code, UnitName name) {}

    private final List<Named> names;

    public UnitMatch(List<Named> names) {
        this.names = names.stream().filter(named -> !named.name().isBlank()).toList();
    }

    public Optional<String> find(String unitAsRead, String title) {
        Optional<String> whole = byWholeName(unitAsRead);
        return whole.isPresent() ? whole : byTitle(title);
    }

    private Optional<String> byWholeName(String unitAsRead) {
        UnitName read = UnitName.of(unitAsRead);
        return only(names.stream().filter(named -> named.name().equals(read)).toList());
    }

    private Optional<String> byTitle(String title) {
        String start = BEFORE_NAME.matcher(UnitName.plain(title)).replaceFirst("");
        List<Named> fitting = names.stream()
                .filter(named -> start.startsWith(named.name().text()))
                .filter(named -> AFTER_NAME
                        .matcher(start.substring(named.name().text().length()))
                        .matches())
                .toList();
        int longest = fitting.stream()
                .map(named -> named.name().text().length())
                .max(Comparator.naturalOrder())
                .orElse(0);
        return only(fitting.stream()
                .filter(named -> named.name().text().length() == longest)
                .toList());
    }

    private static Optional<String> only(List<Named> found) {
        Set<String> codes = found.stream().map(Named::code).collect(Collectors.toSet());
        return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
    }
}
