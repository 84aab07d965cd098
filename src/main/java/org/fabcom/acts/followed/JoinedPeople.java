package org.fabcom.acts.followed;

import org.fabcom.kernel.Sql;
import org.fabcom.people.served.RecordsJoined;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Acts that name two records are counted again when these become one person, or two again. */
@Component
record JoinedPeople(Sql db) {

    @EventListener
    void on(RecordsJoined it) {
        db.sql("""
                insert into acts.act_fact_touch
                    select pg_current_xact_id()::text, p.act from acts.act_person p where p.person = :gone
                    on conflict do nothing
                """).param("gone", it.gone().value()).update();
    }
}
