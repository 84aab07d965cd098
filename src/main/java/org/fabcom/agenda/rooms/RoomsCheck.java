package org.fabcom.agenda.rooms;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.springframework.stereotype.Component;

/** Each use of a room beside the date it is for: as long, in the room of its event, and not of a cancelled date. */
@Component
record RoomsCheck(Sql db) implements Check {

    @Override
    public String name() {
        return "agenda.rooms";
    }

    @Override
    public List<String> findings() {
        return db.sql("""
                select u.occurrence::text from agenda.room_use u join agenda.occurrence o on o.id = u.occurrence
                join agenda.event e on e.id = o.event
                where o.cancelled_at is not null or u.during <> tstzrange(o.starts_at, o.ends_at)
                   or o.starts_at > now() and e.room is distinct from u.room
                order by 1 limit 100
                """).list((row, n) -> row.getString(1));
    }
}
