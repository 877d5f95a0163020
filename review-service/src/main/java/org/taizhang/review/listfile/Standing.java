package org.taizhang.review.listfile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.taizhang.review.lists.Ask;

/// What stands in a list, by its number and by what it asks of whom: a row without a number that asks the same of the
/// same unit is that one again, and no second one.
final class Standing {

    private final Map<String, Stood> numbered = new HashMap<>();
    private final Map<Key, Stood> asking = new HashMap<>();

    private record Key(String unit, String problem) {}

    Standing(List<Stood> all) {
        for (Stood one : all) {
            Ask ask = one.ask();
            asking.put(new Key(ask.unit(), plain(ask.problem())), one);
            if (one.number() != null) numbered.put(one.number(), one);
        }
    }

    Optional<Stood> numbered(String number) {
        return Optional.ofNullable(numbered.get(number.toUpperCase(Locale.ROOT)));
    }

    Optional<Stood> asking(Collection<String> units, String problem) {
        return units.stream()
                .map(unit -> new Key(unit, plain(problem)))
                .filter(asking::containsKey)
                .map(asking::get)
                .findFirst();
    }

    /// As it stands in a cell again.
    static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
