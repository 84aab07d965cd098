package org.fabcom.people.own;

import java.util.List;
import org.fabcom.people.OrganisationSeat;
import org.fabcom.web.Form;
import org.fabcom.web.NavView;
import org.fabcom.web.look.OptionView;

/** A person's own page: what they belong to, and what they can change of their account. */
public record OwnView(
        Form form,
        String name,
        String email,
        List<OrganisationSeat> organisations,
        List<OptionView> languages,
        List<NavView> links) {}
