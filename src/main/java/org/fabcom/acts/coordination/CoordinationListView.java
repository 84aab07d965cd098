package org.fabcom.acts.coordination;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.listing.ListingView;

/** The acts of coordination. {@code fresh}: one form for each kind. */
public record CoordinationListView(ListingView<?> list, List<Row> rows, List<LinkView> fresh) {

    /** {@code own} is where it is changed and withdrawn, empty where it is somebody else’s. */
    public record Row(String title, String day, String kind, String lasting, String by, String tags, String own) {}
}
