package org.fabcom.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Catalogue;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Intake;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.Shelves;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ColumnMapRowMapper;

@FabComTest
class SuggestTest {

    private final Sql db;
    private final Catalogue catalogue;
    private final Shelves shelves;

    SuggestTest(Sql db, Catalogue catalogue, Intake intake, Facts facts) {
        this.db = db;
        this.catalogue = catalogue;
        this.shelves = new Shelves(db, intake, facts);
    }

    @BeforeEach
    void fill() {
        if (db.sql("select count(*) from catalogue.sheet").single(Integer.class) > 0) return;
        shelves.service("google-drive", "Google Drive", "drive", "gdrive");
        shelves.service("gmail", "Gmail", "google mail", "messagerie google");
        shelves.service("google-docs", "Google Docs");
        shelves.service("helloasso", "HelloAsso");
        shelves.software("nextcloud", "Nextcloud", "AGPL-3.0-or-later", "files");
        shelves.software("owncloud", "ownCloud", "AGPL-3.0-or-later", "files");
        shelves.software("galene", "Galène", "MIT", "video");
    }

    @Test
    void every_way_of_writing_a_name_finds_it_first() {
        for (var typed : List.of("nextcloud", "Next cloud", "nexcloud", "NEXTCLOUD", "next-cloud", "nextcluod")) {
            assertThat(first(typed)).as(typed).isEqualTo("Nextcloud");
        }
        for (var typed : List.of("Gmail", "G-mail", "google mail", "mail google", "gamil")) {
            assertThat(first(typed)).as(typed).isEqualTo("Gmail");
        }
        for (var typed : List.of("drive google", "google drive", "Google Drive", "googledrive", "gogle drive")) {
            assertThat(first(typed)).as(typed).isEqualTo("Google Drive");
        }
        assertThat(first("galene")).isEqualTo("Galène");
    }

    @Test
    void a_beginning_with_one_wrong_letter_still_finds_when_nothing_bears_it() {
        for (var typed : List.of("gogle", "goolge", "gougle"))
            assertThat(catalogue.suggest(typed, 10))
                    .as(typed)
                    .extracting(it -> it.sheet().name())
                    .contains("Google Drive", "Google Docs");
        assertThat(first("hellasso")).isEqualTo("HelloAsso");
        assertThat(catalogue.suggest("goxxle", 10)).isEmpty();
        assertThat(first("gma")).isEqualTo("Gmail");
        assertThat(first("gmil")).as("a letter left out").isEqualTo("Gmail");
        assertThat(catalogue.suggest("goxg", 10)).as("of four letters three").isEmpty();
        assertThat(first("gogle drve")).isEqualTo("Google Drive");
    }

    @Test
    void a_beginning_gives_what_begins_so() {
        assertThat(catalogue.suggest("goog", 10))
                .extracting(it -> it.sheet().name())
                .containsExactly("Gmail", "Google Docs", "Google Drive");
        assertThat(catalogue.suggest("g", 2)).hasSize(2);
    }

    @Test
    void says_by_which_other_name_it_was_found() {
        assertThat(catalogue.suggest("gdrive", 1).getFirst().as()).isEqualTo("gdrive");
        assertThat(catalogue.suggest("google drive", 1).getFirst().as()).isNull();
    }

    @Test
    void what_resembles_nothing_gives_nothing() {
        for (var typed : List.of("", "  ", "%", "zzzzzzzz", "'; drop table", "x".repeat(5000))) {
            assertThat(catalogue.suggest(typed, 10)).as(typed).isEmpty();
        }
    }

    @Test
    void any_one_error_in_any_name_of_five_letters_or_more_still_finds_it() {
        var random = new Random(42);
        for (int i = 0; i < 150; i++) {
            var name = Words.word(random, 5 + random.nextInt(8));
            shelves.software("essai-" + i, name, "MIT", "files");
        }
        var names = db.sql("select " + Sheets.COLUMNS + " from catalogue.sheet s order by name")
                .list(Sheets::read);
        for (var sheet : names) {
            var name = sheet.name();
            var key = Fold.key(name);
            for (int i = 0; i < 4; i++) {
                var wrong = Words.mistyped(key, random);
                assertThat(catalogue.suggest(wrong, 10))
                        .as(name + " typed " + wrong)
                        .extracting(it -> it.sheet().name())
                        .contains(name);
            }
        }
    }

    private String first(String typed) {
        return catalogue.suggest(typed, 5).stream()
                .map(it -> it.sheet().name())
                .findFirst()
                .orElse("rien");
    }

    /** The index only spares reading the others. */
    @Test
    void who_resembles_by_a_third_is_among_those_that_the_index_finds() {
        assertThat(db.sql("""
                        with pairs as (select a.key as one, b.key as other from catalogue.alias a cross join catalogue.alias b)
                        select count(*) filter (where catalogue.resemblance(one, other) >= 0.35 and not catalogue.near(one, other)) as lost,
                            count(*) filter (where catalogue.resemblance(one, other) >= 0.35) as alike from pairs
                        """).single(new ColumnMapRowMapper()))
                .containsEntry("lost", 0L)
                .hasEntrySatisfying("alike", it -> assertThat((Long) it).isGreaterThan(5L));
    }
}
