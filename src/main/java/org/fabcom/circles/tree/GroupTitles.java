package org.fabcom.circles.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fabcom.kernel.Sql;
import org.fabcom.people.RightsJournal;
import org.springframework.stereotype.Component;

/** What groups are called in the journal of rights, which lies below and knows their numbers only. */
@Component
record GroupTitles(Sql db) implements RightsJournal.GroupNames {

    @Override
    public Map<UUID, String> all() {
        var names = new HashMap<UUID, String>();
        db.sql("select id, name from circles.groups").query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return names;
    }
}
