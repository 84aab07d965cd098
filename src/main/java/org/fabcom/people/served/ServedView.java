package org.fabcom.people.served;

import module java.base;
import org.fabcom.people.OrganisationSeat;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** A person whom staff serve: what is known, what was done for them, what can be done now. */
public record ServedView(
        Form form,
        Served person,
        List<OrganisationSeat> organisations,
        List<Line> acts,
        List<OptionView> communes,
        List<LinkView> links,
        List<LinkView> done) {

    /** « fait par X pour Y », with its day and its words. */
    public record Line(String when, String who, String what, String words) {}

    public String url() {
        return "/personnes/" + person.id();
    }
}
