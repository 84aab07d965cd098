package org.fabcom.web.problem;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;

/** Port: where somebody goes on before whom a door is closed (403), or who is behind what happened meanwhile (409). */
public interface WayIn {

    /** {@code status}: how they were refused; {@code path}: where they stood; empty: nothing is known. */
    Optional<LinkView> at(int status, String path, Page page);
}
