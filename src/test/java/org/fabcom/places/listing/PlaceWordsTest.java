package org.fabcom.places.listing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.Types;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.places.directory.Keeping;
import org.fabcom.places.directory.Places;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is counted by words in the narrow rows is what the places themselves say, whatever was done to them. */
@FabComTest
class PlaceWordsTest {

    private static final List<String> WORDS = List.of("atelier", "ruche", "phare", "grange");
    private static final List<String> SERVICES = List.of("leisure", "safety", "equipment");

    private final FoundPlaces found;
    private final Keeping keeping;
    private final Places places;
    private final Sql db;
    private final Person ana;

    PlaceWordsTest(FoundPlaces found, Keeping keeping, Places places, Neighbours neighbours, Sql db) {
        this.found = found;
        this.keeping = keeping;
        this.places = places;
        this.db = db;
        this.ana = neighbours.person("Ana Costa");
    }

    private static <T> T one(List<T> all, Random dice) {
        return all.get(dice.nextInt(all.size()));
    }

    private static Facts facts(Facts facts, Random dice) {
        return facts.with(Field.NAME, "Le " + one(WORDS, dice) + " " + one(WORDS, dice))
                .with(Field.COMMUNE, "Grenoble")
                .with(Field.SERVICES, List.of(one(SERVICES, dice)));
    }

    @Test
    void whatever_is_done_to_places_what_is_counted_by_words_is_what_they_say() {
        long seed = Long.getLong("fabcom.seed", System.nanoTime());
        System.err.println("seed " + seed);
        var dice = new Random(seed);
        var all = new ArrayList<UUID>();
        for (int i = 0; i < 120; i++) {
            step(all, dice);
            if (i % 10 == 9) compare("seed " + seed + ", step " + i);
        }
    }

    private void step(List<UUID> all, Random dice) {
        if (all.isEmpty() || dice.nextInt(4) == 0) {
            all.add(keeping.add(facts(Facts.NONE, dice), null, ana.id()).id());
            return;
        }
        var id = one(all, dice);
        var known = places.find(id).orElseThrow();
        switch (dice.nextInt(6)) {
            case 0 -> keeping.end(id, ana.id());
            case 1 -> keeping.reopen(id, ana.id());
            case 2 -> merge(id, dice.nextBoolean() ? one(all, dice) : null);
            default -> keeping.change(id, facts(known.facts(), dice), null, known.version(), ana.id());
        }
    }

    /** Into another place, or out of it again. */
    private void merge(UUID id, @Nullable UUID kept) {
        db.sql("update places.place set merged_into = nullif(cast(:kept as uuid), id) where id = :id")
                .param("kept", kept, Types.OTHER)
                .param("id", id)
                .update();
    }

    private void compare(String as) {
        assertThat(new KeptBeside(db).differing()).as(as).isEmpty();
        for (var word : WORDS)
            for (long bits : new long[] {0, Bits.of(Field.SERVICES, "leisure")}) {
                var tally = found.tally(new PlacesQuery(word, bits, null, null));
                var said = db.sql("select count(*) from places.place where merged_into is null and ended_at is null "
                                + "and words ~ ('\\m' || :word) and facets & :bits = :bits")
                        .param("word", word, "bits", bits)
                        .single(Long.class);
                assertThat(tally.total()).as(as + ", " + word).isEqualTo(said);
                assertThat(tally.of(Bits.of(Field.SERVICES, "leisure")))
                        .as(as + ", " + word)
                        .isLessThanOrEqualTo(said);
            }
    }
}
