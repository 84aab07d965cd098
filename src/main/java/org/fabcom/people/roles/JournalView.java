package org.fabcom.people.roles;

import java.util.List;
import org.fabcom.web.list.Paging;

/** The journal of rights, the newest first. */
public record JournalView(Paging paging, List<Line> lines, String csv) {

    /** One change, in words. */
    public record Line(String when, String actor, String act, String subject, String organisation, String detail) {}
}
