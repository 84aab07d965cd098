package org.fabcom.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergedTest {

    private static final SheetId SHEET = new SheetId(new UUID(0, 1));

    private final SourceRecord list = said("awesome-selfhosted", "Nextcloud", "AGPL-3.0", null, List.of("docker"));
    private final SourceRecord starter = said("starter", "Nextcloud", null, "Fichiers partagés.", List.of("web"));
    private final SourceRecord editor = said("editor", "Nextcloud Hub", null, null, List.of());

    @Test
    void for_a_single_value_the_first_source_that_has_one_wins() {
        var merged = Merged.of(List.of(list, starter));
        assertThat(merged.values().summary()).isEqualTo("Fichiers partagés.");
        assertThat(merged.values().licence()).isEqualTo("AGPL-3.0");
        assertThat(merged.origin(Draft::licence)).isEqualTo(list);
        assertThat(merged.origin(Draft::summary)).isEqualTo(starter);
        assertThat(merged.origin(Draft::repository)).isNull();
    }

    @Test
    void an_editor_speaks_before_all_and_the_other_names_stay_known() {
        var merged = Merged.of(List.of(list, starter, editor));
        assertThat(merged.values().name()).isEqualTo("Nextcloud Hub");
        assertThat(merged.values().aliases()).containsExactly("Nextcloud");
    }

    @Test
    void lists_are_united_and_the_order_of_reading_changes_nothing() {
        assertThat(Merged.of(List.of(list, starter)).values().platforms()).containsExactly("web", "docker");
        assertThat(Merged.of(List.of(starter, list)).values())
                .isEqualTo(Merged.of(List.of(list, starter)).values());
    }

    @Test
    void a_sheet_whose_sources_were_all_taken_back_says_nothing() {
        var merged = Merged.of(List.of());
        assertThat(merged.values()).isEqualTo(Draft.SILENT);
        assertThat(merged.origin(Draft::name)).isNull();
    }

    @Test
    void an_editor_who_only_says_the_summary_leaves_the_rest_to_the_sources() {
        var draft = new Draft(
                "",
                "",
                "",
                null,
                "Dit par nous.",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
        var only = new SourceRecord(UUID.randomUUID(), SHEET, "editor", "x", draft, LocalDate.of(2026, 11, 25));
        var merged = Merged.of(List.of(list, starter, only));
        assertThat(merged.values().name()).isEqualTo("Nextcloud");
        assertThat(merged.values().nature()).isEqualTo("commons");
        assertThat(merged.values().summary()).isEqualTo("Dit par nous.");
        assertThat(merged.origin(Draft::name)).isEqualTo(starter);
        assertThat(merged.values().aliases()).isEmpty();
    }

    private static SourceRecord said(
            String source, String name, @Nullable String licence, @Nullable String summary, List<String> platforms) {
        var draft = new Draft(
                "commons",
                "software",
                name,
                null,
                summary,
                null,
                null,
                licence,
                null,
                List.of(),
                platforms,
                null,
                List.of(),
                List.of(),
                List.of());
        return new SourceRecord(UUID.randomUUID(), SHEET, source, name, draft, LocalDate.of(2026, 11, 25));
    }
}
