package org.fabcom.people.moving;

import module java.base;
import org.fabcom.people.Organisation;

/** What an organisation may take along; {@code past}: what it brought when it came. */
public record MovingView(Organisation organisation, List<PastView.Table> past) {

    public String url() {
        return "/structures/" + organisation.id();
    }
}
