package org.fabcom.founding.deliberation;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What each founder wrote first, alone. Who may read it is not said here. Thread-safe. */
@Repository
public class FirstAnswers {

    /**
     * One of them.
     *
     * @param writtenBy somebody else where it was captured in the room
     * @param confirmedAt null: its founder has not said that it is theirs
     * @param account whether its founder can say so
     */
    public record FirstAnswer(
            UUID founder,
            String text,
            UUID writtenBy,
            Instant writtenAt,
            @Nullable Instant confirmedAt,
            boolean account) {

        public boolean confirmed() {
            return confirmedAt != null;
        }

        /** Nobody answers for somebody who can do so. */
        public boolean counts() {
            return confirmed() || !account;
        }
    }

    private final Sql db;
    private final Clock clock;

    FirstAnswers(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Of those who walk the path now. */
    public List<FirstAnswer> of(UUID path, String code) {
        return db.sql("""
                select a.founder, a.text, a.written_by, a.written_at, a.confirmed_at, f.person is not null as account
                from founding.answer a
                join founding.founder f on f.id = a.founder
                where a.path = :path and a.code = :code and f.left_at is null order by f.joined_at, f.id
                """).param("path", path, "code", code).list(FirstAnswers::read);
    }

    /** Captured for somebody who walks the path and has not said that it is theirs. */
    public int unconfirmed(UUID path, String code) {
        return db.sql("""
                select count(*) from founding.answer a join founding.founder f on f.id = a.founder
                where a.path = :path and a.code = :code and a.confirmed_at is null and f.left_at is null
                """).param("path", path, "code", code).single(Integer.class);
    }

    /** Written by oneself it is confirmed at once. */
    void write(UUID path, String code, UUID founder, String text, UUID by) {
        var now = Times.sql(clock.instant());
        db.sql("""
                insert into founding.answer (id, path, code, founder, text, written_by, written_at, confirmed_at)
                values (:id, :path, :code, :founder, :text, :by, :now, case when :founder = :by then :now end)
                on conflict (path, code, founder) do update set text = excluded.text, written_by = excluded.written_by,
                    written_at = excluded.written_at, confirmed_at = excluded.confirmed_at
                """)
                .param("id", Ids.next())
                .param("path", path)
                .param("code", code)
                .param("founder", founder)
                .param("text", text)
                .param("by", by)
                .param("now", now)
                .update();
    }

    boolean confirm(UUID path, String code, UUID founder) {
        return db.sql("update founding.answer set confirmed_at = :now"
                        + " where path = :path and code = :code and founder = :founder and confirmed_at is null")
                .param("path", path, "code", code, "founder", founder)
                .updated();
    }

    private static FirstAnswer read(ResultSet row, int n) throws SQLException {
        return new FirstAnswer(
                Rows.id(row, "founder"),
                row.getString("text"),
                Rows.id(row, "written_by"),
                Times.read(row, "written_at"),
                Times.readIfAny(row, "confirmed_at"),
                row.getBoolean("account"));
    }
}
