package org.fabcom.catalogue.pictures;

import module java.base;

/** The icon of a software that FabCom carries: its title, licence and draughtspeople, where the drawing was taken after, when. */
public record SheetIcon(String slug, String title, String licence, String credit, String source, LocalDate read) {

    static final String PATH = "/catalogue/icones/";

    public String url() {
        return PATH + slug + ".svg";
    }
}
