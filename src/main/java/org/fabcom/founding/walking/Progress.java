package org.fabcom.founding.walking;

import module java.base;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.founding.path.AskedQuestions;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** The questions of a path with how much stands under each, never what first answers say; asked at once. Thread-safe. */
@Repository
record Progress(Sql db) {

    /**
     * @param answers of founders who walk the path now
     * @param mine whether the reader has written
     * @param said whether the reader has answered the sentence that is proposed
     */
    record Count(String code, int answers, boolean mine, int positions, boolean said) {}

    /** Both by code, the questions in the order of the path. */
    record Walked(Map<String, AskedQuestion> asked, Map<String, Count> counts) {}

    Walked of(UUID path, UUID me) {
        var walked = new Walked(new LinkedHashMap<>(), new HashMap<>());
        db.sql("""
                select q.*, coalesce(a.answers, 0) as answers, coalesce(a.mine, false) as mine,
                    coalesce(p.positions, 0) as positions,
                    exists (select from founding.stance s where s.path = q.path and s.code = q.code
                        and s.sentence_number = q.sentence_number and s.founder = :me) as said
                from founding.question q
                left join (select x.code, count(*) filter (where f.left_at is null) as answers, bool_or(x.founder = :me) as mine
                    from founding.answer x join founding.founder f on f.id = x.founder where x.path = :path
                    group by x.code) a on a.code = q.code
                left join (select code, count(*) as positions from founding.position
                    where path = :path and merged_into is null group by code) p on p.code = q.code
                where q.path = :path order by q.code like 'V%', length(q.code), q.code
                """).param("path", path, "me", me).list((row, n) -> {
            var it = AskedQuestions.read(row, n);
            var count = new Count(
                    it.code(),
                    row.getInt("answers"),
                    row.getBoolean("mine"),
                    row.getInt("positions"),
                    row.getBoolean("said"));
            walked.asked().put(it.code(), it);
            return walked.counts().put(it.code(), count);
        });
        return walked;
    }
}
