package org.fabcom.web.found;

import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** What others show of a page that somebody sends them: its name, a line about it, a picture where one is kept (ogp.me). */
public record Sharing(
        String title, String line, String url, @Nullable String image) {

    /** What search engines and messengers show at most. */
    private static final int LONGEST = 160;

    /** @param words what the page says of itself; null where it says nothing but its title */
    public static Sharing of(Page page, String title, @Nullable String words, @Nullable String image) {
        var site = page.site();
        var name = title.isEmpty() ? site.name() : title;
        var line = words != null && !words.isBlank() ? words : name + " · " + about(site.name(), site.tagline());
        var path = page.path().replaceFirst("\\?.*", "");
        return new Sharing(name, cut(line), page.absolute(path), image == null ? null : page.absolute(image));
    }

    private static String about(String name, String tagline) {
        return tagline.isBlank() ? name : tagline;
    }

    private static String cut(String words) {
        var line = words.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) return line;
        int end = line.lastIndexOf(' ', LONGEST - 1);
        return line.substring(
                        0,
                        end > 0 ? end : Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1)
                + "…";
    }
}
