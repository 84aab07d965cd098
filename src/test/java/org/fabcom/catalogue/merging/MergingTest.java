package org.fabcom.catalogue.merging;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Alternatives;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Sheets;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

@FabComTest
@WithCatalogue
record MergingTest(
        Imports imports,
        Sheets sheets,
        Facts facts,
        Alternatives alternatives,
        Candidates candidates,
        Merging merging,
        Web web,
        Neighbours neighbours) {

    private static final String APPS = """
            [wekan]
            category = "productivity_and_management"
            level = 8
            potential_alternative_to = [ "Planner de bureau" ]
            state = "working"
            subtags = [ "task" ]
            url = "https://github.com/YunoHost-Apps/wekan_ynh"

            [unknown-thing]
            category = "wat"
            level = 1
            state = "working"
            url = "https://github.com/YunoHost-Apps/unknown_ynh"
            """;

    @Test
    void a_name_alone_only_proposes_and_a_merge_can_be_undone() {
        var oxana = neighbours.person("Oxana Kravets").id();
        var run = read();
        assertThat(run.counts().created()).isEqualTo(2);
        var pair = candidates.open(10, 0).getFirst();
        assertThat(candidates.count()).isEqualTo(1);
        assertThat(pair.known().slug()).isEqualTo("wekan");
        assertThat(pair.lone().slug()).isEqualTo("wekan-2");
        var before = facts.of(pair.known().id()).size();

        var merged = (Merging.Outcome.Merged)
                merging.merge(pair.known().id(), pair.lone().id(), oxana, "C’est le même.");
        assertThat(candidates.count()).isZero();
        assertThat(sheets.find("wekan-2")).isEmpty();
        assertThat(merging.movedTo("wekan-2")).contains("wekan");
        assertThat(web.visitor().get("/catalogue/wekan-2").header("Location")).endsWith("/catalogue/wekan");
        assertThat(facts.of(pair.known().id())).hasSize(before + 1);
        assertThat(alternatives.by(pair.known().id()))
                .extracting(it -> it.target())
                .contains("Planner de bureau");
        assertThat(read().counts().unchanged()).as("read again after the merge").isEqualTo(2);

        assertThat(merging.undo(merged.id(), oxana))
                .isEqualTo(new Merging.Outcome.Undone(pair.lone().id()));
        assertThat(sheets.find("wekan-2")).contains(pair.lone());
        assertThat(sheets.find("wekan")).contains(pair.known());
        assertThat(merging.movedTo("wekan-2")).isEmpty();
        assertThat(facts.of(pair.known().id())).hasSize(before);
        assertThat(candidates.propose()).as("a refused pair is remembered").isZero();
        assertThat(candidates.count()).isZero();
        assertThat(merging.undo(merged.id(), oxana)).isEqualTo(new Merging.Outcome.NotThere());
        assertThat(merging.merge(pair.known().id(), pair.known().id(), oxana, null))
                .isEqualTo(new Merging.Outcome.NotThere());
    }

    private Run read() {
        var kind = imports.kind("yunohost").orElseThrow();
        var source = ImportSource.of("apps.toml", APPS.getBytes(StandardCharsets.UTF_8));
        return imports.read(imports.open(kind, source, null), kind, source, false);
    }
}
