package org.taizhang.house;

/// A place that breaks a rule.
///
/// @param place what a list of exceptions names it by: a file below the source folder, with `#method` where a method is
///     meant, or a class
/// @param detail what is wrong with it, for whoever has to mend it
record Violation(String place, String detail) implements Comparable<Violation> {

    @Override
    public int compareTo(Violation other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : detail.compareTo(other.detail);
    }

    @Override
    public String toString() {
        return place + ": " + detail;
    }
}
