package org.fabcom.web.problem;

import java.util.Optional;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;

/** Port: what somebody may do before whom a door is closed (403). */
public interface WayIn {

    /** {@code path}: where they stood; empty: nothing is known. */
    Optional<LinkView> at(String path, Page page);
}
