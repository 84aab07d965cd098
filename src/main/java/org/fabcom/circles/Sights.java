package org.fabcom.circles;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Which groups a visitor may know of. Nothing is seen by more people than what holds it: a group is seen when each circle
 * around it is, or by whoever is entitled to manage it. Closed groups count like the others. Thread-safe.
 */
@Repository
public class Sights {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Sql db;
    private final Memberships memberships;
    private final Authorisations authorisations;

    Sights(Sql db, Memberships memberships, Authorisations authorisations) {
        this.db = db;
        this.memberships = memberships;
        this.authorisations = authorisations;
    }

    /** All that this visitor may know of. */
    public Set<GroupId> of(Visitor visitor) {
        return asked(visitor, null, null);
    }

    /** The same for somebody whom a house counts among its people, with a seat there or without. */
    public Set<GroupId> of(Visitor visitor, @Nullable PartyId house) {
        return asked(visitor, null, house);
    }

    public boolean sees(Visitor visitor, GroupId group) {
        return asked(visitor, group, null).contains(group);
    }

    private Set<GroupId> asked(Visitor visitor, @Nullable GroupId only, @Nullable PartyId house) {
        var mine = visitor.signedIn() ? memberships.of(visitor.party()) : Set.<GroupId>of();
        var seen = new HashSet<GroupId>();
        db.sql("""
                select g.id from circles.groups g where (cast(:only as uuid) is null or g.id = :only) and (
                    g.id in (:ruled)
                    or case when g.organisation is null then :community else g.organisation in (:managed) end
                    or not exists (select from circles.group_ancestry a join circles.groups up on up.id = a.ancestor
                        where a.descendant = g.id and not case up.seen_by
                            when 'EVERYBODY' then true
                            when 'HOUSE' then case when up.organisation is null then :known else up.organisation in (:houses) end
                                or up.id in (:mine)
                            else up.id in (:mine) end))
                """)
                .param("only", only == null ? null : only.value(), java.sql.Types.OTHER)
                .param("ruled", values(authorisations.ruled(visitor)))
                .param("mine", values(mine))
                .param("community", authorisations.steward(visitor, null))
                .param("known", visitor.signedIn())
                .param(
                        "houses",
                        some(Stream.concat(visitor.seats().keySet().stream(), Stream.ofNullable(house))
                                .map(PartyId::value)
                                .toList()))
                .param(
                        "managed",
                        some(visitor.seats().keySet().stream()
                                .filter(it -> visitor.sits(it, Seat.MANAGER))
                                .map(PartyId::value)
                                .toList()))
                .query(row -> {
                    seen.add(new GroupId(row.getObject("id", UUID.class)));
                });
        return seen;
    }

    private static List<UUID> values(Set<GroupId> groups) {
        return some(groups.stream().map(GroupId::value).toList());
    }

    private static List<UUID> some(List<UUID> ids) {
        return ids.isEmpty() ? List.of(NOBODY) : ids;
    }
}
