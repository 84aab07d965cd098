package org.fabcom.places.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.Sql;
import org.fabcom.places.directory.Places;
import org.fabcom.places.intake.PlaceTables;
import org.fabcom.places.standard.Field;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.SharedFolder;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What comes in the standard goes out in the standard, field by field and in the same order (A46, A47). */
@FabComTest
class StandardRoundTest {

    private final PlaceTables tables;
    private final StandardTable table;
    private final Places places;
    private final Web web;
    private final Sql db;

    StandardRoundTest(Imports imports, StandardTable table, Places places, Web web, Sql db) {
        this.tables = new PlaceTables(imports, db);
        this.table = table;
        this.places = places;
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

    /** The file of the standard. */
    private String valid() {
        return web.visitor().get("/places.csv").body();
    }

    /** Every place in its columns. */
    private String everything() {
        return web.visitor().get("/lieux.csv").body();
    }

    @Test
    void the_golden_file_comes_out_as_it_went_in() throws IOException {
        var golden = Files.readString(SharedFolder.path("data/places/exemple-valide.csv"));
        var run = tables.read("exemple-valide.csv", golden);
        assertThat(run.counts().line()).isEqualTo("read=1 created=1 updated=0 unchanged=0 aside=0 errors=0");
        assertThat(tables.lines(run, "note"))
                .as("the example of the standard lies in Aix, and says Reims")
                .containsExactly(
                        "exemple-valide.csv, ligne 2 · latitude, longitude : « 43.52609, 5.41423 » est à 646 km"
                                + " de la commune ; gardées comme la source les publie, à vérifier.");
        assertThat(cells(valid())).isEqualTo(cells(golden));
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
        assertThat(once).contains("\"=1+1\"").doesNotContain("'=1+1", "3949", "sur rendez-vous");
        assertThat(cells(once).stream().skip(1).map(it -> it.get(20)))
                .as("where the source gives no day, none is said")
                .containsExactlyInAnyOrder("2026-01-02", "", "");
        sweep();
        var run = tables.read("lieux-de-mediation-numerique.csv", once.getBytes(StandardCharsets.UTF_8));
        assertThat(run.counts().created()).isEqualTo(3);
        assertThat(everything()).isEqualTo(once);
        assertThat(tables.one("select name from places.place where local_id = '2'"))
                .isEqualTo("=1+1");
    }

    /** The Table Schema of the standard itself says what a row must hold. */
    @Test
    void each_row_of_the_file_of_the_standard_holds_against_its_schema_and_the_others_are_in_the_table_of_all()
            throws IOException {
        tables.read(
                "lieux.csv",
                PlaceTables.HEAD
                        + "1,43493312300029,Le Phare,Grenoble,38000,38185,2 rue de la Gare,45.188500,5.7,TIERS_LIEUX,+33476000000,"
                        + "a@b.example,https://phare.example/,Mo-Fr 09:00-12:00,Une phrase,,Essai,2026-01-02,Loisirs et créations numériques,,Se présenter,Payant\n"
                        + "6,43493312300029,Sans date,Grenoble,38000,38185,2 rue de la Gare,,,,,,,,,,Essai,,,,,\n"
                        + "2,W751004076,La Lanterne,Grenoble,38000,38185,1 rue du Lac,,,,+32471000000,,,,,,Essai,2026-01-02,,,,\n"
                        + "3,,Sans numéro,Grenoble,38000,38185,3 rue du Lac,,,,3949,,,,,,Essai,2026-01-02,,,,\n"
                        + "4,43493312300029,Sans rue,Grenoble,38000,38185,,,,,,,,,,,Essai,2026-01-02,,,,\n"
                        + "5,43493312300029,Sans code postal,Sainte-Lucie,,,5 rue du Lac,,,,,,,,,,Essai,2026-01-02,,,,\n");
        var rows = cells(valid());
        assertThat(rows.stream().skip(1).map(it -> it.get(2))).containsExactly("La Lanterne", "Le Phare");
        var fields = JsonMapper.shared()
                .readTree(Files.readString(SharedFolder.path("data/places/schema-lieux-1.0.2.json")))
                .get("fields");
        for (var row : rows.subList(1, rows.size()))
            for (int i = 0; i < fields.size(); i++) {
                var field = fields.get(i);
                assertThat(rows.getFirst().get(i)).isEqualTo(field.get("name").asString());
                boolean required = field.path("constraints").path("required").asBoolean(false);
                var pattern = field.path("constraints").path("pattern").asString("");
                if (required)
                    assertThat(row.get(i)).as(field.get("name").asString()).isNotBlank();
                if (!row.get(i).isEmpty() && !pattern.isEmpty())
                    assertThat(row.get(i)).as(field.get("name").asString()).matches(Pattern.compile(pattern));
            }
        assertThat(cells(everything())).hasSize(7);
        var list = web.visitor().get("/lieux");
        assertThat(list.text()).contains("sans ceux à qui il manque");
        assertThat(list.click("Sans numéro").text())
                .contains("n’est pas dans le fichier du standard national", "il manque : SIRET ou RNA");
        assertThat(list.click("Sans date").text()).contains("il manque : Mis à jour par sa source");
        assertThat(list.click("Le Phare").text()).doesNotContain("il manque");
    }

    @Test
    void each_place_is_written_as_it_comes_and_those_that_are_gone_are_left_out() {
        tables.read(
                "lieux.csv",
                PlaceTables.HEAD
                        + "1,,Le Phare,Grenoble,38000,38185,,,,,,,,,,,Essai,,,,,\n"
                        + "2,,La Lanterne,Grenoble,38000,38185,,,,,,,,,,,Essai,,,,,\n");
        var ids = db.sql("select id from places.place order by local_id").list(UUID.class);
        var many = new ArrayList<UUID>();
        for (int i = 0; i < 600; i++) many.addAll(List.of(ids.getFirst(), new UUID(0, i), ids.getLast()));
        var text = new StringBuilder();
        var written = new ArrayList<Integer>();
        table.all(
                text,
                what -> places.each(many, it -> {
                    what.accept(it);
                    written.add(text.length());
                }));
        assertThat(written).hasSize(1200).isSorted().doesNotHaveDuplicates();
        assertThat(text.toString().lines()).hasSize(1201);
    }
}
