package org.fabcom.catalogue.merging;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The merges that were done, undone ones too; the newest first. */
@Repository
record Merges(Sql db) {

    record Done(
            UUID id,
            String gone,
            String kept,
            String url,
            String why,
            @Nullable PartyId by,
            Instant at,
            @Nullable Instant undoneAt) {}

    List<Done> last(int most) {
        return db.sql("""
                select m.id, m.gone ->> 'name' as gone, s.name as kept, s.slug, m.why, m.merged_by, m.merged_at, m.undone_at
                from catalogue.merge m join catalogue.sheet s on s.id = m.kept
                order by m.merged_at desc, m.id desc limit :most
                """).param("most", most).list(Merges::read);
    }

    private static Done read(ResultSet row, int n) throws SQLException {
        var by = row.getObject("merged_by", UUID.class);
        var why = row.getString("why");
        return new Done(
                row.getObject("id", UUID.class),
                row.getString("gone"),
                row.getString("kept"),
                "/catalogue/" + row.getString("slug"),
                why == null ? "" : why,
                by == null ? null : new PartyId(by),
                Times.read(row, "merged_at"),
                Times.readIfAny(row, "undone_at"));
    }
}
