package org.fabcom.web.door;

import module java.base;
import org.fabcom.kernel.settings.Proxies;

/**
 * Who is counted as one: an IPv4 address, or the /64 that a line of IPv6 is given as a whole.
 *
 * @param named a proxy that speaks for many and did not say for whom: it has no share of its own to keep to
 */
record Caller(String address, boolean named) {

    private static final int LINE_OF_IPV6 = 64;

    static Caller of(InetAddress address, Proxies proxies) {
        return new Caller(text(address), proxies.named(address));
    }

    private static String text(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length == 4 || address.isLoopbackAddress()) return address.getHostAddress();
        try {
            return InetAddress.getByAddress(Proxies.masked(bytes, LINE_OF_IPV6)).getHostAddress();
        } catch (UnknownHostException neverForSixteenBytes) {
            throw new IllegalStateException(neverForSixteenBytes);
        }
    }
}
