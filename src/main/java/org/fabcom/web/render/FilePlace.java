package org.fabcom.web.render;

import module java.base;
import org.fabcom.web.Page;

/** A place in a file, which is kept as French says it (« membres.csv, ligne 3 »), in the language of whoever reads. */
public final class FilePlace {

    private static final Pattern COUNTED = Pattern.compile("(?s)(.*, )?(ligne|fiche) ([0-9]{1,9})");
    private static final String END = "fin du fichier";

    private FilePlace() {}

    public static String in(Page page, String place) {
        return said(place, page::t);
    }

    public static String in(Locale locale, Messages messages, String place) {
        return said(place, (key, number) -> messages.text(locale, key, number));
    }

    static String said(String place, BinaryOperator<String> words) {
        if (place.equals("fichier")) return words.apply("web.place.file", "");
        if (place.endsWith(END))
            return place.substring(0, place.length() - END.length()) + words.apply("web.place.end", "");
        var it = COUNTED.matcher(place);
        if (!it.matches()) return place;
        var key = "ligne".equals(it.group(2)) ? "web.place.line" : "web.place.record";
        return (it.group(1) == null ? "" : it.group(1)) + words.apply(key, it.group(3));
    }
}
