package org.fabcom.places.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** A table of one’s own and its mapping, from the page and from the terminal. */
@FabComTest
class TableWithMappingTest {

    private static final String NEW = "/administration/imports/nouveau";
    private static final String TABLE = "Num;Structure;Ville\n1;Le Phare;Grenoble\n";
    private static final String MAPPING =
            "{\"id\": {\"colonne\": \"Num\"}, \"nom\": {\"colonne\": \"Structure\"}, \"commune\": {\"colonne\": \"Ville\"}}";

    @TempDir
    private Path folder;

    private final Neighbours neighbours;
    private final ApplicationContext application;
    private final PlaceTables tables;
    private final Sql db;

    TableWithMappingTest(Neighbours neighbours, ApplicationContext application, Imports imports, Sql db) {
        this.neighbours = neighbours;
        this.application = application;
        this.tables = new PlaceTables(imports, db);
        this.db = db;
    }

    @BeforeEach
    void sweep() {
        for (var it : List.of("twin", "merge", "change", "place"))
            db.sql("delete from places." + it).update();
    }

    @Test
    void both_are_sent_with_one_form_looked_at_and_imported() throws InterruptedException {
        var elise = neighbours.signedIn(neighbours.person("Élise Caron", InstanceRole.CATALOGUE_EDITOR));
        assertThat(elise.get(NEW).text()).contains("Correspondance", "Lieux de médiation numérique");
        var preview = send(elise).follow();
        assertThat(preview.h1()).isEqualTo("vallee.csv");
        assertThat(preview.text()).contains("serait ajouté", "Le Phare");
        assertThat(tables.one("select count(*) from places.place")).isEqualTo("0");
        var started = preview.form("Importer tout de suite").submit();
        for (int i = 0;
                i < 200 && tables.one("select count(*) from places.place").equals("0");
                i++) Thread.sleep(50);
        assertThat(tables.one("select export_id || ' ' || name || ' ' || commune_code from places.place"))
                .isEqualTo("vallee-1 Le Phare 38185");
        assertThat(elise.get(started.location()).text()).contains("vallee.csv");
    }

    private static WebAnswer send(WebVisitor who) {
        var field = who.get(NEW).page().selectFirst("input[name=_csrf]");
        assertThat(field).isNotNull();
        return who.send(
                "POST",
                NEW,
                "multipart/form-data; boundary=entre",
                part("name=\"_csrf\"", field.val())
                        + part("name=\"fichier\"; filename=\"vallee.csv\"", TABLE)
                        + part("name=\"correspondance\"; filename=\"vallee.config.json\"", MAPPING)
                        + "--entre--\r\n");
    }

    private static String part(String head, String body) {
        return "--entre\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + body + "\r\n";
    }

    @Test
    void in_the_terminal_the_mapping_is_an_option() throws IOException {
        var table = Files.writeString(folder.resolve("vallee.csv"), TABLE).toString();
        var mapping = Files.writeString(folder.resolve("ailleurs.config.json"), MAPPING)
                .toString();
        assertThat(run("places", table, "--mapping", mapping, "--rehearse")).isZero();
        assertThat(tables.one("select count(*) from places.place")).isEqualTo("0");
        assertThat(run("places", table, "--mapping", mapping)).isZero();
        assertThat(tables.one("select name from places.place")).isEqualTo("Le Phare");
    }

    private int run(String... words) {
        return application.getBeansOfType(org.fabcom.kernel.command.Command.class).values().stream()
                .filter(it -> it.name().equals("import"))
                .findFirst()
                .orElseThrow()
                .run(List.of(words));
    }
}
