package org.fabcom.governance.bodies;

import java.util.List;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;

/** What a package of the agora adds to the page of a body, to {@code /agora} and to the home: ballots, assemblies, proposals. */
public interface BodySection {

    /** @param url where the line leads; @param note said under it, "" without; @param state a short word beside it, "" without */
    record Line(String url, String title, String note, String state) {}

    /** @param title of the section; @param all where all of them are, "" without; @param none said where there is no line */
    record Section(String title, List<Line> lines, String all, String none) {}

    /** The order on the page: 10 proposals, 20 ballots, 30 assemblies, 40 decisions. */
    int order();

    /** For one who belongs to the body. */
    Section section(Body body, Visitor me, Page page);

    /** What waits for this person's voice in the bodies that are theirs, the most urgent first; few of them. */
    default List<Line> waiting(Visitor me, Page page) {
        return List.of();
    }
}
