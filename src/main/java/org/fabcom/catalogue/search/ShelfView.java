package org.fabcom.catalogue.search;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.pictures.IconRoom;
import org.fabcom.web.listing.ListingView;

/** The list page: what was asked, what was found with the icons there is room for, by the name in the address, and the ways on. */
public record ShelfView(String words, boolean services, Found found, Map<String, String> icons, ListingView<?> list) {

    private static final int DRAWN = 2_400;

    private static final Pattern SUFFIX = Pattern.compile("-(or-later|only)\\b");

    static ShelfView of(String words, boolean services, Found found, ListingView<?> list) {
        var room = new IconRoom(DRAWN);
        var icons = new HashMap<String, String>();
        found.rows().stream()
                .filter(it -> it.picture() == null)
                .map(it -> it.sheet().slug())
                .sorted(Comparator.comparingInt(IconRoom::letters))
                .forEach(it -> icons.put(it, room.take(it)));
        return new ShelfView(words, services, found, icons, list);
    }

    public List<Found.Row> rows() {
        return found.rows();
    }

    /** The service that is being left, when the words name one only. */
    public List<Sheet> meant() {
        return found.meant();
    }

    public boolean filtered() {
        return list.facets().stream().anyMatch(it -> !it.chosen().isEmpty());
    }

    /** Texts of the lists that are written in English say so. */
    public static String language(Found.Row row) {
        return "awesome-selfhosted".equals(row.summarySource()) ? "en" : "fr";
    }

    /** The licence as a chip can hold it: without « or later », and not at all if it is long. */
    public static String shortLicence(Sheet sheet) {
        var licence = sheet.licence();
        if (licence == null) return "";
        var bare = SUFFIX.matcher(licence).replaceAll("");
        return bare.length() > 22 ? "" : bare;
    }

    /** Nothing has to be hosted: it runs on the device. */
    public static boolean nothingToHost(Sheet sheet) {
        return List.of("desktop", "mobile", "both").contains(String.valueOf(sheet.hosting()));
    }
}
