package org.fabcom.governance.polling;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.console.Console;
import org.fabcom.tally.Recount;
import org.springframework.stereotype.Component;

/** Each tally counted again from its file gives the answer that was written (G7). */
@Component
record BallotCheck(Sql db) implements Check {

    private record Tally(String ballot, String file, String answer) {}

    @Override
    public String name() {
        return "governance.tallies";
    }

    @Override
    public List<String> findings() {
        return db
                .sql("select ballot::text, file, answer from governance.tally order by ballot")
                .list((row, n) -> new Tally(row.getString("ballot"), row.getString("file"), row.getString("answer")))
                .stream()
                .filter(it -> !Recount.of(it.file()).equals(it.answer()))
                .map(it -> Console.t("console.ballots.recount", it.ballot()))
                .toList();
    }

    /** Announced before V202611300118, which refuses it: nobody can change what was announced, but a vote that is not over is annulled. */
    @Override
    public List<String> notes() {
        return db.sql("""
                select id::text from governance.ballot where rules->>'method' <> 'MAJORITY' and rules->'majority'->>'strict' = 'false'
                    and annulled_at is null order by id
                """).list(String.class).stream()
                .map(it -> Console.t("console.ballots.statutory", it))
                .toList();
    }
}
