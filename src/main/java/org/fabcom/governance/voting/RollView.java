package org.fabcom.governance.voting;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/**
 * Who votes.
 *
 * @param signed whether is said who has voted
 * @param unheard how many with a voice cannot cast it on a screen, told; "" for none
 * @param flagged whoever manages reads who is no longer of the body
 * @param people of whom whoever manages may say a conflict of interest; none: not now, or not to this reader
 */
public record RollView(
        LinkView back,
        String title,
        String lead,
        boolean signed,
        String unsigned,
        String unheard,
        List<Line> lines,
        List<String> conflicts,
        List<String> flagged,
        String action,
        List<OptionView> people,
        Form form) {

    /** @param why why there is no vote; "" with one */
    public record Line(String name, String college, String carried, String why, boolean voted) {}
}
