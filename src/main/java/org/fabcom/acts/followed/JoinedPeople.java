package org.fabcom.acts.followed;

import org.fabcom.people.served.RecordsJoined;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days whose acts name two records are counted again when these become one person, or two again. */
@Component
class JoinedPeople {

    private final JdbcClient db;

    JoinedPeople(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(RecordsJoined it) {
        db.sql("""
                insert into acts.act_daily_touch
                    select distinct pg_current_xact_id()::text, a.mediator, a.day
                    from acts.act a join acts.act_person p on p.act = a.id and p.person = :gone
                    on conflict do nothing
                """).param("gone", it.gone().value()).update();
    }
}
