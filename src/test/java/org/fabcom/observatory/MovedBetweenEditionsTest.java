package org.fabcom.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** An organisation that moves between two editions stays, for the first, where it was counted (ADR 50). */
@FabComTest
@WithCatalogue
class MovedBetweenEditionsTest {

    private final Sql db;
    private final SheetKeepers keepers;
    private final Editions editions;

    MovedBetweenEditionsTest(Sql db, ApplicationContext context, Editions editions) {
        this.db = db;
        this.keepers = new SheetKeepers(context);
        this.editions = editions;
    }

    @Test
    void an_edition_is_compared_with_later_ones_by_where_those_it_counted_were_when_it_came_out() {
        var all = new ArrayList<Organisation>();
        for (int i = 0; i < 10; i++) all.add(keepers.kept(SheetKeepers.DRIVE, true));
        db.sql("update diagnosis.diagnosis set day = day - 40").update();
        var before = editions.waiting();
        assertThat(editions.publish()).isTrue();
        var mover = all.getFirst().id().value();
        var was = editions.others().getLast().all().get(mover);
        db.sql("update people.organisation set commune_code = '26362', commune_name = 'Valence' where id = :id")
                .param("id", mover)
                .update();
        assertThat(before.sheets()).extracting(it -> it.about()).contains(was);
        assertThat(was.departement()).isNotEqualTo("26");
        assertThat(editions.others().getLast().all()).containsEntry(mover, was);
        assertThatThrownBy(() ->
                        db.sql("delete from observatory.observatory_counted").update())
                .isInstanceOf(DataAccessException.class);
    }
}
