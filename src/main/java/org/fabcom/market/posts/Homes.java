package org.fabcom.market.posts;

import module java.base;
import org.fabcom.circles.Group;
import org.fabcom.circles.Groups;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Where a party is to be found, as its next post begins (E14): where it said last, else the commune of its organisation. */
@Repository
record Homes(Organisations organisations, Groups groups, Sql db) {

    /** {@code exact} is told to everybody only if not {@code hidden}. */
    record Home(@Nullable String code, String commune, String exact, boolean hidden) {}

    Optional<Home> of(PartyId party) {
        return said(party)
                .or(() -> organisation(party).map(it -> {
                    var commune = it.commune();
                    return new Home(commune.code(), commune.name(), "", true);
                }));
    }

    private Optional<Home> said(PartyId party) {
        return db.sql("""
                select commune_code, commune_name, place, place_hidden from market.post
                where owner = :party and (commune_name <> '' or place <> '')
                order by created_at desc, id desc limit 1
                """)
                .param("party", party.value())
                .optional((row, n) -> new Home(
                        row.getString("commune_code"),
                        row.getString("commune_name"),
                        row.getString("place"),
                        row.getBoolean("place_hidden")));
    }

    /** Itself, the house of a group, or the first by name in which a person sits. */
    private Optional<Organisation> organisation(PartyId party) {
        return organisations
                .find(party)
                .or(() -> groups.find(party).map(Group::organisation).flatMap(organisations::find))
                .or(() -> organisations.of(party).stream()
                        .findFirst()
                        .flatMap(it -> organisations.find(it.organisation())));
    }
}
