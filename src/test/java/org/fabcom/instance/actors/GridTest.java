package org.fabcom.instance.actors;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.communes.Commune;
import org.junit.jupiter.api.Test;

class GridTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private static PartyId id(int n) {
        return new PartyId(new UUID(0, n));
    }

    private static Territorial.Shows shows(int n, String craft) {
        var said = new Actor.Said("", "", List.of(craft), "", "", java.util.Set.of());
        return new Territorial.Shows(
                new Actor(id(n), "Structure " + n, new Commune(null, "Ici"), said, true, NOON, 1), Map.of(), List.of());
    }

    private static Relation relation(Relation.Kind kind, int from, int to) {
        return new Relation(
                UUID.randomUUID(),
                kind,
                id(from),
                id(to),
                "Structure " + from,
                "Structure " + to,
                "",
                id(from),
                NOON,
                NOON,
                null,
                null,
                null);
    }

    private static Grid grid(List<Territorial.Shows> all, List<Relation> relations) {
        return Grid.of(
                all,
                relations,
                it -> it.actor().said().crafts().getFirst(),
                it -> it.name().substring(0, 1));
    }

    @Test
    void a_letter_stands_where_the_row_has_a_relation_towards_the_column() {
        var grid = grid(
                List.of(shows(1, "b"), shows(2, "a"), shows(3, "a")),
                List.of(
                        relation(Relation.Kind.BUYS, 1, 2),
                        relation(Relation.Kind.USES, 1, 2),
                        relation(Relation.Kind.BUYS, 2, 1)));
        assertThat(grid.rows().stream().map(Grid.Row::name))
                .as("grouped by trade; who has none is not drawn")
                .containsExactly("Structure 2", "Structure 1");
        assertThat(grid.groups().stream().map(Grid.Group::label)).containsExactly("a", "b");
        assertThat(grid.cells())
                .containsExactly(
                        new Grid.Cell(Grid.LABEL + Grid.STEP, Grid.TOP, "B"),
                        new Grid.Cell(Grid.LABEL, Grid.TOP + Grid.STEP, "BU"));
    }

    @Test
    void fifty_fit_without_two_letters_in_one_place_and_seventy_are_not_drawn() {
        assertThat(ring(50).rows()).hasSize(50);
        assertThat(ring(50).cells().stream().map(it -> it.x() + " " + it.y()).distinct())
                .hasSize(50);
        assertThat(ring(50).cells()).allMatch(it -> it.x() < ring(50).width() && it.y() < ring(50).height());
        assertThat(ring(70).rows()).isEmpty();
    }

    private static Grid ring(int many) {
        var all = new ArrayList<Territorial.Shows>();
        var relations = new ArrayList<Relation>();
        for (int i = 0; i < many; i++) {
            all.add(shows(i + 1, "metier " + i % 7));
            relations.add(relation(Relation.Kind.CONTRIBUTES, i + 1, (i + 1) % many + 1));
        }
        return grid(all, relations);
    }
}
