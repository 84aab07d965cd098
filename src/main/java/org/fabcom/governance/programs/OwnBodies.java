package org.fabcom.governance.programs;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.springframework.stereotype.Component;

/** Of which bodies somebody reads what, one of them where the address names it. */
@Component
record OwnBodies(Sql db, Bodies bodies, Rules rules, Clock clock) {

    static final String ASKED = "body";

    /** The name of the body of a row {@code x}. */
    static final String NAMED =
            " join governance.body b on b.id = x.body left join people.party_card h on h.id = b.organisation"
                    + " left join circles.group_card g on g.id = b.circle";

    static final String NAME = "coalesce(g.name, h.name, '') as body_name";

    /** Rows of the bodies in which they take part. */
    <R> Source<R> rows(Query<R> query, Address asked, Visitor me) {
        return query.asked(
                db::sql,
                asked,
                Map.of("bodies", ids(own(asked, me)), "me", me.party().value()));
    }

    /** The one among them that {@code query} finds as {@code :one}. */
    <R> Optional<R> row(Query<R> query, UUID id, Visitor me) {
        var bare = Address.of("/");
        var fixed = Map.of("bodies", ids(own(bare, me)), "me", me.party().value(), "one", id);
        return query.asked(db::sql, bare, fixed).rows(0, 1).stream().findFirst();
    }

    private static UUID[] ids(List<UUID> all) {
        return all.toArray(UUID[]::new);
    }

    private List<UUID> own(Address asked, Visitor me) {
        return chosen(asked, bodies.of(me).stream().map(Body::id));
    }

    /** Those in which they take part, and all whose register everybody reads. */
    List<UUID> readable(Address asked, Visitor me) {
        var open = rules.saying(Rule.REGISTER_OPEN, "yes", Days.today(clock)).stream();
        return chosen(asked, Stream.concat(bodies.of(me).stream().map(Body::id), open));
    }

    private static List<UUID> chosen(Address asked, Stream<UUID> all) {
        var ids = all.distinct().toList();
        var one = Filters.one(asked, ASKED, ids.stream().map(UUID::toString).toList());
        return one.isEmpty() ? ids : List.of(UUID.fromString(one));
    }
}
