package org.fabcom.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of what runs reported, in the order of reading. */
@Repository
public class Reports {

    private final JdbcClient db;

    Reports(JdbcClient db) {
        this.db = db;
    }

    void add(UUID run, List<Run.Line> lines) {
        for (var line : lines) {
            db.sql("insert into imports.line (run, n, level, place, text) values (:run, :n, :level, :place, :text)")
                    .param("run", run)
                    .param("n", line.n())
                    .param("level", line.level())
                    .param("place", line.place())
                    .param("text", line.text())
                    .update();
        }
    }

    int count(UUID run) {
        return db.sql("select coalesce(max(n), 0) from imports.line where run = :run")
                .param("run", run)
                .query(Integer.class)
                .single();
    }

    /** Lines that hold the words; all levels if none is named. */
    public List<Run.Line> lines(UUID run, String words, List<String> levels, int most, long offset) {
        return where("select n, level, place, text", run, words, levels, " order by n limit :most offset :offset")
                .param("most", most)
                .param("offset", offset)
                .query((row, n) -> new Run.Line(
                        row.getInt("n"), row.getString("level"), row.getString("place"), row.getString("text")))
                .list();
    }

    /** How many lines of each level hold the words. */
    public Map<String, Long> countByLevel(UUID run, String words) {
        var counts = new HashMap<String, Long>();
        where("select level, count(*) as n", run, words, List.of(), " group by level")
                .query(row -> {
                    counts.put(row.getString("level"), row.getLong("n"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec where(String what, UUID run, String words, List<String> levels, String then) {
        return db.sql(what + " from imports.line where run = :run and (:words = '' or position(lower(:words) in "
                        + "lower(place || ' ' || text)) > 0) and (:all or level in (:levels))" + then)
                .param("run", run)
                .param("words", words)
                .param("all", levels.isEmpty())
                .param("levels", levels.isEmpty() ? List.of("") : levels);
    }
}
