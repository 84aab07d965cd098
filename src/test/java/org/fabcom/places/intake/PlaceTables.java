package org.fabcom.places.intake;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.imports.matching.GuessedTable;
import org.fabcom.kernel.Sql;

/** Reads tables of places for the tests; the tables are invented look-alikes of what territories send. */
public final class PlaceTables {

    /** The headings that most tests need. */
    public static final String HEAD =
            "id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,typologie,telephone,"
                    + "courriels,site_web,horaires,presentation_resume,presentation_detail,source,date_maj,services,formations_labels,"
                    + "modalites_acces,frais_a_charge\n";

    private final Imports imports;
    private final Sql db;

    public PlaceTables(Imports imports, Sql db) {
        this.imports = imports;
        this.db = db;
    }

    public Run read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Run read(String name, byte[] bytes) {
        return read(List.of(new ImportSource.Entry(name, bytes)));
    }

    public Run read(String name, String table, String mapping) {
        return read(List.of(
                new ImportSource.Entry(name, table.getBytes(StandardCharsets.UTF_8)),
                new ImportSource.Entry(
                        name.replaceFirst("\\..*", ".config.json"), mapping.getBytes(StandardCharsets.UTF_8))));
    }

    public Run read(List<ImportSource.Entry> files) {
        var kind = imports.kind("places").orElseThrow();
        var source = ImportSource.of(files.getFirst().name(), files);
        return imports.read(imports.open(kind, source, null), kind, source, false);
    }

    /** With nothing but the guess that the screen makes. */
    public Run guessed(String name, byte[] bytes) {
        var kind = imports.kind("places").orElseThrow();
        var source = GuessedTable.of(new ImportSource.Entry(name, bytes), kind);
        return imports.read(imports.open(kind, source, null), kind, source, false);
    }

    /** No place is left. */
    public void sweep() {
        for (var it : List.of("twin", "merge", "change", "place"))
            db.sql("delete from places." + it).update();
    }

    /** The lines of the report of these levels: place and text. */
    public List<String> lines(Run run, String... levels) {
        var lines = new ArrayList<String>();
        db.sql("select place, text from imports.line where run = :run and level = any (:levels) order by n")
                .param("run", run.id(), "levels", levels)
                .query(row -> {
                    lines.add(row.getString(1) + " · " + row.getString(2));
                });
        return lines;
    }

    public String one(String sql) {
        return String.valueOf(db.sql(sql).optional(String.class).orElse(null));
    }
}
