package org.fabcom.people.own;

import module java.base;
import org.fabcom.people.OrganisationSeat;
import org.fabcom.web.Form;
import org.fabcom.web.NavView;
import org.fabcom.web.look.OptionView;

/**
 * A person's own page: what they belong to, and what they can change of their account.
 *
 * @param keys what opens it without the password: each may be kept when that changes
 * @param asleep their rights wait for a second step
 */
public record OwnView(
        Form form,
        String name,
        String email,
        List<OrganisationSeat> organisations,
        List<OptionView> languages,
        List<OptionView> keys,
        boolean asleep,
        List<NavView> links) {

    /** Those of one group, in their order. */
    public List<NavView> links(NavView.Group group) {
        return links.stream().filter(it -> it.group() == group).toList();
    }

    /** Something typed in one of these fields was wrong: their form stands open. */
    public boolean open(String... fields) {
        return Arrays.stream(fields).anyMatch(it -> form.error(it) != null);
    }
}
