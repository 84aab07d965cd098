package org.fabcom.governance.polling;

import java.math.BigInteger;
import java.util.List;

/** Lots that everybody draws again: the seed as a number, divided by how many are equal; the rest is the place in the list. */
final class Draw {

    private Draw() {}

    /** @param seed hexadecimal */
    static String of(List<String> equal, String seed) {
        return equal.get(
                new BigInteger(seed, 16).mod(BigInteger.valueOf(equal.size())).intValueExact());
    }
}
