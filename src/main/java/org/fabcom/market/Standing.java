package org.fabcom.market;

import module java.base;
import org.fabcom.circles.Authorisations;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.Represented;
import org.fabcom.circles.Right;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.springframework.stereotype.Component;

/** Where a visitor stands on the square: for whom they may act, and what they may see. Asked anew at each request. */
@Component
public class Standing {

    private final Authorisations authorisations;
    private final Memberships memberships;
    private final Groups groups;
    private final People people;

    Standing(Authorisations authorisations, Memberships memberships, Groups groups, People people) {
        this.authorisations = authorisations;
        this.memberships = memberships;
        this.groups = groups;
        this.people = people;
    }

    /** Themselves first, then organisations and groups whose wallet they may use (E57). */
    public List<PartyId> parties(Visitor visitor) {
        return authorisations.parties(visitor, Right.WALLET).stream()
                .map(Represented::id)
                .toList();
    }

    public Sight of(Visitor visitor) {
        if (!visitor.signedIn()) return Sight.NOBODY;
        return new Sight(
                visitor.party(), new LinkedHashSet<>(parties(visitor)), belonging(visitor), moderates(visitor));
    }

    /** The groups and organisations to which they belong and may show a post, with their names. */
    public Map<UUID, String> groups(Visitor visitor) {
        var named = new LinkedHashMap<UUID, String>();
        if (!visitor.signedIn()) return named;
        people.names(visitor.seats().keySet()).forEach((party, name) -> named.put(party.value(), name));
        for (var it : memberships.of(visitor.party()))
            groups.find(it).filter(group -> !group.closed()).ifPresent(group -> named.put(it.value(), group.name()));
        return named;
    }

    private Set<UUID> belonging(Visitor visitor) {
        var all = new LinkedHashSet<UUID>();
        visitor.seats().keySet().forEach(it -> all.add(it.value()));
        memberships.of(visitor.party()).stream().map(GroupId::value).forEach(all::add);
        return all;
    }

    public static boolean moderates(Visitor visitor) {
        return visitor.is(InstanceRole.MODERATOR) || visitor.is(InstanceRole.ADMINISTRATOR);
    }
}
