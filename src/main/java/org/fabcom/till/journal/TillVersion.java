package org.fabcom.till.journal;

import module java.base;
import org.fabcom.kernel.shipped.Shipped;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Which till this is: its own version, apart from the product's, and a checksum of what keeps the four conditions. The first
 * figure changes when one of these does; the others are for what does not touch them.
 */
@Component
public class TillVersion {

    public static final String NUMBER = "1.0.0";

    /** When a version with these four conditions was first given out. */
    public static final String PUBLISHED_ON = "2026-11-29";

    private static final String[] GUARDED = {
        "classpath*:org/fabcom/till/journal/*.class",
        "classpath*:org/fabcom/till/closing/*.class",
        "classpath*:org/fabcom/till/sessions/*.class",
        "classpath*:org/fabcom/till/sales/*.class",
        "classpath*:org/fabcom/till/archive/*.class",
        "classpath*:org/fabcom/till/invoicing/InvoiceMoney*.class",
        "classpath*:org/fabcom/till/rental/LoanMoney*.class",
        "classpath*:org/fabcom/till/offline/*.class",
        "classpath*:org/fabcom/web/offline/*.class",
        "classpath*:db/migration/till/*.sql"
    };

    private volatile @Nullable String checksum;

    /** Of the classes and migrations of the till, in hexadecimal. */
    public String checksum() {
        var known = checksum;
        if (known == null) checksum = known = computed();
        return known;
    }

    String both() {
        return NUMBER + " " + checksum();
    }

    /** True if this is, byte for byte, a till that its makers published. */
    public boolean published() {
        return checksum().equals(Shipped.properties("till/published.properties").getProperty(NUMBER));
    }

    private static String computed() {
        var resolver = new PathMatchingResourcePatternResolver(TillVersion.class.getClassLoader());
        try {
            var parts = new byte[0];
            for (var pattern : GUARDED) {
                var found = resolver.getResources(pattern);
                Arrays.sort(found, Comparator.comparing(it -> String.valueOf(it.getFilename())));
                for (var it : found) parts = Hashes.sha256(parts, bytes(it));
            }
            return Hashes.hex(parts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Resource file) throws IOException {
        return file.getContentAsByteArray();
    }
}
