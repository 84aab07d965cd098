package org.fabcom.circles.tree;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.people.RightsJournal;
import org.springframework.stereotype.Component;

/** What groups are called in the journal of rights, which lies below and knows their numbers only. */
@Component
record GroupTitles(Sql db) implements RightsJournal.GroupNames {

    @Override
    public Map<UUID, String> all() {
        return db.sql("select id, name from circles.groups")
                .map(row -> row.getObject("id", UUID.class), row -> row.getString("name"));
    }
}
