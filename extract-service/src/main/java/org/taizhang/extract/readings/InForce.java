package org.taizhang.extract.readings;

/// The reader at work: a reading by the same reader with the same lists is the same reading.
///
/// @param reader version of the reader
/// @param vocabulary version of its word lists
record InForce(String reader, String vocabulary) {}
