package org.fabcom.kernel.journal;

import module java.base;

/**
 * Where a chain stood: how many rows it had and the hash of the last, which vouches for all before it. Written
 * {@code chain:length:hash}, in hexadecimal; half of a hash is enough to hold against a chain.
 */
public record Head(String chain, long length, String hash) {

    private static final Pattern WRITTEN =
            Pattern.compile("([a-z_0-9]{1,63}\\.[a-z_0-9]{1,63}):([1-9][0-9]{0,17}):([0-9a-f]{32,64})");

    /** The letters of a hash that a letter gives: 128 bits. */
    static final int SHORT = 32;

    public Head {
        if (!WRITTEN.matcher(chain + ":" + length + ":" + hash).matches()) throw new IllegalArgumentException(chain);
    }

    /** {@code chain:length:hash}; anything else is an {@link IllegalArgumentException}. */
    static Head read(String written) {
        var found = WRITTEN.matcher(written);
        if (!found.matches()) throw new IllegalArgumentException(written);
        return new Head(found.group(1), Long.parseLong(found.group(2)), found.group(3));
    }

    public String brief() {
        return chain + ":" + length + ":" + hash.substring(0, SHORT);
    }

    @Override
    public String toString() {
        return chain + ":" + length + ":" + hash;
    }
}
