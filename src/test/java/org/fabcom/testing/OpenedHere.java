package org.fabcom.testing;

import module java.base;
import org.fabcom.imports.fetching.Opened;

/** The rule of addresses of the house, which a test may turn round: then only servers of its own machine are opened. */
public final class OpenedHere implements Opened {

    private final Opened house;
    private volatile boolean here;

    OpenedHere(Opened house) {
        this.house = house;
    }

    /** Turn it back afterwards. */
    public void here(boolean only) {
        here = only;
    }

    @Override
    public boolean allows(URI address) {
        return here ? address.getHost() != null : house.allows(address);
    }

    @Override
    public boolean allows(InetAddress host) {
        return here ? host.isLoopbackAddress() : house.allows(host);
    }
}
