package org.fabcom.people.organisations;

import module java.base;

/** One's own organisations; {@code total}: there may be more than are shown. */
public record OwnOrganisationsView(List<Line> lines, int total) {

    public record Line(String url, String name, String seat) {}
}
