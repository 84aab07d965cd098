package org.fabcom.plan.altering;

import org.fabcom.diagnosis.asking.ToolsView.ProposalsView;

/**
 * One more tool for a plan: what is looked for and what resembles it.
 *
 * @param open false once the accompaniment is over
 * @param thereUrl the line of the plan that is about this tool already, empty if there is none
 */
public record AddView(
        String url,
        String planUrl,
        String title,
        ProposalsView proposals,
        String trouble,
        String thereUrl,
        boolean open) {}
