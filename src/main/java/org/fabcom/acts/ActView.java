package org.fabcom.acts;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;
import org.fabcom.web.field.Fields;
import org.fabcom.web.field.PairView;

/** An act to read. {@code where}: name of the structure or the commune, empty at a distance. */
public record ActView(
        Act act,
        boolean mine,
        String mediator,
        String where,
        Map<PartyId, String> organisations,
        Map<PartyId, String> people,
        Set<PartyId> followed,
        List<String> tags,
        Page page) {

    public String url() {
        return Acts.PATH + "/" + act.id();
    }

    public String caseUrl() {
        return act.content().caseFile() == null
                ? ""
                : "/accompagnements/" + act.content().caseFile();
    }

    /** What it was about. */
    public List<PairView> about() {
        return Fields.pairs(ActFields.ABOUT, act.content(), page);
    }

    /** How it went. */
    public List<PairView> how() {
        return Fields.pairs(ActFields.HOW, act.content(), page);
    }
}
