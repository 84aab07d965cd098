package org.fabcom.web.look;

import module java.base;
import org.fabcom.kernel.shipped.Shipped;

/** The drawings of {@code web/icons.txt}: a name, a tab, what stands inside the {@code svg}. Read once, immutable. */
public final class Icons {

    private static final Map<String, String> DRAWINGS = read();

    private Icons() {}

    /** What stands inside the {@code svg}. An unknown name is a bug: IllegalArgumentException. */
    public static String drawing(String name) {
        var drawing = DRAWINGS.get(name);
        if (drawing == null) throw new IllegalArgumentException("no icon " + name);
        return drawing;
    }

    public static Set<String> names() {
        return DRAWINGS.keySet();
    }

    private static Map<String, String> read() {
        return Shipped.text("web/icons.txt")
                .lines()
                .map(line -> line.split("\t", 2))
                .collect(Collectors.toUnmodifiableMap(it -> it[0], it -> it[1]));
    }
}
