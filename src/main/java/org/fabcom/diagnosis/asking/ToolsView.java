package org.fabcom.diagnosis.asking;

import java.util.List;
import java.util.Map;
import org.fabcom.web.Form;

/** The second question: the tools. {@code kept}: the answers about the structure, carried along; {@code owners}: whose accounts they are is
 * asked for all at once. */
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
        boolean owners,
        String trouble) {

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
            boolean account) {}

    /** What resembles what was typed. */
    public record ProposalsView(String typed, List<ProposalView> proposals, boolean asIs) {}

    /** A tool to add: what the button sends, its name and what it is for. */
    public record ProposalView(String value, String name, String usage) {}
}
