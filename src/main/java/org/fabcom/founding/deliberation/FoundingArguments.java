package org.fabcom.founding.deliberation;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Arguments and evidence on a question. Thread-safe. */
@Repository
public class FoundingArguments {

    /** For, against, on condition, or something that was found. */
    public enum Side {
        FOR,
        AGAINST,
        CONDITION,
        EVIDENCE
    }

    /** What a source is. */
    public enum SourceKind {
        DOCUMENT,
        FIGURE,
        EXPERIENCE,
        LAW
    }

    /** Where evidence was found. {@code reliability}: 1 heard, 2 read, 3 checked. */
    public record Source(String name, @Nullable LocalDate day, SourceKind kind, int reliability) {}

    /** What is said. {@code source}: only of evidence. */
    public record Said(Side side, String text, @Nullable Source source) {}

    /** One of them. */
    public record FoundingArgument(
            UUID id,
            Said said,
            @Nullable UUID founder,
            @Nullable UUID checkedBy) {}

    private final Sql db;

    FoundingArguments(Sql db) {
        this.db = db;
    }

    public List<FoundingArgument> of(UUID path, String code) {
        return db.sql("""
                select id, side, text, source, source_day, source_kind, reliability, founder, checked_by
                from founding.argument where path = :path and code = :code order by number
                """).param("path", path, "code", code).list(FoundingArguments::read);
    }

    /** {@code founder}: null on a path that came from elsewhere. */
    public void add(UUID path, String code, Said said, @Nullable UUID founder) {
        var source = said.source();
        db.sql("""
                insert into founding.argument (id, path, code, side, text, source, source_day, source_kind,
                    reliability, founder, written_at)
                values (:id, :path, :code, :side, :text, :source, :day, :kind, :reliability, :founder, :now)
                """)
                .param("id", Ids.next())
                .param("path", path)
                .param("code", code)
                .param("side", said.side().name())
                .param("text", said.text())
                .param("source", source == null ? "" : source.name())
                .param("day", source == null ? null : source.day(), Types.DATE)
                .param("kind", source == null ? "" : source.kind().name())
                .param("reliability", source == null ? null : source.reliability(), Types.SMALLINT)
                .param("founder", founder, Types.OTHER)
                .update();
    }

    /** By somebody else than who brought it. */
    boolean check(UUID path, UUID argument, UUID founder) {
        return db.sql("""
                update founding.argument set checked_by = :founder, reliability = 3
                where id = :id and path = :path and side = 'EVIDENCE' and founder is distinct from :founder
                """)
                .param("founder", founder, "id", argument, "path", path)
                .updated();
    }

    private static FoundingArgument read(ResultSet row, int n) throws SQLException {
        var side = Side.valueOf(row.getString("side"));
        var source = side != Side.EVIDENCE
                ? null
                : new Source(
                        row.getString("source"),
                        row.getObject("source_day", LocalDate.class),
                        SourceKind.valueOf(row.getString("source_kind")),
                        row.getInt("reliability"));
        return new FoundingArgument(
                Rows.id(row, "id"),
                new Said(side, row.getString("text"), source),
                Rows.idIfAny(row, "founder"),
                Rows.idIfAny(row, "checked_by"));
    }
}
