package org.fabcom.places.opendata;

import module java.base;
import java.sql.Connection;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.export.OpenFormat;
import org.fabcom.places.directory.Places;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Beside the raw tables of a whole export: the places in the standard, all of them in its columns, and in data·inclusion. */
public final class OpenFiles implements OpenFormat {

    @Override
    public void write(Connection snapshot, String site, Path folder) throws IOException {
        var db = Sql.of(new SingleConnectionDataSource(snapshot, true));
        if (!db.sql("select to_regclass('places.place') is not null").single(Boolean.class)) return;
        var places = new Places(db, JsonMapper.shared());
        var table = new StandardTable(db);
        var inclusion = new InclusionFiles(places, table, JsonMapper.shared());
        var target = Files.createDirectories(folder.resolve("places"));
        into(target.resolve(StandardTable.FILE), out -> table.valid(out, places::each));
        into(target.resolve("lieux.csv"), out -> table.all(out, places::each));
        into(target.resolve("data-inclusion-structures.json"), out -> inclusion.structures(reached(site), out));
        into(target.resolve("data-inclusion-services.json"), out -> inclusion.services(reached(site), out));
    }

    /** An instance that only its own machine reaches has no address to give: its port would lead nowhere elsewhere. */
    private static String reached(String site) {
        return site.matches("http://localhost(:[0-9]+)?") ? "" : site;
    }

    private static void into(Path file, Consumer<Writer> what) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            what.accept(out);
        }
    }
}
