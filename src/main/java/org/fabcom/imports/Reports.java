package org.fabcom.imports;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.springframework.stereotype.Repository;

/** The lines of what runs reported, in the order of reading. */
@Repository
public class Reports {

    public static final Facet LEVEL = Facet.some("niveau", "imports.level")
            .of(List.of("error", "aside", "note", "kept", "created", "updated"), "imports.level.")
            .on("level");
    private static final Query<Run.Line> LIST = Query.of(
                    "n, level, place, text, sentence",
                    "imports.line",
                    (row, n) -> new Run.Line(
                            row.getInt("n"),
                            row.getString("level"),
                            row.getString("place"),
                            Run.Said.read(row.getString("text"), row.getString("sentence"))))
            .where("run = :run")
            .typed("position(lower(:q) in lower(place || ' ' || text)) > 0")
            .facet(LEVEL)
            .order("n");

    private static final int AT_ONCE = 1_000;

    private final Sql db;

    Reports(Sql db) {
        this.db = db;
    }

    void add(UUID run, List<Run.Line> lines) {
        for (int from = 0; from < lines.size(); from += AT_ONCE)
            some(run, lines.subList(from, Math.min(lines.size(), from + AT_ONCE)));
    }

    private void some(UUID run, List<Run.Line> lines) {
        db.sql("""
                insert into imports.line (run, n, level, place, text, sentence)
                select :run, n, level, place, text, sentence
                from unnest(:n, :level, :place, :text, :sentence) as it (n, level, place, text, sentence)
                """)
                .param("run", run)
                .param("n", lines.stream().map(Run.Line::n).toArray(Integer[]::new))
                .param("level", lines.stream().map(Run.Line::level).toArray(String[]::new))
                .param("place", lines.stream().map(Run.Line::place).toArray(String[]::new))
                .param("text", lines.stream().map(it -> it.said().text()).toArray(String[]::new))
                .param("sentence", lines.stream().map(it -> it.said().kept()).toArray(String[]::new))
                .update();
    }

    int count(UUID run) {
        return db.sql("select coalesce(max(n), 0) from imports.line where run = :run")
                .param("run", run)
                .single(Integer.class);
    }

    public Source<Run.Line> asked(UUID run, Address address) {
        return LIST.asked(db::sql, address, Map.of("run", run));
    }

    /** The first lines of these levels. */
    public List<Run.Line> lines(UUID run, List<String> levels, int most) {
        return of(run, levels).rows(0, most);
    }

    /** All lines of these levels. */
    public Source<Run.Line> of(UUID run, List<String> levels) {
        var address = Address.of("");
        for (var it : levels) address = address.plus(LEVEL.name(), it);
        return asked(run, address);
    }
}
