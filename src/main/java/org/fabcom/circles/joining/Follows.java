package org.fabcom.circles.joining;

import org.fabcom.circles.GroupId;
import org.fabcom.circles.tree.Comings;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Who wants the news of a group. Following entitles to nothing and shows nothing that was hidden (E55). Thread-safe. */
@Repository
record Follows(Sql db) implements Comings.Followed {

    @Override
    public boolean follows(PartyId person, GroupId group) {
        return db.sql("select exists (select from circles.group_follow where grp = :group and person = :person)")
                .param("group", group.value(), "person", person.value())
                .single(Boolean.class);
    }

    void follow(PartyId person, GroupId group) {
        db.sql(
                        "insert into circles.group_follow (grp, person, since) values (:group, :person, :now) on conflict do nothing")
                .param("group", group.value(), "person", person.value())
                .update();
    }

    void stop(PartyId person, GroupId group) {
        db.sql("delete from circles.group_follow where grp = :group and person = :person")
                .param("group", group.value(), "person", person.value())
                .update();
    }
}
