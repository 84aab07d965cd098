package org.fabcom.places.opendata;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.places.directory.Place;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.StandardFile;
import org.springframework.stereotype.Component;

/** Writes places in the table of the standard. The id of a place that others were found to be holds all of their ids. */
@Component
public class StandardTable {

    public static final String FILE = "lieux-de-mediation-numerique.csv";

    private final Sql db;

    StandardTable(Sql db) {
        this.db = db;
    }

    /** Brings places, one after the other. */
    public interface Source {
        void each(Consumer<Place> what);
    }

    /** The file of the standard: places that lack what it requires are left out, for it would refuse the file. */
    public void valid(Appendable out, Source places) {
        all(
                out,
                what -> places.each(it -> {
                    if (it.lacking().isEmpty()) what.accept(it);
                }));
    }

    /** Its columns, for all of them. Written as they come: nothing is gathered. */
    public void all(Appendable out, Source places) {
        var merged = merged();
        try {
            var file = new StandardFile(out);
            places.each(it -> add(file, it, merged));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Its rows, for files of other formats. */
    public void rows(Source places, Consumer<Facts> what) {
        var merged = merged();
        places.each(it -> what.accept(
                StandardFile.row(id(it, merged), it.facts(), it.day().orElse(null))));
    }

    private static void add(StandardFile file, Place it, Map<UUID, List<String>> merged) {
        try {
            file.add(id(it, merged), it.facts(), it.day().orElse(null));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String id(Place place, Map<UUID, List<String>> merged) {
        var ids = new ArrayList<String>();
        ids.add(place.exportId());
        ids.addAll(merged.getOrDefault(place.id(), List.of()));
        return String.join("__", ids);
    }

    /** By the place that was kept: the ids of those found to be it, and of those found to be these. */
    Map<UUID, List<String>> merged() {
        return db.sql("""
                with recursive gone (kept, id, export_id, at) as (
                    select merged_into, id, export_id, created_at from places.place where merged_into is not null
                    union all
                    select k.merged_into, g.id, g.export_id, g.at from gone g join places.place k on k.id = g.kept
                    where k.merged_into is not null)
                select kept, export_id from gone order by kept, at, export_id
                """).grouped(row -> row.getObject("kept", UUID.class), row -> row.getString("export_id"));
    }
}
