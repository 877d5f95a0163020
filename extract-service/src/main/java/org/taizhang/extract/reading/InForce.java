package org.taizhang.extract.reading;

import org.taizhang.reader.analysis.Reader;

/// The reader at work: a reading by the same reader with the same lists is the same reading.
///
/// @param reader version of the reader
/// @param vocabulary version of its word lists
public record InForce(String reader, String vocabulary) {

    /// What a reading must be by to be up to date.
    public static final InForce HERE = new InForce(Reader.VERSION, Reader.standardVocabulary());
}
