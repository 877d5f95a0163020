package org.taizhang.extract.readings;

import java.util.UUID;
import org.taizhang.events.StoredObject;

/// An upload to be read.
///
/// @param event that asks for it
/// @param number of its receipt
record Job(UUID event, UUID upload, String number, StoredObject original) {}
