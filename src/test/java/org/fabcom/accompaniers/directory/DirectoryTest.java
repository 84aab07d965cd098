package org.fabcom.accompaniers.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.accompaniers.Accompaniers;
import org.fabcom.accompaniers.Availability;
import org.fabcom.accompaniers.Description;
import org.fabcom.accompaniers.Description.Area;
import org.fabcom.accompaniers.Price;
import org.fabcom.accompaniers.directory.DirectoryQuestion.Where;
import org.fabcom.accompaniers.directory.DirectoryQuestion.Word;
import org.fabcom.catalogue.SheetId;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.people.communes.Commune;
import org.fabcom.places.Communes;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.fabcom.testing.Web;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is found, how many, and in which order, is worked out in the base. */
@FabComTest
class DirectoryTest {

    private static final String VALENCE = "26362";
    private static final String ROMANS = "26281";
    private static final String GRENOBLE = "38185";
    private static final SheetId SHEET = new SheetId(Ids.next());

    private final Directory directory;
    private final Accompaniers accompaniers;
    private final Communes communes;
    private final Neighbours neighbours;
    private final Sql db;
    private final Web web;
    private final LocalDate today;

    DirectoryTest(
            Directory directory,
            Accompaniers accompaniers,
            Accompaniment accompaniment,
            Communes communes,
            Neighbours neighbours,
            Sql db,
            Web web) {
        this.directory = directory;
        this.accompaniers = accompaniers;
        this.communes = communes;
        this.neighbours = neighbours;
        this.db = db;
        this.web = web;
        this.today = accompaniment.today();
    }

    @BeforeEach
    void four_who_accompany() {
        db.sql("delete from accompaniers.accompanier").update();
        said("Nadia", Availability.OPEN, null, at(ROMANS, false), "mél", Price.Kind.HOUR, null);
        said("Oxana", Availability.FULL, null, at(VALENCE, false), "mél", Price.Kind.FREE, null);
        said("Malo", Availability.OPEN, null, at(GRENOBLE, true), "site", Price.Kind.DAY, "sans salarié");
        said(
                "Collectif Drôme",
                Availability.UNKNOWN,
                null,
                new Area(null, Set.of(), Set.of("26"), false),
                "",
                null,
                null);
    }

    private static Area at(String insee, boolean remote) {
        return new Area(new Commune(insee, insee), Set.of(), Set.of(), remote);
    }

    private void said(
            String name,
            Availability availability,
            @Nullable LocalDate until,
            Area area,
            String tag,
            Price.@Nullable Kind price,
            @Nullable String condition) {
        var person = neighbours.person(name).id();
        var it = new Description(
                "",
                "",
                availability,
                until,
                area,
                Set.of(),
                tag.isEmpty() ? List.of() : List.of(tag),
                tag.equals("site") ? Set.of(SHEET) : Set.of(),
                price == null
                        ? List.of()
                        : List.of(new Price(price, "", price == Price.Kind.FREE ? 0 : 6000, 0, condition, today)),
                Description.Usual.UNSAID);
        assertThat(accompaniers.describe(person, it, person, 0)).isPresent();
    }

    private List<String> names(DirectoryQuestion asked) {
        return directory.rows(asked, today, 0, 100).stream().map(Entry::name).toList();
    }

    private Where where(String insee, String department, int km, boolean remote) {
        var ways = directory.communes().stream()
                .collect(Collectors.toMap(
                        it -> it, it -> communes.distance(insee, it).orElseThrow()));
        return new Where(insee, department, ways, km, remote);
    }

    private DirectoryQuestion near(int km, boolean remote) {
        return new DirectoryQuestion(List.of(), where(VALENCE, "26", km, remote), Map.of());
    }

    private static DirectoryQuestion with(Facet facet, String... values) {
        return new DirectoryQuestion(List.of(), Where.ANYWHERE, Map.of(facet, Set.of(values)));
    }

    private static DirectoryQuestion word(String typed, Set<String> tools) {
        var words = DirectoryQuestion.words(typed).stream()
                .map(it -> new Word(it, Set.of(), tools))
                .toList();
        return new DirectoryQuestion(words, Where.ANYWHERE, Map.of());
    }

    @Test
    void whoever_is_full_never_comes_first_however_near_they_are() {
        assertThat(names(near(30, false))).containsExactly("Nadia", "Collectif Drôme", "Oxana");
        assertThat(names(near(10, false))).containsExactly("Collectif Drôme", "Oxana");
    }

    @Test
    void who_names_a_whole_department_goes_to_each_of_its_communes() {
        assertThat(names(new DirectoryQuestion(List.of(), where(GRENOBLE, "38", 10, false), Map.of())))
                .containsExactly("Malo");
    }

    @Test
    void a_commune_where_they_go_counts_like_their_own() {
        var goes = new Area(new Commune(GRENOBLE, "Grenoble"), Set.of(ROMANS), Set.of(), false);
        said("Va loin", Availability.OPEN, null, goes, "", null, null);
        assertThat(names(near(30, false))).containsExactly("Nadia", "Va loin", "Collectif Drôme", "Oxana");
    }

    @Test
    void those_who_help_from_afar_are_counted_and_come_when_asked_for() {
        assertThat(directory.tally(near(30, false), today).afar()).isEqualTo(1);
        assertThat(directory.tally(near(30, true), today).afar()).isZero();
        assertThat(names(near(30, true))).containsExactly("Nadia", "Malo", "Collectif Drôme", "Oxana");
        assertThat(names(new DirectoryQuestion(List.of(), new Where(null, null, Map.of(), 0, true), Map.of())))
                .containsExactly("Malo");
    }

    @Test
    void a_filter_counts_with_the_others_kept_and_without_its_own() {
        var tally = directory.tally(with(Facet.SKILL, "mél"), today);
        assertThat(tally.total()).isEqualTo(2);
        assertThat(tally.counts(Facet.SKILL)).isEqualTo(Map.of("mél", 2L, "site", 1L));
        assertThat(tally.counts(Facet.PRICE)).isEqualTo(Map.of("HOUR", 1L, "FREE", 1L));
        assertThat(directory.tally(with(Facet.WHO, "PERSON"), today).counts(Facet.PRICE))
                .isEqualTo(Map.of("HOUR", 1L, "FREE", 1L, "DAY", 1L, Entry.SOLIDARITY, 1L, Entry.NONE, 1L));
        assertThat(names(with(Facet.PRICE, "FREE", Entry.SOLIDARITY))).containsExactly("Malo", "Oxana");
        assertThat(names(with(Facet.TOOL, SHEET.value().toString()))).containsExactly("Malo");
        assertThat(names(with(Facet.SKILL, "' or true --"))).isEmpty();
    }

    @Test
    void words_are_found_without_accents_in_names_tags_and_the_tools_that_they_know() {
        assertThat(names(word("DRÔME", Set.of()))).containsExactly("Collectif Drôme");
        assertThat(names(word("mel", Set.of()))).containsExactly("Nadia", "Oxana");
        assertThat(names(word("nadia mel", Set.of()))).containsExactly("Nadia");
        assertThat(names(word("nuage", Set.of(SHEET.value().toString())))).containsExactly("Malo");
        assertThat(names(word("100 % _", Set.of()))).isEmpty();
        assertThat(DirectoryQuestion.words("a b c d e f g h i j k l m n o p")).hasSize(12);
    }

    @Test
    void the_base_folds_words_as_the_house_does() {
        for (var it : List.of("Œuvre d’Été", "ÆON", "Çà & là", "Łódź", "ﬁn", "naïve Ñandú")) {
            var bare = db.sql("select accompaniers.bare(:it)").param("it", it).single(String.class);
            for (var word : Fold.words(it).split(" ")) assertThat(bare).contains(word);
        }
    }

    @Test
    void a_page_is_a_part_of_one_order() {
        var asked = near(100, true);
        var all = names(asked);
        var parts = Stream.of(0, 1, 2, 3)
                .flatMap(it -> directory.rows(asked, today, it, 1).stream())
                .map(Entry::name)
                .toList();
        assertThat(parts).isEqualTo(all).hasSize(4);
    }

    @Test
    void after_its_last_day_little_room_is_room_again_and_full_is_unknown_here_and_in_the_base() {
        for (var said : Availability.values())
            for (var until : Arrays.asList(null, today.minusDays(1), today, today.plusDays(1)))
                assertThat(db.sql("select accompaniers.available(:said, cast(:until as date), :today)")
                                .param("said", said.name(), "until", until, "today", today)
                                .single(String.class))
                        .isEqualTo(said.on(until, today).name());
        assertThat(Availability.FULL.on(today.minusDays(1), today)).isEqualTo(Availability.UNKNOWN);
        said("Revenue", Availability.LIMITED, today.minusDays(1), at(VALENCE, false), "", null, null);
        assertThat(names(with(Facet.AVAILABILITY, "OPEN"))).containsExactly("Malo", "Nadia", "Revenue");
    }

    @Test
    void a_thousand_take_no_more_statements_than_four() {
        long few = Statements.during(() -> web.visitor().get("/accompagnateurs?pres=26362&pres-nom=Valence&q=o"));
        db.sql("""
                insert into accompaniers.accompanier (id, name, availability, commune_code, commune_name, source_url,
                    source_title, read_on, said_by, said_at)
                select gen_random_uuid(), 'Atelier ' || n, 'UNKNOWN', '26362', 'Valence', 'https://exemple.test/' || n, 'Page',
                    date '2026-11-01', (select party from accompaniers.accompanier where party is not null limit 1), now()
                from generate_series(1, 1000) n
                """).update();
        var seen = web.visitor().get("/accompagnateurs?pres=26362&pres-nom=Valence&page=3");
        assertThat(seen.text()).containsPattern("1.003 réponses");
        assertThat(Statements.least(() -> web.visitor().get("/accompagnateurs?pres=26362&pres-nom=Valence&q=o")))
                .isLessThanOrEqualTo(few);
        assertThat(web.visitor().get("/recherche?q=atelier").text()).containsPattern("1.000");
        assertThat(Statements.least(() -> web.visitor().get("/recherche?q=nadia")))
                .as("whoever is found whole is not counted")
                .isLessThan(Statements.least(() -> web.visitor().get("/recherche?q=atelier")));
    }

    @Test
    void a_map_shows_the_same_as_the_list_and_leads_back_to_it() {
        assertThat(directory.towns(with(Facet.SKILL, "mél"), today))
                .extracting(Directory.Town::people)
                .containsExactly(1L, 1L);
        var list = web.visitor().get("/accompagnateurs?qui=PERSON&page=1");
        var map = web.visitor().get(list.page().selectFirst("a[href*=/carte]").attr("href"));
        assertThat(map.page().select("svg circle[fill-opacity]"))
                .as("Romans, Valence, Grenoble")
                .hasSize(3);
        assertThat(map.text()).contains("une réponse", "Une réponse n’a pas de commune");
        assertThat(map.page().select("[src^=http], link[href^=http]")).isEmpty();
        var there = web.visitor()
                .get(map.page().selectFirst("section a[href*=26281]").attr("href"));
        assertThat(there.text()).contains("Nadia").doesNotContain("Malo");
        assertThat(web.visitor()
                        .get("/accompagnateurs/carte?outil=00000000-0000-0000-0000-000000000000")
                        .text())
                .contains("n’a dit sa commune");
    }

    @Test
    void no_address_breaks_the_list() {
        for (var it : List.of(
                "outil=------------------------------------", "savoir-faire=%00x", "tarif=X&dispo=Y&qui=Z", "page=-3"))
            assertThat(web.visitor().get("/accompagnateurs?" + it).status())
                    .as(it)
                    .isIn(200, 400);
    }

    @Test
    void free_is_nothing_and_nothing_else_is_free() {
        assertThatThrownBy(() -> new Price(Price.Kind.HOUR, "", 0, 0, null, today))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Price(Price.Kind.FREE, "", 1, 0, null, today))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Price(Price.Kind.FREE, "", 0, 0, "sans salarié", today).solidarity())
                .isTrue();
    }
}
