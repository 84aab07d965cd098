package org.fabcom.membership.joining;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Registers;
import org.fabcom.people.actors.Showing;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** The page of an organisation leads to joining it, where its register takes people in. */
@Component
record ShownJoining(Registers registers) implements Showing {

    @Override
    public List<Shown> of(Collection<PartyId> organisations, Page page) {
        if (organisations.isEmpty()) return List.of();
        var joinable = new HashSet<>(registers.joinable());
        return organisations.stream()
                .filter(joinable::contains)
                .map(it -> new Shown(it, Topic.OFFERS, page.t("membership.join.shown"), JoinLinks.HOME + "/" + it))
                .toList();
    }
}
