package org.fabcom.instance;

import module java.base;
import org.fabcom.web.NavView;

/** What those who keep the instance can do: sections of the deeds, and what other rooms offer. */
public record AdministrationView(List<Card> sections, List<NavView> others) {

    /** A section with what is answered there, in a line. */
    public record Card(String url, Section section, String words) {}
}
