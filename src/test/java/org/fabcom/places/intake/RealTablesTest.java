package org.fabcom.places.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.SharedFolder;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of four territories with the mappings that their owners use: every row is taken or put aside with its reason. */
@FabComTest
class RealTablesTest {

    private final PlaceTables tables;
    private final Web web;
    private final Sql db;

    RealTablesTest(Imports imports, Web web, Sql db) {
        this.tables = new PlaceTables(imports, db);
        this.web = web;
        this.db = db;
    }

    @BeforeEach
    void sweep() {
        for (var it : List.of("twin", "merge", "change", "place"))
            db.sql("delete from places." + it).update();
    }

    /** {@code codes}: rows of which the commune is known for sure; {@code hours}: rows with hours that could be translated. */
    @ParameterizedTest
    @CsvSource({
        "angers, 63, 0, 63, 38",
        "etapes-numerique, 95, 0, 95, 0",
        "la-creuse, 91, 0, 88, 22",
        "epernay, 38, 1, 38, 24"
    })
    void every_row_is_taken_or_put_aside(String name, int created, int aside, int codes, int hours) {
        var run = read(name);
        assertThat(run.counts().line())
                .isEqualTo("read=%d created=%d updated=0 unchanged=0 aside=%d errors=0"
                        .formatted(created + aside, created, aside));
        assertThat(tables.lines(run, "aside")).hasSize(aside).allMatch(it -> it.endsWith("dans quelle commune c’est"));
        assertThat(count("commune_code is not null")).as("communes").isEqualTo(codes);
        assertThat(count("hours is not null")).as("hours").isEqualTo(hours);
        assertThat(read(name).counts().unchanged()).as("read again").isEqualTo(created);
        assertThat(web.visitor().get("/lieux.csv").body().lines()).hasSize(created + 1);
    }

    /** Its hours say a day, and its description that it is that of every other week. */
    @Test
    void hours_of_every_other_week_stay_words() {
        read("la-creuse");
        assertThat(count("hours is not null and (detail ~* 'semaines? (im)?paires?')"))
                .isZero();
        assertThat(count("hours_words ~* 'semaines? (im)?paires?'")).isEqualTo(7);
    }

    @Test
    void the_numbers_of_la_poste_are_right_by_its_own_rule_and_its_label_is_written_as_the_library_does() {
        read("etapes-numerique");
        assertThat(count("pivot is not null")).isEqualTo(95);
        assertThat(web.visitor().get("/lieux.csv").body()).contains("Étapes numériques (La Poste)");
        assertThat(tables.one(
                        "select concat_ws('|', postal_code, commune_code) from places.place where local_id = '1'"))
                .as("codes that lost their zero")
                .isEqualTo("01000|01053");
    }

    private int count(String what) {
        return Integer.parseInt(tables.one("select count(*) from places.place where " + what));
    }

    private Run read(String name) {
        var folder = SharedFolder.path("data/places/real");
        return tables.read(
                List.of(entry(folder.resolve(name + ".json")), entry(folder.resolve(name + ".config.json"))));
    }

    private static ImportSource.Entry entry(Path file) {
        try {
            return new ImportSource.Entry(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
