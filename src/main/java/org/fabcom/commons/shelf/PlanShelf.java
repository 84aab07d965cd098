package org.fabcom.commons.shelf;

import module java.base;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.commons.SharedPlan;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.counts.SharedAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All plans that are shown, as their lists show them. */
@Repository
class PlanShelf implements Caches.Cache {

    private static final int MOST_WORDS = 10;

    private final Sql db;
    private volatile @Nullable Kept kept;

    PlanShelf(Sql db) {
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
            Instant at,
            long taken,
            long arrived) {

        String url() {
            return SharedPlan.PATH + "/" + id;
        }
    }

    /** The rows as they were at one state of the tables. */
    private record Kept(String state, List<Row> rows) {}

    /** The most used first, then the newest. Read again only when something was published, withdrawn, taken up or ended. */
    List<Row> all() {
        var state = state();
        var now = kept;
        if (now != null && now.state().equals(state)) return now.rows();
        var rows = db.sql("""
                select p.id, p.title, p.credit, p.licence, p.outcome, p.size, p.tools, p.targets, p.published_at,
                    count(f.id) as taken, count(f.id) filter (where c.outcome in ('FULL', 'PARTIAL')) as arrived
                from commons.shared_plan p
                left join commons.shared_fork f on f.plan = p.id
                left join cases.case_card c on c.id = f.case_file
                where not exists (select from commons.shared_withdrawal w where w.plan = p.id)
                group by p.id order by taken desc, p.entry desc
                """).list(PlanShelf::read);
        kept = new Kept(state, rows);
        return rows;
    }

    /** Changes with each change: to the first three tables one only adds, and each decision on a case raises its version. */
    private String state() {
        return SharedAnswers.of(List.of("commons.plans"), () -> db.sql("""
                select concat_ws(' ', (select count(*) from commons.shared_plan),
                    (select count(*) from commons.shared_withdrawal), (select count(*) from commons.shared_fork),
                    (select sum(c.version) from commons.shared_fork f join cases.case_card c on c.id = f.case_file))
                """).single(String.class));
    }

    /** Those in which each of the words stands. */
    List<Row> saying(String text) {
        var words = Fold.telling(text).stream()
                .limit(MOST_WORDS)
                .map(it -> "%" + it + "%")
                .toList();
        if (words.isEmpty()) return all();
        var query = new StringBuilder("select id from commons.shared_plan where true");
        for (int i = 0; i < words.size(); i++)
            query.append(" and words like :word").append(i);
        var asked = db.sql(query.toString());
        for (int i = 0; i < words.size(); i++) asked.param("word" + i, words.get(i));
        var said = new HashSet<>(asked.list(UUID.class));
        return said.isEmpty()
                ? List.of()
                : all().stream().filter(it -> said.contains(it.id())).toList();
    }

    @Override
    public void clear() {
        kept = null;
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
                Times.read(row, "published_at"),
                row.getLong("taken"),
                row.getLong("arrived"));
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
