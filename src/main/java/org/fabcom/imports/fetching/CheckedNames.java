package org.fabcom.imports.fetching;

import module java.base;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Looks a name up once and answers only if every address is allowed. The connection is made to one of these very addresses: a
 * name that leads elsewhere a moment later gains nothing.
 */
record CheckedNames(Opened opened) implements DnsResolver {

    /** One of the addresses is not allowed. */
    static final class NotPublic extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        NotPublic(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (var it : found) if (!opened.allows(it)) throw new NotPublic(host);
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
