package org.taizhang.reader.analysis;

import java.util.List;

/// What was read from one file.
///
/// @param analyzer version of the reader
/// @param vocabulary version of its word lists
/// @param apart what belongs to none of the reports
public record Analysis(
        String analyzer,
        String vocabulary,
        Source source,
        List<ReportReading> reports,
        List<Failure> failures,
        List<Apart> apart) {
    public Analysis {
        reports = List.copyOf(reports);
        failures = List.copyOf(failures);
        apart = List.copyOf(apart);
    }
}
