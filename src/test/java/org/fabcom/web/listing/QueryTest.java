package org.fabcom.web.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Unreadable;
import org.junit.jupiter.api.Test;

class QueryTest {

    private enum State {
        OPEN,
        CLOSED
    }

    private static final Query<String> CASES = Query.of("c.id", "cases c", (row, n) -> row.getString(1))
            .where("c.gone is null")
            .words("c.name like :like or c.number = :joined")
            .filter("du", "c.day >= :du", it -> Filters.day(it, "du"))
            .facet(Facet.some("etat", "state").of(State.class, "state.").on("c.state"))
            .facet(Facet.some("theme", "theme").in("c.themes"))
            .order("c.day desc, c.id");

    private static Query.Written asked(Address address) {
        return CASES.written(address, Map.of());
    }

    @Test
    void a_bare_address_asks_for_all_and_groups_by_the_facets() {
        var it = asked(Address.of("/cases"));
        assertThat(it.reading())
                .isEqualTo("select c.id from cases c where c.gone is null order by c.day desc, c.id"
                        + " offset :offset limit :size");
        assertThat(it.counting())
                .isEqualTo(
                        "select c.state, c.themes, count(*) as rows from cases c where c.gone is null group by 1, 2");
        assertThat(it.values()).isEmpty();
    }

    @Test
    void of_several_orders_the_address_chooses_one_and_the_first_is_usual() {
        var several = CASES.orders(
                List.of(new Order("jour", "by.day", "c.day, c.id"), new Order("nom", "by.name", "c.name, c.id")));
        assertThat(several.written(Address.of("/cases"), Map.of()).reading()).contains("order by c.day, c.id");
        assertThat(several.written(Address.of("/cases").with("tri", "nom"), Map.of())
                        .reading())
                .contains("order by c.name, c.id");
        assertThatThrownBy(() -> several.written(Address.of("/cases").with("tri", "autre"), Map.of()))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void what_is_asked_narrows_rows_and_facets_do_not_narrow_the_counts() {
        var it = asked(Address.of("/cases")
                .with("q", "L’Été")
                .with("du", "2026-11-28")
                .plus("etat", "OPEN")
                .plus("theme", "mail"));
        assertThat(it.counting())
                .contains(
                        "where c.gone is null and (c.name like :like or c.number = :joined) and (c.day >= :du) group by")
                .doesNotContain(":facet");
        assertThat(it.reading()).contains(" and c.state = any (:facet0) and c.themes && :facet1::text[] order by");
        assertThat(it.values())
                .containsEntry("q", "l ete")
                .containsEntry("like", "%l ete%")
                .containsEntry("joined", "lete")
                .containsEntry("du", LocalDate.of(2026, 11, 28))
                .containsEntry("facet0", new String[] {"OPEN"});
    }

    @Test
    void what_cannot_be_read_is_refused_by_its_name() {
        for (var wrong : List.of(
                Address.of("/cases").with("du", "hier"),
                Address.of("/cases").with("etat", "LOST"),
                Address.of("/cases").plus("etat", "OPEN").plus("etat", "' or 1=1")))
            assertThatThrownBy(() -> asked(wrong)).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_query_without_facets_only_counts() {
        var all = Query.of("1", "cases", (row, n) -> 1).order("1");
        assertThat(all.written(Address.of("/"), Map.of()).counting()).isEqualTo("select count(*) as rows from cases");
    }

    @Test
    void a_facet_without_a_column_is_a_mistake_of_the_room() {
        var nowhere = Facet.some("x", "x");
        assertThatThrownBy(() -> CASES.facet(nowhere)).hasMessageContaining("x");
    }
}
