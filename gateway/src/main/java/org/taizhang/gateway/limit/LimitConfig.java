package org.taizhang.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// `gateway.limits.*`: far above what a person does and what a page asks for; a script that runs away meets them.
@ConfigMapping(prefix = "gateway.limits")
interface LimitConfig {

    /// Calls of one person, or of one system that calls for itself, that may come at once.
    @WithDefault("1000")
    int calls();

    /// Calls that they get back each second.
    @WithDefault("50")
    int callsPerSecond();

    /// Calls of one person that change something, uploads among them; they count as calls, too.
    @WithDefault("500")
    int changes();

    /// Changes that they get back each second.
    @WithDefault("10")
    int changesPerSecond();

    /// Logins, and calls without a good session or token, that may come at once from one address. Many people may share
    /// one.
    @WithDefault("1000")
    int strangers();

    /// What an address gets back of those each second.
    @WithDefault("10")
    int strangersPerSecond();

    /// How many people, and how many addresses, are remembered. Beyond that the one not seen for longest is forgotten
    /// and begins anew.
    @WithDefault("50000")
    int remembered();
}
