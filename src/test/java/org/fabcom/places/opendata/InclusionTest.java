package org.fabcom.places.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.Sql;
import org.fabcom.places.intake.PlaceTables;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.SharedFolder;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published for data·inclusion holds against its schemas v1 (A49). */
@FabComTest
class InclusionTest {

    private static final String ROWS =
            "1,43493312300029,Le Phare,Grenoble,38000,38185,2 rue de la Gare,45.188500,5.7,RFS|ASSO|CCAS,+33476000000,"
                    + "accueil@exemple.org|c@exemple.org,https://phare.example/é,Mo-Fr 09:00-12:00,Une phrase,,Essai,2026-01-02,"
                    + "Utilisation sécurisée du numérique|Acquisition de matériel informatique à prix solidaire|Parentalité et éducation avec le numérique"
                    + "|Insertion professionnelle via le numérique|Aide aux démarches administratives|Maîtrise des outils numériques du quotidien"
                    + "|Loisirs et créations numériques|Compréhension du monde numérique|Accès internet et matériel informatique,"
                    + "Fabriques de Territoire,Téléphoner|Prendre un RDV en ligne,Gratuit sous condition|Payant\n"
                    + "2,W751004076,Chez nous,Sainte-Lucie,,,,,,,3949,,,,,,Essai,2026-01-02,Aide aux démarches administratives,,,Gratuit\n"
                    + "3,,AB,Grenoble,38000,,,,,,,,,,,,Essai,2026-01-02,,,,\n"
                    + "4,,Sans date,Grenoble,38000,,,,,,,,,,,,Essai,,Aide aux démarches administratives,,,\n";

    private final PlaceTables tables;
    private final Web web;
    private final Sql db;

    InclusionTest(Imports imports, Web web, Sql db) {
        this.tables = new PlaceTables(imports, db);
        this.web = web;
        this.db = db;
    }

    @BeforeEach
    void fill() {
        for (var it : List.of("twin", "merge", "change", "place"))
            db.sql("delete from places." + it).update();
        tables.read("lieux.csv", PlaceTables.HEAD + ROWS);
    }

    private JsonNode published(String what) {
        return JsonMapper.shared()
                .readTree(web.visitor().get("/data-inclusion/" + what + ".json").body());
    }

    private static Schema schema(String name) throws IOException {
        var text = Files.readString(SharedFolder.path("data/places/data-inclusion-v1/" + name + ".json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }

    private static void holds(Schema schema, JsonNode records) {
        for (var it : records) {
            var errors = schema.validate(
                    it.toString(),
                    InputFormat.JSON,
                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
            assertThat(errors).as(it.toString()).isEmpty();
        }
    }

    @Test
    void structures_and_services_hold_against_the_schemas() throws IOException {
        var structures = published("structures");
        var services = published("services");
        assertThat(structures.size())
                .as("a name of two letters is none there, and what has no day has no place there")
                .isEqualTo(2);
        assertThat(services.size()).isEqualTo(10);
        holds(schema("structure"), structures);
        holds(schema("service"), services);
        assertThat(schema("structure").validate("{\"id\": \"x\"}", InputFormat.JSON))
                .as("the schemas refuse something")
                .isNotEmpty();
    }

    @Test
    void their_source_is_the_instance_by_the_name_of_its_host() {
        assertThat(InclusionFiles.source("https://fabrique.trois-rivieres.example"))
                .isEqualTo("fabrique-trois-rivieres-example");
        assertThat(InclusionFiles.source("http://localhost:8080")).isEqualTo("fabcom");
        assertThat(InclusionFiles.source("")).isEqualTo("fabcom");
    }

    @Test
    void each_theme_is_one_of_v1() throws IOException {
        var known = new TreeSet<String>();
        JsonMapper.shared()
                .readTree(Files.readString(SharedFolder.path("data/places/data-inclusion-v1/thematiques.json")))
                .forEach(it -> known.add(it.get("value").asString()));
        var said = new TreeSet<String>();
        published("services").forEach(it -> it.get("thematiques").forEach(theme -> said.add(theme.asString())));
        assertThat(said).hasSizeGreaterThan(4).isSubsetOf(known);
        var networks = new TreeSet<String>();
        JsonMapper.shared()
                .readTree(Files.readString(SharedFolder.path("data/places/data-inclusion-v1/reseaux-porteurs.json")))
                .forEach(it -> networks.add(it.get("value").asString()));
        assertThat(Inclusion.NETWORKS.values()).isSubsetOf(networks);
    }

    @Test
    void what_is_not_known_is_null_and_fees_that_are_neither_are_said_in_words() {
        var services = published("services");
        var first = services.get(0);
        assertThat(first.get("id").asString()).isEqualTo("fabcom--1--safety");
        assertThat(first.get("frais").isNull()).isTrue();
        assertThat(first.get("frais_precisions").asString()).isEqualTo("Gratuit sous condition, Payant");
        assertThat(first.get("publics").isNull()).isTrue();
        assertThat(first.get("site_web")).isNull();
        var structure = published("structures").get(0);
        assertThat(structure.get("siret").asString()).isEqualTo("43493312300029");
        assertThat(structure.get("lien_source").asString()).startsWith("http").contains("/lieux/");
        assertThat(structure.get("reseaux_porteurs").toString())
                .isEqualTo("[\"france-service\",\"ccas-cias\",\"fabrique-de-territoire\"]");
        assertThat(published("structures").get(1).get("siret").isNull())
                .as("an RNA number is none")
                .isTrue();
    }
}
