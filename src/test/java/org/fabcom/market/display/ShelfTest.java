package org.fabcom.market.display;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.market.Sight;
import org.fabcom.market.Square;
import org.fabcom.market.categories.Categories;
import org.fabcom.market.categories.Skills;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.market.posts.Publishing;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Finding things on the square: E19, E20; and not finding what is not for one's eyes: E18. */
@FabComTest
class ShelfTest {

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Shelf shelf;
    private final Categories categories;
    private final Publishing publishing;
    private final Sql db;

    private Square square;
    private PartyId oxana;

    ShelfTest(
            ApplicationContext application,
            Neighbours neighbours,
            Shelf shelf,
            Categories categories,
            Publishing publishing,
            Sql db) {
        this.application = application;
        this.neighbours = neighbours;
        this.shelf = shelf;
        this.categories = categories;
        this.publishing = publishing;
        this.db = db;
    }

    @BeforeEach
    void people() {
        square = new Square(application);
        oxana = neighbours.person("Oxana").id();
    }

    private Wanted all(Sight sight) {
        return Wanted.everything(sight, publishing.today()).in(Set.of(square.garden));
    }

    private static Sight of(PartyId person, UUID... groups) {
        return new Sight(person, Set.of(person), Set.of(groups), false);
    }

    private List<String> titles(Wanted wanted) {
        assertThat(shelf.count(wanted)).isEqualTo(shelf.search(wanted, 0, 1000).size());
        return shelf.search(wanted, 0, 1000).stream()
                .map(it -> it.draft().title())
                .toList();
    }

    @Test
    void words_are_found_without_accents_by_their_beginning_and_all_of_them() {
        square.offer(oxana, "Épicerie à emporter : pâté végétal", null, square.br(500));
        square.offer(oxana, "Pâtes fraîches", null, square.br(500));
        assertThat(titles(all(Sight.NOBODY).saying("pate"))).hasSize(2);
        assertThat(titles(all(Sight.NOBODY).saying("PATE vegetal"))).hasSize(1);
        assertThat(titles(all(Sight.NOBODY).saying("Épic"))).hasSize(1);
        assertThat(titles(all(Sight.NOBODY).saying("pate & !(drop) ' \" :*")))
                .as("no operator gets through")
                .isEmpty();
        assertThat(titles(all(Sight.NOBODY).saying("+ # \\ |")))
                .as("nothing that is a word: all")
                .hasSize(2);
    }

    @Test
    void a_category_finds_what_lies_in_it_and_every_filter_narrows() {
        var by = neighbours.person("Ada").id();
        var tools = ((Categories.Outcome.Done) categories.add("Outils", square.garden, 0, by)).id();
        var spade = Square.with(
                square.draft(Post.Kind.OFFER, "Bêche", 3, square.h(30), square.br(250)),
                tools,
                List.of("terre", "printemps"),
                "38185",
                "Grenoble",
                publishing.today().plusDays(9));
        square.publish(oxana, spade);
        square.want(by, "Un coup de main", square.h(60));
        var in = Wanted.everything(Sight.NOBODY, publishing.today())
                .in(categories.tree().within(square.garden));
        assertThat(titles(in)).containsExactlyInAnyOrder("Bêche", "Un coup de main");
        assertThat(titles(in.ofKind(Post.Kind.WANT))).containsExactly("Un coup de main");
        assertThat(titles(in.by(Set.of(oxana)))).containsExactly("Bêche");
        assertThat(titles(in.at(Set.of("38185")))).containsExactly("Bêche");
        assertThat(titles(in.paidIn(square.brins.id(), null, null))).containsExactly("Bêche");
        assertThat(titles(in.paidIn(square.hours.id(), 31L, null))).containsExactly("Un coup de main");
        assertThat(titles(in.paidIn(square.hours.id(), null, 30L))).containsExactly("Bêche");
        assertThat(titles(in.paidIn(square.brins.id(), 251L, null))).isEmpty();
    }

    /** E18, severity A of Wezer: everybody read everything. */
    @Test
    void a_post_for_chosen_groups_is_in_no_list_nor_count_of_anybody_else() {
        var circle = UUID.randomUUID();
        square.publish(
                oxana,
                Square.shown(
                        square.draft(Post.Kind.OFFER, "Secret des jardiniers", null),
                        PostDraft.Audience.GROUPS,
                        circle));
        square.publish(
                oxana, Square.shown(square.draft(Post.Kind.OFFER, "Entre membres", null), PostDraft.Audience.MEMBERS));
        var stranger = neighbours.person("Malo").id();
        assertThat(titles(all(Sight.NOBODY))).isEmpty();
        assertThat(titles(all(of(stranger)))).containsExactly("Entre membres");
        assertThat(titles(all(of(stranger, UUID.randomUUID())))).containsExactly("Entre membres");
        assertThat(titles(all(of(stranger, circle)))).hasSize(2);
        assertThat(titles(all(of(oxana)))).hasSize(2);
        assertThat(titles(all(new Sight(stranger, Set.of(stranger), Set.of(), true))))
                .as("a moderator")
                .hasSize(2);
        assertThat(titles(all(of(stranger)).saying("secret"))).isEmpty();
        assertThat(shelf.tally(all(of(stranger))).byKind()).isEqualTo(Map.of(Post.Kind.OFFER, 1L));
        assertThat(shelf.tally(all(Sight.NOBODY)).total()).isZero();
        assertThat(shelf.tally(all(Sight.NOBODY)).byCategory()).doesNotContainKey(square.garden);
    }

    @Test
    void what_is_over_drafted_closed_or_cancelled_is_never_found() {
        var over = square.offer(oxana, "Trop tard", null);
        db.sql("update market.post set expires_on = :day where id = :id")
                .param("day", publishing.today().minusDays(1), "id", over.id())
                .update();
        publishing.draft(oxana, square.draft(Post.Kind.OFFER, "Brouillon", null), oxana);
        publishing.close(square.offer(oxana, "Fermée", null).id());
        publishing.cancel(square.offer(oxana, "Annulée", null).id());
        assertThat(titles(all(of(oxana)))).isEmpty();
    }

    /** E19: pages that add up, for any filters, as a seeded walk over them. */
    @Test
    void the_sum_of_the_pages_is_the_count_and_no_post_comes_twice() {
        long seed = Long.getLong("fabcom.seed", System.nanoTime());
        var random = new Random(seed);
        var words = List.of("vélo", "table", "cours", "échelle");
        for (int i = 0; i < 83; i++) {
            var title = words.get(random.nextInt(4)) + " " + words.get(random.nextInt(4)) + " " + i;
            if (random.nextBoolean()) square.offer(oxana, title, null, square.h(15 * (1 + random.nextInt(8))));
            else square.want(oxana, title, square.br(100L * (1 + random.nextInt(9))));
        }
        for (int round = 0; round < 20; round++) {
            var wanted = all(Sight.NOBODY);
            if (random.nextBoolean()) wanted = wanted.saying(words.get(random.nextInt(4)));
            if (random.nextBoolean()) wanted = wanted.ofKind(Post.Kind.values()[random.nextInt(2)]);
            if (random.nextBoolean()) wanted = wanted.paidIn(square.hours.id(), 15L, 15L * (1 + random.nextInt(8)));
            counted(wanted, "seed %d round %d".formatted(seed, round));
            int size = 1 + random.nextInt(30);
            var seen = new ArrayList<UUID>();
            long count = shelf.count(wanted);
            for (int at = 0; at < count; at += size)
                shelf.search(wanted, at, size).forEach(it -> seen.add(it.id()));
            assertThat(seen).as("seed %d round %d", seed, round).hasSize((int) count);
            assertThat(new HashSet<>(seen)).as("seed %d round %d", seed, round).hasSize((int) count);
        }
    }

    /** Each number beside a filter is the length of the list to which it leads. */
    private void counted(Wanted wanted, String where) {
        var tally = shelf.tally(wanted);
        assertThat(tally.total()).as(where).isEqualTo(shelf.count(wanted));
        for (var it : Post.Kind.values())
            assertThat(tally.byKind().getOrDefault(it, 0L)).as(where).isEqualTo(shelf.count(wanted.ofKind(it)));
        assertThat(tally.byCategory().getOrDefault(square.garden, 0L)).as(where).isEqualTo(shelf.count(wanted));
        assertThat(tally.inAnyCurrency()).as(where).isEqualTo(shelf.count(wanted.paidIn(null, null, null)));
        for (var it : List.of(square.hours, square.brins, square.euros))
            assertThat(tally.byCurrency().getOrDefault(it.id(), 0L))
                    .as(where)
                    .isEqualTo(shelf.count(wanted.paidIn(it.id(), null, null)));
    }

    /** E20. */
    @Test
    void wants_that_match_what_i_can_do_are_shown_and_mine_are_not() {
        square.want(oxana, "Tailler la haie");
        var tagged = square.draft(Post.Kind.WANT, "Recoudre un rideau", 1);
        var other = ((Categories.Outcome.Done) categories.add("Maison " + square.garden, null, 0, oxana)).id();
        square.publish(
                oxana,
                Square.with(
                        tagged,
                        other,
                        List.of("couture"),
                        "",
                        "",
                        publishing.today().plusDays(9)));
        square.offer(oxana, "Tondre", null);
        var malo = neighbours.person("Malo").id();
        var wanted = Wanted.everything(of(malo), publishing.today());
        assertThat(titles(wanted.matching(new Skills.Of(Set.of(square.garden), Set.of()))))
                .containsExactly("Tailler la haie");
        assertThat(titles(wanted.matching(new Skills.Of(Set.of(), Set.of("couture")))))
                .containsExactly("Recoudre un rideau");
        assertThat(titles(Wanted.everything(of(oxana), publishing.today())
                        .matching(new Skills.Of(Set.of(square.garden), Set.of()))))
                .isEmpty();
    }

    @Test
    void a_visitor_sees_what_is_shown_to_their_organisation_as_soon_as_they_sit_there() {
        var person = neighbours.person("Claire");
        var house = neighbours.association("Recyclerie du pont", person);
        var hidden = square.publish(
                oxana,
                Square.shown(
                        square.draft(Post.Kind.OFFER, "Pour la recyclerie", null),
                        PostDraft.Audience.GROUPS,
                        house.id().value()));
        var newcomer = neighbours.person("Ilyes");
        var browser = neighbours.signedIn(newcomer);
        assertThat(browser.get(hidden.url()).status()).isEqualTo(404);
        neighbours.seat(house, newcomer, Seat.MEMBER);
        assertThat(neighbours.signedIn(newcomer).get(hidden.url()).status()).isEqualTo(200);
    }
}
