/// The directory: who there is, and who belongs to a unit, as Keycloak keeps it.
///
/// Reads people, their roles and groups with a service account that may only read, and keeps a copy beside what tokens
/// said (`known_person`). Nothing is decided by it: what somebody may do, their token says. Start here:
/// [ReadDirectory].
@NullMarked
package org.taizhang.review.directory;

import org.jspecify.annotations.NullMarked;
