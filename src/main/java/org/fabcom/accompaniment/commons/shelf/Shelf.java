package org.fabcom.accompaniment.commons.shelf;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fabcom.accompaniment.commons.SharedPlan;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All plans that are shown, as their lists show them. */
@Repository
class Shelf {

    private static final int MOST = 5000;

    private final JdbcClient db;

    Shelf(JdbcClient db) {
        this.db = db;
    }

    /** One of them, without its lines. */
    record Row(
            UUID id,
            String title,
            String credit,
            String licence,
            String outcome,
            String size,
            List<String> tools,
            List<String> targets,
            String words,
            Instant at,
            long taken,
            long arrived) {

        String url() {
            return SharedPlan.PATH + "/" + id;
        }
    }

    /** What a reader asks for; an empty list or text asks for nothing. */
    record Asked(String text, List<String> tools, List<String> targets, List<String> sizes, List<String> outcomes) {

        boolean wants(Row it) {
            return says(it)
                    && any(tools, it.tools())
                    && any(targets, it.targets())
                    && any(sizes, List.of(it.size()))
                    && any(outcomes, List.of(it.outcome()));
        }

        private boolean says(Row it) {
            for (var word : Fold.words(text).split(" ")) if (!it.words().contains(word)) return false;
            return true;
        }

        private static boolean any(List<String> wanted, List<String> there) {
            return wanted.isEmpty() || there.stream().anyMatch(wanted::contains);
        }

        /** The same without one of its filters, to count what its values would leave. */
        Asked without(String filter) {
            return new Asked(
                    text,
                    filter.equals("outil") ? List.of() : tools,
                    filter.equals("vers") ? List.of() : targets,
                    filter.equals("taille") ? List.of() : sizes,
                    filter.equals("issue") ? List.of() : outcomes);
        }
    }

    /** The most used first, then the newest. */
    List<Row> all() {
        return db.sql("""
                select p.id, p.title, p.credit, p.licence, p.outcome, p.size, p.tools, p.targets, p.words, p.published_at,
                    count(f.id) as taken, count(f.id) filter (where c.outcome in ('FULL', 'PARTIAL')) as arrived
                from accompaniment.shared_plan p
                left join accompaniment.shared_fork f on f.plan = p.id
                left join accompaniment.case_file c on c.id = f.case_file
                where not exists (select from accompaniment.shared_withdrawal w where w.plan = p.id)
                group by p.id order by taken desc, p.entry desc limit :most
                """).param("most", MOST).query(Shelf::read).list();
    }

    private static Row read(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("credit"),
                row.getString("licence"),
                row.getString("outcome"),
                row.getString("size"),
                list(row.getArray("tools")),
                list(row.getArray("targets")),
                row.getString("words"),
                Times.read(row, "published_at"),
                row.getLong("taken"),
                row.getLong("arrived"));
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
