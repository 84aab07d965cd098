package org.fabcom.circles.seating;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/**
 * Somebody who holds or held a role: until when, what they hand over, how it is ended.
 *
 * @param over it has ended already
 * @param handover what is handed over, "" as long as nobody wrote it; @param written by whom and when
 * @param before what those left who held it before, the last first
 * @param writes the reader may say what is handed over
 * @param ends the reader may end it
 * @param heirs who may follow; none: the reader does not choose
 * @param wanted a last day is wanted of who follows
 */
public record RoleSeatView(
        LinkView back,
        String path,
        String title,
        String name,
        String term,
        String grantedBy,
        boolean over,
        String handover,
        String written,
        List<LeftView> before,
        boolean writes,
        boolean ends,
        boolean mine,
        List<OptionView> heirs,
        boolean wanted,
        Form form) {

    /** @param title « Ce que laisse Paul » */
    public record LeftView(String title, String words, String written) {}
}
