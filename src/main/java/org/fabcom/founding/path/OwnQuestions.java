package org.fabcom.founding.path;

import module java.base;
import org.fabcom.founding.bank.OutlineLine;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Questions that a group asks itself, beside those of the bank. Thread-safe. */
@Repository
public class OwnQuestions {

    /** Of a path. */
    public static final int MOST = 20;

    /** Codes have two digits. */
    private static final int LAST = 99;

    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_HELP = 1000;

    /** {@code needs}: codes of questions that are there. */
    public record Said(String title, String help, List<String> needs, OutlineLine.Part chapter) {

        public Said {
            needs = List.copyOf(needs);
        }
    }

    private final Sql db;

    OwnQuestions(Sql db) {
        this.db = db;
    }

    /** The next one of the path; empty if it has as many as it may. */
    @Transactional
    public Optional<String> add(UUID path, Said said) {
        db.sql("select id from founding.path where id = :path for update")
                .param("path", path)
                .single(UUID.class);
        int next = db.sql("select coalesce(max(substring(code from 2)::integer), 0) + 1 from founding.question"
                        + " where path = :path and code like 'P%'")
                .param("path", path)
                .single(Integer.class);
        int there = db.sql("select count(*) from founding.question where path = :path and code like 'P%'")
                .param("path", path)
                .single(Integer.class);
        if (there >= MOST || next > LAST) return Optional.empty();
        add(path, "P" + next, said);
        return Optional.of("P" + next);
    }

    /** Under the code that it had elsewhere. */
    public void add(UUID path, String code, Said said) {
        db.sql("""
                insert into founding.question (path, code, own_title, own_help, own_needs, chapter)
                values (:path, :code, :title, :help, :needs, :chapter)
                """)
                .param("path", path)
                .param("code", code)
                .param("title", said.title())
                .param("help", said.help())
                .param("needs", String.join(" ", said.needs()))
                .param("chapter", said.chapter().name())
                .update();
    }

    private static final String UNWRITTEN = """
            q.path = :path and q.code = :code and q.code like 'P%' and q.sentence = '' and q.state in ('COMING', 'OPEN', 'PARKED')
            and not exists (select from founding.answer a where a.path = q.path and a.code = q.code)
            and not exists (select from founding.position a where a.path = q.path and a.code = q.code)
            and not exists (select from founding.argument a where a.path = q.path and a.code = q.code)
            and not exists (select from founding.stance a where a.path = q.path and a.code = q.code)
            and not exists (select from founding.decision a where a.path = q.path and a.code = q.code)
            and not exists (select from founding.table_row a where a.path = q.path and a.code = q.code)
            and not exists (select from founding.aside a where a.path = q.path and a.code = q.code)
            and not exists (select from founding.question o where o.path = q.path and q.code = any (string_to_array(o.own_needs, ' ')))
            """;

    /** Nobody has written anything on it, and no other one stands on it: it may be taken back. */
    public boolean unwritten(UUID path, String code) {
        return db.sql("select exists (select from founding.question q where " + UNWRITTEN + ")")
                .param("path", path, "code", code)
                .single(Boolean.class);
    }

    /** False if somebody wrote on it meanwhile, or another one stands on it. */
    @Transactional
    public boolean takeBack(UUID path, String code) {
        db.sql("select from founding.question where path = :path for update")
                .param("path", path)
                .list((row, n) -> n);
        return db.sql("delete from founding.question q where " + UNWRITTEN)
                .param("path", path, "code", code)
                .updated();
    }
}
