package org.fabcom.circles.tree;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.listing.ListingView;
import org.jspecify.annotations.Nullable;

/** The groups that a visitor may see, house by house in the order of the tree; {@code mine} are those they belong to themselves. */
public record GroupListView(ListingView<Line> list, List<Line> mine, List<LinkView> creations) {

    /** One group: how deep it lies (for the eye), where it lies (in words), and who holds it if it is a role. */
    public record Line(
            String url,
            String name,
            String kind,
            boolean role,
            int depth,
            String place,
            String purpose,
            String people,
            boolean vacant,
            boolean closed,
            @Nullable String house) {}
}
