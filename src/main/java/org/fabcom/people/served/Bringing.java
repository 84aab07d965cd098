package org.fabcom.people.served;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;

/** People who come in a table, and go again if the table is withdrawn. */
final class Bringing {

    private Bringing() {}

    static PartyId bring(Sql db, Served.Brought brought, PartyId by, Instant now) {
        var id = new PartyId(Ids.next());
        var draft = brought.draft();
        db.sql("insert into people.party (id, kind, name, created_at) values (:id, 'PERSON', :name, :at)")
                .param("id", id.value(), "name", draft.name(), "at", now)
                .update();
        // a table that comes in is no visit: they were last seen when they agreed, until an act says otherwise
        db.sql("insert into people.person (id, language, phone, last_seen_on) values (:id, 'fr', :phone, :seen)")
                .param("id", id.value(), "phone", draft.phone(), "seen", brought.agreedOn())
                .update();
        db.sql("""
                insert into people.served (person, commune_code, commune_name, registered_by, registered_at, agreed_on, birth_year,
                    gender, letters_to)
                values (:id, :code, :commune, :by, :at, :day, :year, :gender, :letters)
                """)
                .param("id", id.value())
                .param("code", draft.commune().code())
                .param("commune", draft.commune().name())
                .param("by", by.value())
                .param("at", now)
                .param("day", brought.agreedOn())
                .param("year", brought.birthYear())
                .param("gender", brought.gender())
                .param("letters", brought.lettersTo())
                .update();
        return id;
    }

    /** Somebody with an account, with an act or with whatever else leans on them stays. */
    static boolean takeBack(Sql db, PartyId person) {
        boolean leans = db.sql("""
                select exists (select from people.served_act where person = :id)
                    or exists (select from people.served where person = :id and claimed_at is not null)
                    or exists (select from people.seat where person = :id)
                    or exists (select from people.departure where person = :id)
                """).param("id", person.value()).single(Boolean.class);
        if (leans) return false;
        try {
            db.sql("delete from people.served where person = :id")
                    .param("id", person.value())
                    .update();
            db.sql("delete from people.person where id = :id")
                    .param("id", person.value())
                    .update();
            return db.sql("delete from people.party where id = :id")
                    .param("id", person.value())
                    .updated();
        } catch (org.springframework.dao.DataIntegrityViolationException held) {
            throw new IllegalStateException("somebody leans on " + person, held);
        }
    }

    static Served.Alike like(Sql db, Served.Brought brought) {
        var perhaps = new ArrayList<PartyId>();
        boolean same = false;
        for (var it : db.sql("""
                select r.id, (s.person is not null and r.phone = :phone and s.commune_name = :commune
                    and s.birth_year is not distinct from cast(:year as smallint)) as same
                from people.person r join people.party p on p.id = r.id left join people.served s on s.person = r.id
                where r.erased_at is null and lower(p.name) = lower(:name) order by p.created_at, r.id limit 5
                """)
                .param("name", brought.draft().name())
                .param("phone", brought.draft().phone())
                .param("commune", brought.draft().commune().name())
                .param("year", brought.birthYear())
                .list((row, n) ->
                        java.util.Map.entry(new PartyId(row.getObject("id", UUID.class)), row.getBoolean("same")))) {
            perhaps.add(it.getKey());
            same |= it.getValue();
        }
        return new Served.Alike(same, perhaps);
    }
}
