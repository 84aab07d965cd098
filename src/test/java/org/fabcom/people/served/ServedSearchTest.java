package org.fabcom.people.served;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.communes.Commune;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** People are found by parts of their name or commune; who has claimed their record or was erased is neither found nor counted. */
@FabComTest
record ServedSearchTest(ServedPeople served, Neighbours neighbours, Sql db) {

    private static final List<String> NAMES = List.of("Odile Martin", "Omar Diallo", "Martine Roux", "Élise 50 %");
    private static final List<String> COMMUNES = List.of("Saint-Martin", "Valence", "Crest");

    @Test
    void what_is_found_and_counted_is_what_a_plain_reading_finds() {
        long seed = Long.getLong("fabcom.seed", System.nanoTime());
        System.err.println("served search: seed " + seed);
        var dice = new Random(seed);
        var yann = neighbours.person("Martin Le Goff", InstanceRole.MEDIATOR).id();
        var standing = new TreeMap<PartyId, List<String>>(Comparator.comparing(PartyId::value));
        for (int i = 0; i < 60; i++) {
            var name = NAMES.get(dice.nextInt(NAMES.size())) + " " + i;
            var commune = COMMUNES.get(dice.nextInt(COMMUNES.size()));
            var id = served.register(new Served.Draft(name, new Commune(null, commune), ""), "fr", yann);
            switch (dice.nextInt(5)) {
                case 0 ->
                    db.sql("update people.served set claimed_at = now() where person = :id")
                            .param("id", id.value())
                            .update();
                case 1 ->
                    CurrentBase.asOwner(
                            "update people.person set phone = '', last_seen_on = null, erased_at = now() where id = '"
                                    + id + "'");
                default -> standing.put(id, List.of(name.toLowerCase(Locale.ROOT), commune.toLowerCase(Locale.ROOT)));
            }
        }
        for (var words : List.of("", " ", "martin", "MARTIN", "le", "50 %", "%", "_", "zorglub", "saint-m")) {
            var wanted = words.strip().toLowerCase(Locale.ROOT);
            var ids = new ArrayList<PartyId>();
            standing.forEach((id, said) -> {
                if (said.stream().anyMatch(it -> it.contains(wanted))) ids.add(id);
            });
            var as = "seed " + seed + ", " + words;
            assertThat(served.count(words)).as(as).isEqualTo(ids.size());
            var found = served.search(words, 0, 100);
            assertThat(found.stream().map(Served::id)).as(as).containsExactlyInAnyOrderElementsOf(ids);
            if (found.size() > 3) assertThat(served.search(words, 2, 1)).as(as).containsExactly(found.get(2));
        }
    }

    @Test
    void the_surname_may_come_first_and_a_word_that_nobody_has_finds_nobody() {
        var yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR).id();
        var place = new Commune(null, "Crest");
        var denise = served.register(new Served.Draft("Denise Morvan", place, ""), "fr", yann);
        var heloise = served.register(new Served.Draft("Éloïse d’Hœrdt-Müller", place, ""), "fr", yann);
        for (var typed : List.of("morvan denise", "Morvan, Denise", "DENISE MORVAN"))
            assertThat(served.search(typed, 0, 100))
                    .as(typed)
                    .extracting(Served::id)
                    .contains(denise);
        assertThat(served.search("muller d'hoerdt eloise", 0, 100))
                .extracting(Served::id)
                .containsExactly(heloise);
        assertThat(served.search("morvan zorglub", 0, 100)).isEmpty();
        assertThat(served.count("morvan denise"))
                .isEqualTo(served.search("denise morvan", 0, 100).size());
    }
}
