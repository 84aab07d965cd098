package org.fabcom.catalogue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Sheets;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.SharedFolder;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The real lists on an empty base, as whoever installs FabCom may import them first. */
@FabComTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
record RealFilesTest(Imports imports, Sheets sheets, Sql db) {

    @Test
    @Order(1)
    void awesome_selfhosted_gives_623_commons_and_keeps_49_as_services() {
        var run = read("awesome-selfhosted", "awesome-selfhosted");
        assertThat(run.counts().line()).isEqualTo("read=672 created=672 updated=0 unchanged=0 aside=0 errors=0");
        assertThat(count("catalogue.sheet where nature = 'commons'")).isEqualTo(623);
        assertThat(count("catalogue.sheet where nature = 'service'")).isEqualTo(49);
        assertThat(count("catalogue.sheet where nature = 'commons' and freeness = 'free'"))
                .isGreaterThanOrEqualTo(620);
        assertThat(sheets.find("n8n").orElseThrow().freeness().code()).isEqualTo("unknown");
        assertThat(count("imports.line where level = 'note' and place like '%n8n%'"))
                .isPositive();
    }

    @Test
    @Order(2)
    void yunohost_gives_359_apps_of_unknown_freeness_and_336_links() {
        var run = read("yunohost", "yunohost/apps.toml");
        assertThat(run.counts().line()).isEqualTo("read=359 created=359 updated=0 unchanged=0 aside=0 errors=0");
        assertThat(count("catalogue.alternative where origin like 'yunohost/%'"))
                .isEqualTo(336);
        assertThat(count("catalogue.source_record where source = 'yunohost'")).isEqualTo(359);
        assertThat(count("catalogue.sheet s join catalogue.source_record r on r.sheet = s.id "
                        + "where r.source = 'yunohost' and s.freeness <> 'unknown'"))
                .isZero();
    }

    @Test
    @Order(3)
    void spdx_gives_727_licences_all_known_already() {
        var run = read("spdx", "spdx/npm-spdx-license-list-6.12.0");
        assertThat(run.counts().line()).isEqualTo("read=727 created=0 updated=0 unchanged=727 aside=0 errors=0");
        assertThat(read("spdx", "spdx").counts().line())
                .isEqualTo("read=727 created=0 updated=0 unchanged=727 aside=0 errors=0");
    }

    @Test
    @Order(4)
    void a_second_run_changes_nothing() {
        assertThat(read("awesome-selfhosted", "awesome-selfhosted").counts().line())
                .isEqualTo("read=672 created=0 updated=0 unchanged=672 aside=0 errors=0");
        assertThat(read("yunohost", "yunohost/apps.toml").counts().line())
                .isEqualTo("read=359 created=0 updated=0 unchanged=359 aside=0 errors=0");
    }

    @Test
    @Order(5)
    void the_folder_of_yunohost_gives_the_french_names_of_its_categories() {
        var run = read("yunohost", "yunohost");
        assertThat(run.counts().read()).isEqualTo(359);
        assertThat(run.counts().created()).isZero();
        assertThat(count("catalogue.fact where text like 'YunoHost avertit%' and text like '%ibre%'"))
                .isPositive();
    }

    @Test
    @Order(6)
    void each_kind_is_recognised_by_its_look() {
        assertThat(imports.detect(source("awesome-selfhosted")))
                .extracting(it -> it.name())
                .containsExactly("awesome-selfhosted");
        assertThat(imports.detect(source("yunohost")))
                .extracting(it -> it.name())
                .containsExactly("yunohost");
        assertThat(imports.detect(source("spdx/npm-spdx-license-list-6.12.0")))
                .extracting(it -> it.name())
                .containsExactly("spdx");
    }

    private Run read(String kind, String path) {
        var it = imports.kind(kind).orElseThrow();
        var source = source(path);
        UUID id = imports.open(it, source, null);
        return imports.read(id, it, source, false);
    }

    private static ImportSource source(String path) {
        return ImportSource.at(SharedFolder.path("data/catalogue/" + path));
    }

    private long count(String what) {
        return db.sql("select count(*) from " + what).single(Long.class);
    }
}
