package org.fabcom.people.served;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;

/** Port: what an upper room offers on the page of somebody whom staff serve. */
public interface ServedLinks {

    /** For whoever reads the page, who is of the staff. */
    List<LinkView> of(Served person, Page page);

    /** What was done with the person, as far as whoever reads may know of it, the newest first. */
    default List<LinkView> done(Served person, Page page) {
        return List.of();
    }
}
