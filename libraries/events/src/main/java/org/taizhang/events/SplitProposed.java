package org.taizhang.events;

import java.util.UUID;

/// An upload was read as several reports, which nobody is told of before a person has confirmed how it is divided.
///
/// @param upload id of the upload
/// @param unit code of the unit that handed it in
/// @param reports how many it would be
public record SplitProposed(UUID upload, String unit, int reports) implements Event {

    public SplitProposed {
        if (reports < 1) throw new IllegalArgumentException("nothing to split: " + reports);
    }

    /// Not the upload itself, which is another's to count.
    static String subjectOf(UUID upload) {
        return "splits/" + upload;
    }

    @Override
    public String subject() {
        return subjectOf(upload);
    }
}
