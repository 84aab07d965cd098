package org.fabcom.acts.totals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Margins;
import org.fabcom.acts.Selection;
import org.fabcom.acts.Selection.Narrowing;
import org.fabcom.acts.Theme;
import org.fabcom.acts.reports.LastYear;
import org.fabcom.acts.totals.Figures.Entry;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ColumnMapRowMapper;

/** Figures with and without filters equal a recount from the bare rows, which shares nothing with the statements of the page. */
@FabComTest
class FiguresTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private final Acts acts;
    private final Reckoning reckoning;
    private final Neighbours neighbours;
    private final Sql db;
    private final Random random = new Random(38);
    private final List<Organisation> helped = new ArrayList<>();
    private Person yann;

    FiguresTest(Acts acts, Reckoning reckoning, Neighbours neighbours, Sql db) {
        this.acts = acts;
        this.reckoning = reckoning;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void a_year_in_three_communes() {
        LastYear.cleared();
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR, InstanceRole.COORDINATOR);
        for (var commune : List.of("26362", "26058", "07324")) {
            var it = neighbours.association("Association de " + commune, neighbours.person("Lucie Perrin"));
            db.sql("update people.organisation set commune_code = :code where id = :id")
                    .param("code", commune, "id", it.id().value())
                    .update();
            helped.add(it);
        }
        for (int i = 0; i < 150; i++) acts.note(Ids.next(), yann.id(), drawn());
    }

    private Act.Content drawn() {
        var themes = new HashSet<Theme>();
        do themes.add(Theme.values()[random.nextInt(5)]);
        while (random.nextBoolean());
        boolean group = random.nextInt(3) == 0;
        int total = group ? 1 + random.nextInt(20) : 1;
        var women = new EnumMap<Margins.Gender, Integer>(Margins.Gender.class);
        if (random.nextBoolean()) women.put(Margins.Gender.WOMAN, 1 + random.nextInt(total));
        var where = switch (random.nextInt(4)) {
            case 0 -> new Act.Where(Act.Place.REMOTE, null, null, "");
            case 1 -> new Act.Where(Act.Place.HOME, null, "26362", "Valence");
            default -> new Act.Where(Act.Place.STRUCTURE, any().id(), null, "");
        };
        return new Act.Content(
                FIRST.minusDays(100).plusDays(random.nextInt(465)),
                5 + random.nextInt(100),
                where,
                themes,
                Set.of(),
                Set.of(),
                group ? new Act.Collective("Atelier", null) : new Act.Individual(null, null),
                new Act.Participants(Set.of(), new Margins(total, 0, women, Map.of(), Map.of())),
                random.nextInt(4) == 0 ? new HashSet<>(List.of(any().id(), any().id())) : Set.of(any().id()),
                null,
                null,
                List.of(),
                "");
    }

    private Organisation any() {
        return helped.get(random.nextInt(helped.size()));
    }

    private Selection whole() {
        return Selection.between(null, FIRST, LAST);
    }

    private void equalsItsRecount(Selection selection, Predicate<Map<String, Object>> wanted) {
        var figures = reckoning.of(selection, Reckoning.ALL);
        var themes = new HashMap<String, Entry>();
        var communes = new HashMap<String, Entry>();
        var places = new HashMap<String, Entry>();
        long n = 0, minutes = 0, people = 0, women = 0, before = 0;
        for (var it : db.sql("select a.*, o.commune_code, array(select h.organisation from acts.act_organisation h"
                        + " where h.act = a.id) as helped, (select coalesce(sum(number), 0) from acts.act_margin m"
                        + " where m.act = a.id and m.question = 'genre' and m.answer = 'feminin') as women"
                        + " from acts.act a left join people.organisation o on o.id = a.structure")
                .list(new ColumnMapRowMapper())) {
            if (!wanted.test(it)) continue;
            var day = ((java.sql.Date) it.get("day")).toLocalDate();
            if (day.getYear() == 2024) before++;
            if (day.getYear() != 2025) continue;
            int took = (Integer) it.get("minutes");
            int there = (Integer) it.get("total");
            n++;
            minutes += took;
            people += there;
            women += ((Number) it.get("women")).longValue();
            for (var theme : strings(it.get("themes")))
                themes.merge(theme, entry(theme, took, there), FiguresTest::plus);
            var commune = commune(it);
            communes.merge(commune, entry(commune, took, there), FiguresTest::plus);
            var place = String.valueOf(it.get("place"));
            places.merge(place, entry(place, took, there), FiguresTest::plus);
        }
        assertThat(figures.sums().acts()).isEqualTo(n).isPositive();
        assertThat(figures.sums().minutes()).isEqualTo(minutes);
        assertThat(figures.sums().people()).isEqualTo(people);
        assertThat(figures.before().acts()).isEqualTo(before);
        assertThat(plain(figures, "themes")).containsExactlyInAnyOrderElementsOf(themes.values());
        assertThat(plain(figures, "communes")).containsExactlyInAnyOrderElementsOf(communes.values());
        assertThat(plain(figures, "places")).containsExactlyInAnyOrderElementsOf(places.values());
        assertThat(figures.group("genre").entries().stream()
                        .filter(it -> it.key().equals("feminin"))
                        .mapToLong(Entry::people)
                        .sum())
                .isEqualTo(women);
        assertThat(figures.group("genre").entries().stream()
                        .mapToLong(Entry::people)
                        .sum())
                .isEqualTo(people);
        assertThat(figures.group("departments").entries().stream()
                        .mapToLong(Entry::acts)
                        .sum())
                .isEqualTo(n);
    }

    private static String commune(Map<String, Object> act) {
        var code = "lieu_activite".equals(act.get("place")) ? act.get("commune_code") : act.get("insee");
        return code == null ? "" : code.toString();
    }

    private static List<Entry> plain(Figures figures, String group) {
        return figures.group(group).entries().stream()
                .map(it -> new Entry(it.key(), "", it.acts(), it.minutes(), it.people()))
                .toList();
    }

    private static Entry entry(String key, int minutes, int people) {
        return new Entry(key, "", 1, minutes, people);
    }

    private static Entry plus(Entry a, Entry b) {
        return new Entry(a.key(), "", a.acts() + b.acts(), a.minutes() + b.minutes(), a.people() + b.people());
    }

    private static List<String> strings(Object array) {
        try {
            return List.of((String[]) ((java.sql.Array) array).getArray());
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static boolean helped(Map<String, Object> act, Organisation organisation) {
        try {
            return List.of((UUID[]) ((java.sql.Array) act.get("helped")).getArray())
                    .contains(organisation.id().value());
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void a_year_equals_its_recount_by_whole_days_and_act_by_act() {
        equalsItsRecount(whole(), it -> true);
        equalsItsRecount(whole().withForms(List.of("individuel", "collectif")), it -> true);
    }

    @Test
    void filters_leave_what_they_say() {
        equalsItsRecount(whole().withForms(List.of("collectif")), it -> "collectif".equals(it.get("form")));
        equalsItsRecount(
                whole().in(new Narrowing(List.of(), List.of("26362"), List.of(), null)),
                it -> commune(it).equals("26362"));
        equalsItsRecount(
                whole().in(new Narrowing(List.of(), List.of("26", "0"), List.of(), null)),
                it -> commune(it).startsWith("26") || commune(it).isEmpty());
        equalsItsRecount(
                whole().in(new Narrowing(List.of("domicile"), List.of(), List.of(), null)),
                it -> "domicile".equals(it.get("place")));
        equalsItsRecount(
                whole().in(new Narrowing(
                        List.of(), List.of(), List.of(helped.getFirst().id()), null)),
                it -> helped(it, helped.getFirst()));
    }

    @Test
    void the_page_filters_by_its_address_and_each_line_opens_to_its_acts() {
        var page =
                neighbours.signedIn(yann).get("/actes/bilan?qui=equipe&du=2025-01-01&au=2025-12-31&territoire=26362");
        var figures =
                reckoning.of(whole().in(new Narrowing(List.of(), List.of("26362"), List.of(), null)), Reckoning.ALL);
        assertThat(page.text())
                .contains(figures.sums().acts() + " actes", "Par rapport à la période d’avant", "Valence");
        var place = page.page().select("main table a[href*=lieu]").first();
        assertThat(place).isNotNull();
        var line = figures.group("places").entries().getFirst();
        var rows = neighbours.signedIn(yann).get(place.attr("href"));
        assertThat(place.attr("href")).contains("territoire=26362", "lieu=" + line.key());
        assertThat(rows.text()).contains(line.acts() + " actes");
    }

    @Test
    void the_period_before_is_that_of_the_year_before_or_has_as_many_months_or_days() {
        assertThat(new Period(FIRST, LAST).before())
                .isEqualTo(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));
        assertThat(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)).before())
                .isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)));
        assertThat(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 27)).before())
                .as("so far this year")
                .isEqualTo(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 11, 27)));
        assertThat(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)).before())
                .isEqualTo(new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31)));
        var year = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        assertThat(year.before(LocalDate.of(2026, 11, 30)))
                .as("under way: the same days, not a whole year")
                .isEqualTo(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 11, 30)));
        assertThat(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)).before(LocalDate.of(2026, 11, 30)))
                .isEqualTo(new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 30)));
        assertThat(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)).before(LocalDate.of(2026, 3, 30)))
                .as("no longer than the month before")
                .isEqualTo(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
        assertThat(year.before(LocalDate.of(2026, 12, 31)))
                .as("over")
                .isEqualTo(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        assertThat(new Period(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 14)).before())
                .isEqualTo(new Period(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 4)));
    }
}
