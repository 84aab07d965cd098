package org.fabcom.kernel.settings;

import module java.base;

/** The machines whose word about a visitor's address is believed: those that stand in front of this instance. */
public final class Proxies {

    /** What stands on the same machine. */
    static final String USUAL = "127.0.0.0/8, ::1";

    private record Range(byte[] network, int bits) {

        static Range parse(String text) {
            var parts = text.split("/", -1);
            var address = InetAddress.ofLiteral(parts[0].strip()).getAddress();
            int all = address.length * 8;
            int bits = parts.length == 1 ? all : Integer.parseInt(parts[1].strip());
            // a range of everybody would believe whatever a stranger writes
            if (parts.length > 2 || bits < 1 || bits > all) throw new IllegalArgumentException(text);
            return new Range(masked(address, bits), bits);
        }

        boolean holds(byte[] address) {
            return address.length == network.length && Arrays.equals(masked(address, bits), network);
        }
    }

    private final List<Range> ranges;

    private Proxies(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** Addresses or CIDR ranges between commas; names are not looked up. */
    public static Proxies parse(String text) {
        return new Proxies(Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(Range::parse)
                .toList());
    }

    public boolean named(InetAddress address) {
        return ranges.stream().anyMatch(it -> it.holds(address.getAddress()));
    }

    /** The address with all but its first bits at zero. */
    public static byte[] masked(byte[] address, int bits) {
        var kept = address.clone();
        for (int i = 0; i < kept.length; i++) {
            int here = Math.clamp(bits - 8L * i, 0, 8);
            kept[i] &= (byte) (0xff << (8 - here));
        }
        return kept;
    }
}
