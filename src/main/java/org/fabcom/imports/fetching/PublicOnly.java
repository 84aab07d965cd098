package org.fabcom.imports.fetching;

import module java.base;
import org.springframework.stereotype.Component;

/**
 * https on its usual port, and hosts of the public Internet: of IPv4 whatever the register of special addresses (IANA, RFC
 * 6890) does not set apart, of IPv6 the part that is handed out (2000::/3) but for tunnels, tests and examples.
 */
@Component
class PublicOnly implements Opened {

    @Override
    public boolean allows(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && (address.getPort() == -1 || address.getPort() == 443);
    }

    @Override
    public boolean allows(InetAddress host) {
        var bytes = host.getAddress();
        return host instanceof Inet4Address ? four(bytes) : six(bytes);
    }

    private static boolean four(byte[] it) {
        int a = it[0] & 0xff;
        int b = it[1] & 0xff;
        int c = it[2] & 0xff;
        return switch (a) {
            case 0, 10, 127 -> false;
            case 100 -> b < 64 || b > 127; // shared by providers, RFC 6598
            case 169 -> b != 254;
            case 172 -> b < 16 || b > 31;
            case 192 -> b != 168 && !(b == 0 && (c == 0 || c == 2)) && !(b == 88 && c == 99);
            case 198 -> b != 18 && b != 19 && !(b == 51 && c == 100);
            case 203 -> b != 0 || c != 113;
            default -> a < 224;
        };
    }

    private static boolean six(byte[] it) {
        int first = (it[0] & 0xff) << 8 | it[1] & 0xff;
        int second = (it[2] & 0xff) << 8 | it[3] & 0xff;
        if (first >> 13 != 1) return false;
        return switch (first) {
            case 0x2001 -> second >= 0x200 && second != 0xdb8;
            case 0x2002 -> false;
            case 0x3fff -> second >> 12 != 0;
            default -> true;
        };
    }
}
