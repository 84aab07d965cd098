package org.fabcom.people.leaving;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.console.Console;
import org.springframework.stereotype.Component;

/** Whoever was erased is still without a name, and nobody lost theirs without an erasure. */
@Component
record ErasureCheck(Sql db) implements Check {

    @Override
    public String name() {
        return "people.erasures";
    }

    @Override
    public List<String> findings() {
        return db.sql("""
                select coalesce(p.id, e.person)::text from people.erasure e full join people.person p on p.id = e.person
                where (e.person is null) <> (p.erased_at is null) order by 1 limit 20
                """).list((row, n) -> Console.t("console.erasures.back", row.getString(1)));
    }

    @Override
    public List<String> notes() {
        return db.sql("select count(*), count(replayed_at) from people.erasure")
                .list((row, n) -> Console.t("console.erasures.count", row.getLong(1), row.getLong(2)));
    }
}
