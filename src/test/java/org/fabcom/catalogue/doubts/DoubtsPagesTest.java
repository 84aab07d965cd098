package org.fabcom.catalogue.doubts;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Sheets;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

/** C17: « A, B » is never read as AND or OR without a person; a queue lists such sheets. */
@FabComTest
@WithCatalogue
record DoubtsPagesTest(Web web, Neighbours neighbours, Sheets sheets, Imports imports) {

    private static final String PAGE = "/administration/licences-a-trancher";

    private WebVisitor editor() {
        return neighbours.signedIn(neighbours.person("Mireille Sanchez", InstanceRole.CATALOGUE_EDITOR));
    }

    private void bring(String id, String name) {
        var text = """
                id: %s
                name: %s
                summary: "Un outil."
                needs: [wiki]
                license: {spdx: "AGPL-3.0, BUSL-1.1", source: {url: "https://double.example/LICENSE", title: "Sa licence"}, read: 2026-11-20}
                """.formatted(id, name);
        var kind = imports.kind("starter").orElseThrow();
        var source = ImportSource.of(
                "dossier",
                List.of(new ImportSource.Entry("software/" + id + ".yml", text.getBytes(StandardCharsets.UTF_8))));
        imports.read(imports.open(kind, source, null), kind, source, false);
    }

    @Test
    void a_list_waits_in_the_queue_until_a_person_says_in_one_touch_how_it_reads() {
        bring("a-double", "A double");
        assertThat(sheets.find("a-double").orElseThrow().freeness().code()).isEqualTo("unknown");
        var queue = editor().get(PAGE);
        assertThat(queue.text()).contains("A double", "AGPL-3.0, BUSL-1.1");
        var done = queue.form("L’une au choix").submit().follow();
        assertThat(done.text()).contains("A double : AGPL-3.0 OR BUSL-1.1").doesNotContain("AGPL-3.0, BUSL-1.1");
        done.form("Annuler").submit();
        assertThat(sheets.find("a-double").orElseThrow().licence()).isEqualTo("AGPL-3.0, BUSL-1.1");
        var again = editor();
        assertThat(again.get("/").text()).containsPattern("licences? à trancher");
        again.get(PAGE).form("L’une au choix").submit();
        var sheet = sheets.find("a-double").orElseThrow();
        assertThat(sheet.licence()).isEqualTo("AGPL-3.0 OR BUSL-1.1");
        assertThat(sheet.freeness().code()).isEqualTo("free");
        assertThat(web.visitor().get("/catalogue/a-double/historique").text()).contains("l’une au choix");
    }

    @Test
    void all_at_once_with_one_that_restricts_is_not_free_and_who_comes_second_is_told() {
        bring("a-copie", "A copie");
        var first = editor();
        var late = first.get(PAGE).form("L’une au choix");
        assertThat(first.get(PAGE).form("Toutes à la fois").submit().follow().text())
                .contains("A copie : AGPL-3.0 AND BUSL-1.1");
        assertThat(sheets.find("a-copie").orElseThrow().freeness().code()).isEqualTo("visible");
        assertThat(late.submit().follow().text()).contains("Quelqu’un vient de trancher");
        assertThat(sheets.find("a-copie").orElseThrow().licence()).isEqualTo("AGPL-3.0 AND BUSL-1.1");
    }
}
