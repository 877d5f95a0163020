/// 办理: a subject going through the steps of a route. This person may decide this step on exactly this digest; a task
/// waits for them; the decision is an opinion, an event and an entry of the trail.
///
/// Owns: procedures and opinions. Emits what its tenants tell. A room whose subjects need approval implements
/// [Tenant] and starts rounds with [Proceed]; all else is here. Start here: [Procedure], [Tenant].
@NullMarked
package org.taizhang.review.procedure;

import org.jspecify.annotations.NullMarked;
