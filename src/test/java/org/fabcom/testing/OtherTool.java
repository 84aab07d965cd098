package org.fabcom.testing;

import module java.base;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;

/** Another tool, that is told of what happens; what is to be sent to it is read before it leaves. */
public final class OtherTool {

    private final Sql db;

    public OtherTool(Sql db) {
        this.db = db;
    }

    /** It is told of these kinds from now on; {@code whose}: null for the instance’s own. */
    public void listens(@Nullable PartyId whose, PartyId by, String... kinds) {
        db.sql("""
                insert into people.webhook (id, organisation, address, kinds, drawn_at, added_by, added_at)
                values (:id, :whose, 'https://outil.example/', :kinds, now(), :by, now())
                """)
                .param("id", Ids.next())
                .param("whose", Rows.value(whose), Types.OTHER)
                .param("kinds", kinds)
                .param("by", by.value())
                .update();
    }

    /** Kind and page of each thing, the oldest first. */
    public List<String> told(@Nullable PartyId whose) {
        return db.sql("""
                select d.kind || ' ' || regexp_replace(d.body::json -> 'data' ->> 'url', '^https?://[^/]+', '')
                from people.webhook_delivery d join people.webhook w on w.id = d.webhook
                where w.organisation is not distinct from :whose order by d.happened_at, d.id
                """).param("whose", Rows.value(whose), Types.OTHER).list(String.class);
    }
}
