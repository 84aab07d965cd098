package org.fabcom.places.opendata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import org.fabcom.kernel.export.OpenFormat;
import org.fabcom.places.directory.Place;
import org.fabcom.places.directory.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Beside the raw tables of a whole export: the places in the standard and in data·inclusion. */
public final class OpenFiles implements OpenFormat {

    @Override
    public void write(Connection snapshot, String site, Path folder) throws IOException {
        var db = JdbcClient.create(new SingleConnectionDataSource(snapshot, true));
        if (!db.sql("select to_regclass('places.place') is not null")
                .query(Boolean.class)
                .single()) return;
        var places = new Places(db, JsonMapper.shared());
        var table = new StandardTable(db);
        var inclusion = new InclusionFiles(places, table, JsonMapper.shared());
        var all = new ArrayList<Place>();
        places.each(all::add);
        var target = Files.createDirectories(folder.resolve("places"));
        Files.writeString(target.resolve("lieux-de-mediation-numerique.csv"), table.text(all));
        Files.writeString(target.resolve("data-inclusion-structures.json"), inclusion.structures(site));
        Files.writeString(target.resolve("data-inclusion-services.json"), inclusion.services(site));
    }
}
