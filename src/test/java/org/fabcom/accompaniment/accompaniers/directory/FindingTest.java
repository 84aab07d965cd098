package org.fabcom.accompaniment.accompaniers.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.fabcom.accompaniment.accompaniers.Accompanier;
import org.fabcom.accompaniment.accompaniers.Availability;
import org.fabcom.accompaniment.accompaniers.Description.Area;
import org.fabcom.accompaniment.accompaniers.Price;
import org.fabcom.accompaniment.accompaniers.directory.Finding.Asked;
import org.fabcom.accompaniment.accompaniers.directory.Finding.Where;
import org.fabcom.kernel.Fold;
import org.fabcom.people.Commune;
import org.fabcom.places.Communes;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final String VALENCE = "26362";
    private static final String ROMANS = "26281";
    private static final String GRENOBLE = "38185";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final Communes communes = new Communes();

    private final Entry nadia = entry("Nadia", Availability.OPEN, at(ROMANS, false), Set.of("mail"), Set.of("HOUR"));
    private final Entry oxana = entry("Oxana", Availability.FULL, at(VALENCE, false), Set.of("mail"), Set.of("FREE"));
    private final Entry malo =
            entry("Malo", Availability.OPEN, at(GRENOBLE, true), Set.of("site"), Set.of("DAY", Entry.SOLIDARITY));
    private final Entry drome = entry(
            "Collectif Drôme",
            Availability.UNKNOWN,
            new Area(null, Set.of(), Set.of("26"), false),
            Set.of(),
            Set.of(Entry.NONE));
    private final List<Entry> all = List.of(oxana, drome, malo, nadia);

    private static Area at(String insee, boolean remote) {
        return new Area(new Commune(insee, insee), Set.of(), Set.of(), remote);
    }

    private static Entry entry(
            String name, Availability availability, Area area, Set<String> skills, Set<String> prices) {
        return new Entry(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                null,
                Accompanier.Kind.PERSON,
                name,
                availability,
                null,
                area,
                skills,
                Set.of(),
                prices,
                false,
                Fold.words(name + " " + String.join(" ", skills)));
    }

    private List<String> names(Asked asked) {
        return finding(asked).found().stream().map(it -> it.entry().name()).toList();
    }

    private Finding finding(Asked asked) {
        return new Finding(all, asked, communes::distance);
    }

    private static Asked near(int km, boolean remote) {
        return new Asked(List.of(), new Where(VALENCE, "26", km, remote), Map.of());
    }

    private static Asked with(Facet facet, String... values) {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        chosen.put(facet, Set.of(values));
        return new Asked(List.of(), Where.ANYWHERE, chosen);
    }

    @Test
    void whoever_is_full_never_comes_first_however_near_they_are() {
        assertThat(names(near(30, false))).containsExactly("Nadia", "Collectif Drôme", "Oxana");
        assertThat(names(near(10, false))).containsExactly("Collectif Drôme", "Oxana");
    }

    @Test
    void who_names_a_whole_department_goes_to_each_of_its_communes() {
        assertThat(names(new Asked(List.of(), new Where(GRENOBLE, "38", 10, false), Map.of())))
                .containsExactly("Malo");
    }

    @Test
    void a_commune_where_they_go_counts_like_their_own() {
        var goes = entry(
                "Va loin",
                Availability.OPEN,
                new Area(new Commune(GRENOBLE, "Grenoble"), Set.of(ROMANS), Set.of(), false),
                Set.of(),
                Set.of());
        var found = new Finding(List.of(goes), near(30, false), communes::distance).found();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().way().metres())
                .as("the distance is that of their own commune")
                .isGreaterThan(50_000);
    }

    @Test
    void those_who_help_from_afar_are_counted_and_come_when_asked_for() {
        assertThat(finding(near(30, false)).fromAfar()).isEqualTo(1);
        assertThat(names(near(30, true))).containsExactly("Nadia", "Malo", "Collectif Drôme", "Oxana");
        assertThat(names(new Asked(List.of(), new Where(null, null, 0, true), Map.of())))
                .containsExactly("Malo");
    }

    @Test
    void a_filter_counts_with_the_others_kept_and_without_its_own() {
        var finding = finding(with(Facet.SKILL, "mail"));
        assertThat(finding.counts(Facet.SKILL)).containsEntry("mail", 2L).containsEntry("site", 1L);
        assertThat(finding.counts(Facet.PRICE)).isEqualTo(Map.of("HOUR", 1L, "FREE", 1L));
        assertThat(names(with(Facet.PRICE, "FREE", Entry.SOLIDARITY))).containsExactly("Malo", "Oxana");
    }

    @Test
    void words_are_found_without_accents() {
        assertThat(names(new Asked(List.of("drome"), Where.ANYWHERE, Map.of()))).containsExactly("Collectif Drôme");
    }

    @Test
    void the_order_depends_on_nothing_but_what_is_shown() {
        var shuffled = new ArrayList<>(all);
        var random = new Random(11);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(shuffled, random);
            assertThat(new Finding(shuffled, near(100, true), communes::distance)
                            .found().stream().map(it -> it.entry().name()))
                    .containsExactly("Nadia", "Malo", "Collectif Drôme", "Oxana");
        }
    }

    @Test
    void after_its_last_day_little_room_is_room_again_and_full_is_unknown() {
        var yesterday = TODAY.minusDays(1);
        assertThat(Availability.LIMITED.on(yesterday, TODAY)).isEqualTo(Availability.OPEN);
        assertThat(Availability.FULL.on(yesterday, TODAY)).isEqualTo(Availability.UNKNOWN);
        assertThat(Availability.FULL.on(TODAY, TODAY)).isEqualTo(Availability.FULL);
        assertThat(Availability.FULL.on(null, TODAY)).isEqualTo(Availability.FULL);
    }

    @Test
    void free_is_nothing_and_nothing_else_is_free() {
        assertThatThrownBy(() -> new Price(Price.Kind.HOUR, "", 0, 0, null, TODAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Price(Price.Kind.FREE, "", 1, 0, null, TODAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Price(Price.Kind.FREE, "", 0, 0, "sans salarié", TODAY).solidarity())
                .isTrue();
    }
}
