package org.fabcom.web;

import module java.base;

/**
 * What each page says of the instance: its name and tag line, the address of its colours, the languages it speaks (the
 * first is the default), the line at the foot, and the number one calls, empty if nobody answers one.
 */
public record Site(
        String name, String tagline, String themeCss, List<String> languages, String footerLine, String phone) {

    /** Before the set-up. */
    public static final Site BARE = new Site("FabCom", "", "", List.of("fr", "en"), "", "");

    /** True before the set-up: there is nobody to sign in, and nothing to search. */
    public boolean bare() {
        return this == BARE;
    }

    public Site {
        languages = List.copyOf(languages);
    }
}
