package org.fabcom.catalogue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Sheets;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** The files of YunoHost's catalogue, of which only one describes applications. */
@FabComTest
record YunoHostListTest(Imports imports, Sheets sheets, Facts facts, Web web, Sql db) {

    private static final String APPS = """
            [aethercalc]
            url = "https://github.com/YunoHost-Apps/aethercalc_ynh"
            state = "working"
            ["bigø"]
            url = "https://github.com/YunoHost-Apps/bigo_ynh"
            antifeatures = ["inconnue-de-nous"]
            ["日本"]
            url = "https://github.com/YunoHost-Apps/nihon_ynh"
            state = "inprogress"
            """;

    @Test
    void names_in_any_script_get_an_address_and_no_fact_reads_null() {
        assertThat(read("apps.toml", APPS).counts().line())
                .isEqualTo("read=3 created=3 updated=0 unchanged=0 aside=0 errors=0");
        assertThat(web.visitor().get("/catalogue/bigo").h1()).isEqualTo("bigø");
        assertThat(web.visitor().get("/catalogue/u65e5-u672c").h1()).isEqualTo("日本");
        assertThat(db.sql("select text from catalogue.fact").list(String.class))
                .hasSize(4)
                .noneMatch(it -> it.contains("null"));
    }

    @Test
    void wishes_refusals_and_alerts_are_told_to_be_what_they_are() {
        refused("wishlist.toml", """
                [foo]
                name = "Foo"
                description = "Quelque chose"
                upstream = "https://github.com/foo/foo"
                website = ""
                """, "liste des souhaits");
        refused("rejectedlist.toml", """
                [foo]
                name = "Foo"
                reason = "Docker"
                upstream = "https://github.com/foo/foo"
                """, "demandes que YunoHost a refusées");
        refused("security.toml", """
                [apps]
                    [apps.rallly]
                        [apps.rallly.cve]
                        date = "2025-12-10"
                        level = "danger"
                """, "alertes de sécurité");
        assertThat(db.sql("select count(*) from catalogue.sheet").single(Long.class))
                .isZero();
    }

    @Test
    void dead_packages_close_the_sheets_that_only_yunohost_knew() {
        read("apps.toml", APPS);
        var run = read("graveyard.toml", """
                [aethercalc]
                killed_date = 1703600553 # 2023/12/26
                url = "https://github.com/YunoHost-Apps/aethercalc_ynh"
                [inconnu]
                killed_date = 1703600553
                url = "https://github.com/YunoHost-Apps/inconnu_ynh"
                """);
        assertThat(run.counts().line()).isEqualTo("read=2 created=0 updated=1 unchanged=0 aside=1 errors=0");
        var closed = facts.of(sheets.find("aethercalc").orElseThrow().id()).stream()
                .filter(it -> it.about().equals("closed"))
                .toList();
        assertThat(closed).hasSize(1);
        assertThat(closed.getFirst().happenedOn()).hasToString("2023-12-26");
        assertThat(web.visitor().get("/catalogue/aethercalc").text())
                .contains("Fiche fermée (26 décembre 2023)", "YunoHost a abandonné ce paquet");
    }

    private void refused(String name, String text, String sentence) {
        var kind = imports.kind("yunohost").orElseThrow();
        assertThat(kind.recognises(source(name, text))).as(name).isTrue();
        var run = read(name, text);
        assertThat(run.state()).as(name).isEqualTo(Run.State.FAILED);
        assertThat(run.message()).as(name).contains(sentence);
    }

    private Run read(String name, String text) {
        var kind = imports.kind("yunohost").orElseThrow();
        var source = source(name, text);
        return imports.read(imports.open(kind, source, null), kind, source, false);
    }

    private static ImportSource source(String name, String text) {
        return ImportSource.of(name, List.of(new ImportSource.Entry(name, text.getBytes(StandardCharsets.UTF_8))));
    }
}
