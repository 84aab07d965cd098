package org.fabcom.acts;

import java.util.Map;
import org.fabcom.kernel.PartyId;

/** An act to read. {@code where}: name of the structure or the commune, empty at a distance. */
public record ActView(
        Act act,
        boolean mine,
        String mediator,
        String where,
        Map<PartyId, String> organisations,
        Map<PartyId, String> people) {

    public String url() {
        return ActPages.HOME + "/" + act.id();
    }

    public String caseUrl() {
        return act.content().caseFile() == null
                ? ""
                : "/accompagnements/" + act.content().caseFile();
    }
}
