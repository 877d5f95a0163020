/// Who is calling: browsers by a session whose tokens stay in the gateway's database, API clients by bearer token.
///
/// Start with `ApiDoor`, which lets calls to `/api` in or answers 401; `LoginRoutes` begins and ends sessions;
/// `DatabaseTokens` keeps them.
@NullMarked
package org.taizhang.gateway.session;

import org.jspecify.annotations.NullMarked;
