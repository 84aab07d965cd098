package org.fabcom.people.leaving;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Persons as they are looked for, with an account or served by staff; nobody who is erased. */
@Repository
record Leavers(Sql db) {

    Optional<Leaver> find(PartyId person) {
        return db.sql("""
                select p.name, coalesce(r.email_folded, '') as email from people.person r join people.party p on p.id = r.id
                where r.id = :id and r.erased_at is null
                """)
                .param("id", person.value())
                .optional((row, n) -> new Leaver(person, row.getString("name"), row.getString("email")));
    }
}
