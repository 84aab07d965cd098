package org.fabcom.founding.walking;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much stands under each question of a path; never what first answers say. Thread-safe. */
@Repository
class Progress {

    /**
     * @param answers of founders who walk the path now
     * @param mine whether the reader has written
     * @param said whether the reader has answered the sentence that is proposed
     */
    record Count(String code, int answers, boolean mine, int positions, boolean said) {}

    private final JdbcClient db;

    Progress(JdbcClient db) {
        this.db = db;
    }

    Map<String, Count> of(UUID path, UUID me) {
        return db
                .sql("""
                        select q.code,
                            (select count(*) from founding.answer a join founding.founder f on f.id = a.founder
                                where a.path = q.path and a.code = q.code and f.left_at is null) as answers,
                            exists (select from founding.answer a
                                where a.path = q.path and a.code = q.code and a.founder = :me) as mine,
                            (select count(*) from founding.position p
                                where p.path = q.path and p.code = q.code and p.merged_into is null) as positions,
                            exists (select from founding.stance s where s.path = q.path and s.code = q.code
                                and s.sentence_number = q.sentence_number and s.founder = :me) as said
                        from founding.question q where q.path = :path
                        """)
                .param("path", path)
                .param("me", me)
                .query((row, n) -> new Count(
                        row.getString("code"),
                        row.getInt("answers"),
                        row.getBoolean("mine"),
                        row.getInt("positions"),
                        row.getBoolean("said")))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::code, it -> it));
    }
}
