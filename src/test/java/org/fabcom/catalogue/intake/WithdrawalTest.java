package org.fabcom.catalogue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.SharedFolder;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

/** Real lists beside the starter catalogue: what comes in goes out again without a trace. */
@FabComTest
@WithCatalogue
record WithdrawalTest(Imports imports, Sql db) {

    @Test
    void two_lists_come_in_and_go_out_in_either_order_and_an_edit_stays() {
        var before = everything();
        var awesome = read("awesome-selfhosted", "awesome-selfhosted");
        assertThat(awesome.counts().updated()).as("attached to starter sheets").isGreaterThan(60);
        assertThat(awesome.counts().created() + awesome.counts().updated()).isEqualTo(672);
        var between = everything();
        var yunohost = read("yunohost", "yunohost/apps.toml");
        withdraw(yunohost);
        assertThat(everything()).isEqualTo(between);

        yunohost = read("yunohost", "yunohost/apps.toml");
        withdraw(awesome);
        withdraw(yunohost);
        assertThat(everything()).isEqualTo(before);

        awesome = read("awesome-selfhosted", "awesome-selfhosted/software/3cx.yml");
        db.sql("update catalogue.sheet set summary = 'Écrit par nous.' where slug = '3cx'")
                .update();
        var kept = ((Imports.Withdrawal.Done) imports.withdraw(awesome.id(), null)).kept();
        assertThat(kept).extracting(Run.Line::text).containsExactly("3CX");
        db.sql("delete from catalogue.sheet where slug = '3cx'").update();
        assertThat(everything()).isEqualTo(before);
    }

    private void withdraw(Run run) {
        var done = (Imports.Withdrawal.Done) imports.withdraw(run.id(), null);
        assertThat(done.kept()).isEmpty();
    }

    private Run read(String kind, String path) {
        var it = imports.kind(kind).orElseThrow();
        var source = ImportSource.at(SharedFolder.path("data/catalogue/" + path));
        return imports.read(imports.open(it, source, null), it, source, false);
    }

    /** Every row of every table of the catalogue that takes part in imports, as text. */
    private String everything() {
        var tables = db.sql("select distinct event_object_table from information_schema.triggers "
                        + "where event_object_schema = 'catalogue' and trigger_name = 'tracked' order by 1")
                .list(String.class);
        var all = new StringBuilder();
        for (var it : tables) {
            all.append(it).append('\n');
            all.append(db.sql("select coalesce(string_agg(line, chr(10) order by line), '') from "
                            + "(select to_jsonb(t)::text as line from catalogue." + it + " t) as lines")
                    .single(String.class));
        }
        return all.toString();
    }
}
