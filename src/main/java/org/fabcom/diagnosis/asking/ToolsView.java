package org.fabcom.diagnosis.asking;

import module java.base;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/** The second question: the tools. {@code kept}: the answers about the structure, carried along. */
public record ToolsView(
        String audience,
        String back,
        String later,
        List<Map.Entry<String, String>> kept,
        Form form,
        List<LabelView> tools,
        ProposalsView proposals,
        List<ProposalView> forgotten,
        String added,
        boolean typing,
        @Nullable OwnersView owners,
        String trouble) {

    /** Whose the accounts are, asked for all at once; {@code said} for all of so many {@code accounts}, or empty. */
    public record OwnersView(String said, int accounts) {}

    /** The label of one tool: closed it says whether it is described, open it asks. */
    public record LabelView(
            int place,
            String value,
            String name,
            String usage,
            boolean known,
            boolean described,
            boolean open,
            boolean more,
            boolean payments,
            boolean account,
            String owner) {}

    /** What resembles what was typed. */
    public record ProposalsView(String typed, List<ProposalView> proposals, boolean asIs) {}

    /** A tool to add: what the button sends, its name and what it is for. */
    public record ProposalView(String value, String name, String usage) {}
}
