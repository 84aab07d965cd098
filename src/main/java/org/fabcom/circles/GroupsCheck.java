package org.fabcom.circles;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.console.Console;
import org.springframework.stereotype.Component;

/** The table of ancestors is what a full walk from child to parent gives, and nobody holds a role in a house they left. */
@Component
record GroupsCheck(Sql db) implements Check {

    private static final String WALKED = """
            with recursive walked (ancestor, descendant, depth) as (
                select id, id, 0 from circles.groups
                union all
                select g.parent, w.descendant, w.depth + 1 from walked w join circles.groups g on g.id = w.ancestor
                where g.parent is not null and w.depth < 50
            )
            """;

    @Override
    public String name() {
        return "circles.groups";
    }

    @Override
    public List<String> findings() {
        return db.sql(WALKED + """
                select 'ancestry' as what, (coalesce(a.descendant, w.descendant))::text as id
                from walked w full join circles.group_ancestry a using (ancestor, descendant, depth)
                where a.ancestor is null or w.ancestor is null
                union all
                select 'outsider', s.id::text from circles.group_seat s join circles.groups g on g.id = s.role
                where s.ended_at is null and g.organisation is not null
                  and not exists (select from people.seat_of o where o.organisation = g.organisation and o.person = s.person)
                union all
                select 'outsider', m.grp::text from circles.group_member m join circles.groups g on g.id = m.grp
                where g.organisation is not null
                  and not exists (select from people.seat_of o where o.organisation = g.organisation and o.person = m.person)
                union all
                select 'name', g.id::text from circles.groups g join people.party_card p on p.id = g.party where p.name <> g.name
                order by 1, 2
                """)
                .list((row, n) -> Console.t("console.groups." + row.getString("what"), row.getString("id")));
    }
}
