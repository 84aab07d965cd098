package org.fabcom.cases.page;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.work.BoardDecision;
import org.fabcom.web.Form;

/** The tools of the sheet with their proposed rank and its parts; the decisions taken so far, the newest first. */
public record PriorityView(Case it, String organisation, List<ToolView> tools, List<BoardDecision> history, Form form) {

    /** A tool, and why it stands at this rank: what goes before the score, then the parts of that. */
    public record ToolView(int proposed, String name, String why, String parts) {}
}
