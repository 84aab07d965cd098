package org.fabcom.governance.minutes;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.console.Console;
import org.springframework.stereotype.Component;

/** The minutes of each body follow each other without gap, each file is the one that was signed, each holds the hash before. */
@Component
record MinutesCheck(Sql db) implements Check {

    @Override
    public String name() {
        return "governance.minutes";
    }

    @Override
    public List<String> findings() {
        var findings = new ArrayList<String>();
        db.sql("""
                select title, body, number, encode(sha256(pdf), 'hex') = sha256 as whole,
                    previous = coalesce(lag(sha256) over bodies, '') as chained,
                    number = coalesce(lag(number) over bodies, 0) + 1 as next
                from governance.minutes window bodies as (partition by body order by number) order by body, number
                """).query(row -> {
            var name = row.getString("title") + " (" + row.getString("body") + ")";
            if (!row.getBoolean("whole")) findings.add(Console.t("console.governance.minutes.altered", name));
            if (!row.getBoolean("chained")) findings.add(Console.t("console.governance.minutes.chain", name));
            if (!row.getBoolean("next")) findings.add(Console.t("console.governance.minutes.gap", name));
        });
        return findings;
    }
}
