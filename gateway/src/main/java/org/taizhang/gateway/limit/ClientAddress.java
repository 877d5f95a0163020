package org.taizhang.gateway.limit;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a call comes from. What `X-Forwarded-For` says counts only as far as our own proxies wrote it: everything left
/// of their entries is the client's own invention.
final class ClientAddress {

    /// One customer's network, by the usual way of handing them out: who has one has every address in it.
    private static final int IPV6_NETWORK_BYTES = 8;

    private final List<IpSubnetFilterRule> proxies;

    /// @param proxies addresses or networks, as `10.1.0.0/16`
    ClientAddress(List<String> proxies) {
        this.proxies = proxies.stream()
                .map(proxy -> proxy.contains("/") ? proxy : proxy + (proxy.contains(":") ? "/128" : "/32"))
                .map(network -> new IpSubnetFilterRule(network, IpFilterRuleType.ACCEPT))
                .toList();
    }

    /// @param socket the address of the connection
    /// @param forwardedFor as all `X-Forwarded-For` of the call say together
    String of(String socket, @Nullable String forwardedFor) {
        InetAddress address = InetAddress.ofLiteral(socket);
        if (forwardedFor == null) return network(address);
        for (String hop : Arrays.asList(forwardedFor.split(",")).reversed()) {
            if (!isProxy(address)) return network(address);
            try {
                address = InetAddress.ofLiteral(hop.strip());
            } catch (IllegalArgumentException _) {
                return network(address);
            }
        }
        return network(address);
    }

    private boolean isProxy(InetAddress address) {
        var socket = new InetSocketAddress(address, 0);
        return proxies.stream().anyMatch(proxy -> proxy.matches(socket));
    }

    private static String network(InetAddress address) {
        if (!(address instanceof Inet6Address)) return address.getHostAddress();
        try {
            byte[] network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES), 16);
            return InetAddress.getByAddress(network).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
