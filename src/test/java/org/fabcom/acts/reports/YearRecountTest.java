package org.fabcom.acts.reports;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Margins;
import org.fabcom.acts.Theme;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.meetings.MeetingDraft;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.meetings.Subject;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ColumnMapRowMapper;

/**
 * A coordinator recounts a year from the files alone, knowing nothing of the base: the register says acts, minutes, themes,
 * organisations and who accompanied, the Coop’s file who was there and in which commune. No figure of the report differs.
 */
@FabComTest
class YearRecountTest {

    private static final int YEAR = LastYear.YEAR;
    private static final String ASKED = "?qui=equipe&du=" + YEAR + "-01-01&au=" + YEAR + "-12-31";
    private static final CSVFormat CSV = CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private final Acts acts;
    private final Meetings meetings;
    private final ServedPeople served;
    private final Neighbours neighbours;
    private final Sql db;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Recount counted = new Recount();
    private WebVisitor sabine;
    private List<Person> mediators = List.of();
    private List<Organisation> helped = List.of();
    private List<PartyId> followed = List.of();
    private List<UUID> tags = List.of();

    YearRecountTest(Acts acts, Meetings meetings, ServedPeople served, Neighbours neighbours, Sql db) {
        this.acts = acts;
        this.meetings = meetings;
        this.served = served;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void a_year_of_a_team() {
        LastYear.cleared();
        var coordinator = neighbours.person("Sabine Meunier", InstanceRole.COORDINATOR);
        sabine = neighbours.signedIn(coordinator);
        var lucie = neighbours.person("Lucie Perrin");
        mediators = List.of(
                neighbours.person("Nadia Benali", InstanceRole.MEDIATOR),
                neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR));
        helped = List.of(
                neighbours.association("Radio Confluence", lucie),
                neighbours.association("Les Jardins du Gué", lucie),
                neighbours.association("La Remise", lucie));
        followed = new ArrayList<>();
        for (var name : List.of("Odile Martin", "Jean Faure", "Aïcha Diallo"))
            followed.add(served.register(
                    new Served.Draft(name, new Commune("26362", "Valence"), ""), "fr", coordinator.id()));
        tags = List.of(tag("Clic", "Département"), tag("Quartiers", ""));
        for (int i = 0; i < 120; i++) acts.note(Ids.next(), mediators.get(i % 2).id(), drawn());
        for (int i = 0; i < 12; i++) metAndNoted(i);
    }

    private UUID tag(String name, String funder) {
        sabine.post("/actes/etiquettes/nouvelle", "nom", name, "financeur", funder, "heures", "40", "actes", "50");
        return db.sql("select id from acts.tag where name = :name order by created_at desc limit 1")
                .param("name", name)
                .single(UUID.class);
    }

    private <T> Set<T> some(List<T> all) {
        var some = new HashSet<T>();
        for (var it : all) if (random.nextInt(3) == 0) some.add(it);
        return some;
    }

    private Act.Content drawn() {
        boolean group = random.nextInt(3) == 0;
        boolean named = random.nextInt(3) == 0;
        int others = group ? 2 + random.nextInt(12) : named ? 0 : 1;
        var known = group ? some(followed) : named ? Set.of(followed.get(random.nextInt(3))) : Set.<PartyId>of();
        var women = Map.of(Margins.Gender.WOMAN, others == 0 ? 0 : random.nextInt(others + 1));
        var old = Map.of(Margins.Age.values()[random.nextInt(8)], others == 0 ? 0 : random.nextInt(others + 1));
        var work = Map.of(Margins.Status.values()[random.nextInt(5)], others == 0 ? 0 : random.nextInt(others + 1));
        var themes = new HashSet<Theme>();
        do themes.add(Theme.values()[random.nextInt(Theme.values().length)]);
        while (random.nextInt(3) == 0);
        var where = switch (random.nextInt(3)) {
            case 0 -> new Act.Where(Act.Place.REMOTE, null, null, "");
            case 1 -> new Act.Where(Act.Place.HOME, null, "38185", "Grenoble");
            default ->
                new Act.Where(Act.Place.STRUCTURE, helped.get(random.nextInt(3)).id(), null, "");
        };
        var organisations = new HashSet<PartyId>();
        for (var it : some(helped)) organisations.add(it.id());
        return new Act.Content(
                        LocalDate.of(YEAR, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                        1 + random.nextInt(240),
                        where,
                        themes,
                        Set.of(),
                        Set.of(),
                        group ? new Act.Collective("Atelier", null) : new Act.Individual(null, null),
                        new Act.Participants(
                                known,
                                new Margins(others, others == 0 ? 0 : random.nextInt(others + 1), women, old, work)),
                        organisations,
                        null,
                        null,
                        List.of(),
                        "")
                .with("", some(tags));
    }

    /** A meeting of that year, of an odd length, noted as an act from its form and nothing typed but the theme. */
    private void metAndNoted(int month) {
        var mediator = mediators.get(month % 2);
        var start = LocalDate.of(YEAR, month + 1, 3 + random.nextInt(20)).atTime(9, 0);
        var meeting = Posters.arranged(meetings.plan(
                new MeetingDraft(
                        new Subject("test.meeting", Ids.next()),
                        "Point d’étape",
                        "",
                        Venue.place("Salle des fêtes", "38185", "Grenoble"),
                        Set.of(helped.get(month % 3).id())),
                new Span(start, start.plusMinutes(25 + random.nextInt(100))),
                mediator.id()));
        var done = neighbours
                .signedIn(mediator)
                .get("/actes/nouveau?reunion=" + meeting)
                .form("Noter cet acte")
                .tick("courriel")
                .submit();
        assertThat((done.status() == 422 ? done.form("Noter cet acte").submit() : done).status())
                .as("a day over thirteen months back is asked once")
                .isEqualTo(303);
    }

    // The script: text in, sums out

    private List<CSVRecord> read(String path) throws IOException {
        var text = sabine.get(path).body().replace("\ufeff", "");
        return CSV.parse(new StringReader(text)).getRecords();
    }

    @Test
    void every_figure_of_the_year_is_found_again_in_the_exported_files() throws Exception {
        var register = read("/actes.csv" + ASKED);
        var coop = read("/actes/coop.csv" + ASKED);
        counted.acts(register);
        counted.people(coop);
        int compared = 0;
        for (var row : read("/actes/bilan.csv" + ASKED)) {
            var table = row.get("tableau");
            if (!counted.knows(table)) continue;
            if (Set.of("Genre", "Âge", "Situation").contains(table)) continue; // in the words of each vocabulary, below
            var sum = counted.of(table, row.get("ligne"));
            assertThat(List.of(
                            Recount.number(row.get("actes")),
                            Recount.number(row.get("minutes")),
                            Recount.number(row.get("présences"))))
                    .as(table + ", " + row.get("ligne") + ", seed " + seed)
                    .containsExactly(sum[0], sum[1], table.equals("Par structure aidée") ? 0 : sum[2]);
            compared++;
        }
        assertThat(compared).as("lines compared").isGreaterThan(30);
        monthsAndGoals(read("/actes/bilan.csv" + ASKED));
        peopleAndCommunes(coop);
        assertThat(counted.minutes("Temps par thème")).as("they add up").isEqualTo(counted.of("Ensemble", "")[1]);
        System.out.printf(
                "recount of a year: %d acts, %d minutes, %d people, %d lines of the Coop's file, %d lines of the report compared, 0 different%n",
                counted.of("Ensemble", "")[0],
                counted.of("Ensemble", "")[1],
                counted.of("Ensemble", "")[2],
                coop.size(),
                compared);
    }

    private void monthsAndGoals(List<CSVRecord> totals) {
        var months = totals.stream()
                .filter(it -> it.get("tableau").equals("Par mois"))
                .toList();
        assertThat(months.stream().map(it -> Recount.number(it.get("minutes"))).toList())
                .as("months, seed " + seed)
                .isEqualTo(counted.ofEach("mois"));
        var done = totals.stream()
                .filter(it -> it.get("tableau").equals("Objectifs : fait".replace(" :", "\u202f:")))
                .toList();
        assertThat(done).hasSize(4);
        for (var it : done) {
            var line = it.get("ligne");
            var sum = counted.of("Par étiquette", line.substring(0, line.lastIndexOf(", ")));
            assertThat(Recount.number(it.get("actes")))
                    .as(line + ", seed " + seed)
                    .isEqualTo(line.endsWith("heures") ? sum[1] / 60 : sum[0]);
        }
    }

    private void peopleAndCommunes(List<CSVRecord> coop) {
        assertThat(counted.of("présences", "")[2]).as("one line a person").isEqualTo(counted.of("Ensemble", "")[2]);
        var persons = new HashSet<String>();
        for (var row : coop) if (!row.get("ID personne connue").isEmpty()) persons.add(row.get("ID personne connue"));
        var page = sabine.get("/actes/bilan" + ASKED);
        assertThat(page.page().select("tr").stream()
                        .filter(it -> it.text().startsWith("Personnes différentes"))
                        .findFirst()
                        .orElseThrow()
                        .select("td")
                        .first()
                        .text())
                .isEqualTo("" + persons.size());
        for (var it : db.sql(
                        "select commune as value, count(*) as acts, sum(unnamed + named) as people from acts.act_fact"
                                + " group by commune")
                .list(new ColumnMapRowMapper())) {
            var sum = counted.of("commune", (String) it.get("value"));
            assertThat(List.of(((Number) it.get("acts")).longValue(), ((Number) it.get("people")).longValue()))
                    .as(it.get("value") + ", seed " + seed)
                    .containsExactly(sum[0], sum[2]);
        }
        for (var question :
                Map.of("genre", "Genre", "age", "Âge", "statut", "Situation").entrySet()) {
            var kept = db.sql("select sum(people) from acts.act_fact_line where kind = :kind")
                    .param("kind", question.getKey())
                    .single(Long.class);
            long answered = counted.answered(question.getValue());
            assertThat(answered).as(question.getKey() + ", seed " + seed).isEqualTo(kept);
        }
    }
}
