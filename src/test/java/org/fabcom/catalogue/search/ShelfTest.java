package org.fabcom.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Intake;
import org.fabcom.catalogue.Shelves;
import org.fabcom.catalogue.licences.Licences;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FabComTest
class ShelfTest {

    private final Sql db;
    private final Shelf shelf;
    private final Shelves shelves;
    private final Licences licences;

    ShelfTest(Sql db, Shelf shelf, Intake intake, Facts facts, Licences licences) {
        this.db = db;
        this.shelf = shelf;
        this.shelves = new Shelves(db, intake, facts);
        this.licences = licences;
    }

    @BeforeEach
    void fill() {
        if (db.sql("select count(*) from catalogue.sheet").single(Integer.class) > 0) return;
        shelves.licences(licences);
        shelves.service("google-drive", "Google Drive", "drive", "gdrive");
        shelves.service("google-docs", "Google Docs");
        shelves.service("notion", "Notion");
        var nextcloud = shelves.software("nextcloud", "Nextcloud", "AGPL-3.0-or-later", "files", "calendar");
        var owncloud = shelves.software("owncloud", "ownCloud", "AGPL-3.0-or-later", "files");
        var seafile = shelves.software("seafile", "Seafile", "AGPL-3.0-or-later", "files");
        var syncthing = shelves.software("starter", "syncthing", "Syncthing", "MIT", "both", List.of("files"));
        var outline = shelves.software("outline", "Outline", "BUSL-1.1", "wiki");
        shelves.software("mystery", "Mystery", null, "wiki");
        shelves.software("dolibarr", "Dolibarr", "GPL-3.0", "business", "accounting");
        for (var it : List.of(nextcloud, owncloud, seafile, syncthing)) shelves.replaces(it, "Google Drive");
        shelves.replaces(nextcloud, "Dropbox");
        shelves.replaces(outline, "Notion");
        shelves.offer(owncloud, "plein", "full");
        shelves.offer(nextcloud, "nuage", "open");
        shelves.offer(nextcloud, "nuage-2", "open");
    }

    @Test
    void the_name_of_a_service_gives_first_what_replaces_it_and_who_says_so() {
        for (var words : List.of("google drive", "Drive Google", "gdrive", "gogle drive")) {
            var found = shelf.find(CatalogueQuery.words(words, 25));
            assertThat(found.meant()).as(words).extracting(it -> it.name()).containsExactly("Google Drive");
            assertThat(names(found)).as(words).startsWith("Nextcloud", "Seafile", "Syncthing", "ownCloud");
            assertThat(found.rows().getFirst().claims())
                    .extracting(Found.Claim::title)
                    .containsExactly("Page lue");
        }
    }

    @Test
    void an_offer_without_a_free_place_is_never_first() {
        assertThat(names(shelf.find(CatalogueQuery.words("google drive", 25))))
                .last()
                .isEqualTo("ownCloud");
    }

    @Test
    void the_name_of_a_software_gives_it_first() {
        for (var words : List.of("nextcloud", "Next cloud", "nexcloud", "NEXT-CLOUD")) {
            assertThat(names(shelf.find(CatalogueQuery.words(words, 25))))
                    .as(words)
                    .startsWith("Nextcloud");
        }
    }

    @Test
    void a_name_that_many_services_begin_with_still_gives_what_replaces_them() {
        var found = shelf.find(CatalogueQuery.words("google", 25));
        assertThat(found.meant()).isEmpty();
        assertThat(found.maybe()).extracting(it -> it.name()).containsExactly("Google Docs", "Google Drive");
        assertThat(names(found)).contains("Nextcloud");
    }

    @Test
    void words_of_the_sheet_and_of_the_needs_are_found() {
        assertThat(names(shelf.find(CatalogueQuery.words("ce que fait dolibarr", 25))))
                .containsExactly("Dolibarr");
        assertThat(names(shelf.find(CatalogueQuery.words("agenda", 25)))).containsExactly("Nextcloud");
        var near = shelf.find(CatalogueQuery.words("dolibbarre", 25));
        assertThat(near.approximate()).isTrue();
        assertThat(names(near)).startsWith("Dolibarr");
    }

    @Test
    void what_is_not_free_is_on_the_shelf_only_when_asked_for() {
        assertThat(names(shelf.find(CatalogueQuery.words("", 25))))
                .doesNotContain("Outline")
                .contains("Mystery");
        assertThat(names(shelf.find(wanted("visible")))).containsExactly("Outline");
        assertThat(names(shelf.find(wanted("unknown")))).containsExactly("Mystery");
    }

    @Test
    void every_counter_is_the_number_of_rows_that_its_value_leaves() {
        var start = shelf.find(CatalogueQuery.words("", 25));
        start.counts()
                .forEach((filter, values) -> values.forEach((value, count) -> {
                    if (filter.isEmpty()) return;
                    assertThat(shelf.find(with(filter, value)).total())
                            .as(filter + " " + value)
                            .isEqualTo(count);
                }));
    }

    @Test
    void several_needs_must_all_be_met() {
        var both =
                new CatalogueQuery("", false, List.of("files", "calendar"), List.of(), "", List.of(), List.of(), 1, 25);
        assertThat(names(shelf.find(both))).containsExactly("Nextcloud");
    }

    @Test
    void a_page_beyond_the_end_is_the_last_one() {
        var far = new CatalogueQuery("", false, List.of(), List.of(), "", List.of(), List.of(), 99, 4);
        var found = shelf.find(far);
        assertThat(found.total()).isEqualTo(6);
        assertThat(found.rows()).hasSize(2);
    }

    @Test
    void nothing_found_still_counts() {
        var found = shelf.find(CatalogueQuery.words("zzzzqqqq", 25));
        assertThat(found.rows()).isEmpty();
        assertThat(found.total()).isZero();
    }

    @Test
    void services_have_a_shelf_of_their_own() {
        var services = new CatalogueQuery("", true, List.of(), List.of(), "", List.of(), List.of(), 1, 25);
        var found = shelf.find(services);
        assertThat(names(found)).contains("Google Drive", "Notion", "Outline").doesNotContain("Nextcloud");
        assertThat(found.rows().stream()
                        .filter(it -> it.sheet().name().equals("Google Drive"))
                        .findFirst()
                        .orElseThrow()
                        .alternatives())
                .isEqualTo(4);
    }

    private static CatalogueQuery wanted(String licence) {
        return new CatalogueQuery("", false, List.of(), List.of(), licence, List.of(), List.of(), 1, 25);
    }

    private static CatalogueQuery with(String filter, String value) {
        return new CatalogueQuery(
                "",
                false,
                filter.equals("besoin") ? List.of(value) : List.of(),
                filter.equals("hebergement") ? List.of(value) : List.of(),
                filter.equals("licence") ? value : "",
                filter.equals("plateforme") ? List.of(value) : List.of(),
                filter.equals("public") ? List.of(value) : List.of(),
                filter.equals("famille") ? List.of(value) : List.of(),
                1,
                25);
    }

    private static List<String> names(Found found) {
        return found.rows().stream().map(it -> it.sheet().name()).toList();
    }
}
