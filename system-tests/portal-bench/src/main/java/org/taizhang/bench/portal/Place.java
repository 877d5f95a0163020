package org.taizhang.bench.portal;

import java.util.List;
import java.util.OptionalInt;

/// A page that is measured.
///
/// @param keys what a person presses there once it stands
/// @param budget kilobytes as transferred that it may cost a browser that has kept nothing
record Place(String name, String path, List<String> keys, OptionalInt budget) {

    static Place of(String name, String path, String... keys) {
        return new Place(name, path, List.of(keys), OptionalInt.empty());
    }

    Place within(int kilobytes) {
        return new Place(name, path, keys, OptionalInt.of(kilobytes));
    }
}
