package org.fabcom.catalogue.pictures;

import module java.base;
import org.fabcom.kernel.shipped.Shipped;
import org.jspecify.annotations.Nullable;

/** The icons of {@code catalogue/icons}, made by {@code docs/recipes/software-icons.mjs}. Read once, immutable. */
public final class SheetIcons {

    private static final String FOLDER = "catalogue/icons/";
    private static final Map<String, SheetIcon> ALL = read();
    private static final Map<String, String> INLINE =
            ALL.values().stream().collect(Collectors.toUnmodifiableMap(SheetIcon::slug, SheetIcons::drawn));

    private SheetIcons() {}

    /** The icon of the sheet at this address; null where none may be shown. */
    public static @Nullable SheetIcon of(String slug) {
        return ALL.get(slug);
    }

    static Collection<SheetIcon> all() {
        return ALL.values();
    }

    /** To stand in a page: the drawing itself, beside its name; empty where none may be shown. */
    static String inline(String slug) {
        return INLINE.getOrDefault(slug, "");
    }

    private static String drawn(SheetIcon icon) {
        return new String(drawing(icon), StandardCharsets.UTF_8)
                        .strip()
                        .replace(
                                " xmlns=\"http://www.w3.org/2000/svg\"",
                                " width=\"24\" height=\"24\" aria-hidden=\"true\"")
                        .replace("<rect ", "<rect stroke=\"none\" ")
                        .replace("<path ", "<path stroke=\"none\" ")
                + " ";
    }

    static byte[] drawing(SheetIcon icon) {
        return Shipped.bytes(FOLDER + icon.slug() + ".svg");
    }

    private static Map<String, SheetIcon> read() {
        var all = new LinkedHashMap<String, SheetIcon>();
        Shipped.text(FOLDER + "icons.tsv").lines().forEach(line -> {
            var it = line.split("\t", -1);
            all.put(it[0], new SheetIcon(it[0], it[1], it[2], it[3], it[4], LocalDate.parse(it[5])));
        });
        return all;
    }
}
