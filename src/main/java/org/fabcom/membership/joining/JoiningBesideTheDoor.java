package org.fabcom.membership.joining;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.membership.VotingRights;
import org.fabcom.people.People;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.WayIn;
import org.springframework.stereotype.Component;

/** Whoever may not see a page of an organisation is told that one may ask to join it. */
@Component
record JoiningBesideTheDoor(Registers registers, VotingRights rights, People people) implements WayIn {

    private static final Pattern HOUSE = Pattern.compile("/(?:structures|cotisations)/([0-9a-f-]{36})(?:/.*)?");

    @Override
    public Optional<LinkView> at(int status, String path, Page page) {
        var house = HOUSE.matcher(path);
        var me = page.visitor();
        if (status != 403 || !me.signedIn() || !house.matches()) return Optional.empty();
        return Ids.read(house.group(1))
                .map(PartyId::new)
                .flatMap(registers::find)
                .filter(it -> it.entry() != Register.Entry.CLOSED)
                .map(Register::organisation)
                .filter(it -> me.seatIn(it).isEmpty() && !rights.of(me.party()).contains(it))
                .map(it -> new LinkView(
                        JoinLinks.HOME + "/" + it,
                        page.t("membership.join.title", people.name(it).orElse(""))));
    }
}
