package org.taizhang.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/// Who makes a call that the door let in.
public final class Admitted {

    private Admitted() {}

    public static SecurityIdentity identity(RoutingContext call) {
        var user = (QuarkusHttpUser) Objects.requireNonNull(call.user(), "the door lets nobody in without a user");
        return user.getSecurityIdentity();
    }

    /// The token by which the services know the caller, whether it came with the call or lies in the session.
    public static String accessToken(RoutingContext call) {
        return identity(call).getCredential(AccessTokenCredential.class).getToken();
    }
}
