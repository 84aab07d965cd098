package org.fabcom.places.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fabcom.imports.Imports;
import org.fabcom.places.intake.PlaceTables;
import org.fabcom.places.standard.Field;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.SharedFolder;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes in the standard goes out in the standard, field by field and in the same order (A46, A47). */
@FabComTest
class StandardRoundTest {

    private final PlaceTables tables;
    private final Web web;
    private final JdbcClient db;

    StandardRoundTest(Imports imports, Web web, JdbcClient db) {
        this.tables = new PlaceTables(imports, db);
        this.web = web;
        this.db = db;
    }

    @BeforeEach
    void sweep() {
        for (var it : List.of("twin", "merge", "change", "place"))
            db.sql("delete from places." + it).update();
    }

    private static List<List<String>> cells(String text) throws IOException {
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        }
    }

    private String everything() {
        return web.visitor().get("/places.csv").body();
    }

    @Test
    void the_golden_file_comes_out_as_it_went_in() throws IOException {
        var golden = Files.readString(SharedFolder.path("data/places/exemple-valide.csv"));
        var run = tables.read("exemple-valide.csv", golden);
        assertThat(run.counts().line()).isEqualTo("read=1 created=1 updated=0 unchanged=0 aside=0 errors=0");
        assertThat(tables.lines(run, "note")).isEmpty();
        assertThat(cells(everything())).isEqualTo(cells(golden));
    }

    @Test
    void the_whole_file_read_into_an_empty_instance_gives_the_same_file() throws IOException {
        tables.read(
                "lieux.csv",
                PlaceTables.HEAD
                        + "1,43493312300029,Le Phare,Grenoble,38000,38185,2 rue de la Gare,45.188500,5.7,TIERS_LIEUX|ASSO,+33476000000,"
                        + "a@b.example|c@d.example,https://phare.example/,Mo-Fr 09:00-12:00,\"Une, phrase\",Deux \"\"mots\"\",Essai,2026-01-02,"
                        + "Utilisation sécurisée du numérique|Compréhension du monde numérique,Étapes numériques (La Poste),Se présenter,Payant\n"
                        + "2,,=1+1,Paris,75011,,1 rue Oberkampf,,,,3949,,,sur rendez-vous,,,Essai,,,,,\n"
                        + "3,,Chez nous,Sainte-Lucie,,,,,,,,,,,,,,,,,,\n");
        var once = everything();
        assertThat(cells(once)).hasSize(4).allSatisfy(it -> assertThat(it).hasSize(32));
        assertThat(cells(once).getFirst())
                .isEqualTo(Field.standard().stream().map(Field::heading).toList());
        assertThat(once).contains("\"'=1+1\"").doesNotContain("3949", "sur rendez-vous");
        sweep();
        var run = tables.read("lieux-de-mediation-numerique.csv", once.getBytes(StandardCharsets.UTF_8));
        assertThat(run.counts().created()).isEqualTo(3);
        assertThat(everything()).isEqualTo(once);
        assertThat(tables.one("select name from places.place where local_id = '2'"))
                .isEqualTo("=1+1");
    }
}
