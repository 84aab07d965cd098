package org.fabcom.governance.voting;

import java.util.List;
import org.fabcom.web.LinkView;

/** @param signed whether is said who has voted */
public record RollView(
        LinkView back,
        String title,
        String lead,
        boolean signed,
        String unsigned,
        List<Line> lines,
        List<String> conflicts) {

    /** @param why why there is no vote; "" with one */
    public record Line(String name, String college, String carried, String why, boolean voted) {}
}
