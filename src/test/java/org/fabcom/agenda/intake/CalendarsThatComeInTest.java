package org.fabcom.agenda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.imports.matching.GuessedTable;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendars as Google and Outlook write them, and tables: their events stand in the agenda once, or say why not, and go again. */
@FabComTest
class CalendarsThatComeInTest {

    private static int towns;

    private final Imports imports;
    private final Neighbours neighbours;
    private final Sql db;
    private Person nadia;
    private Organisation bleuets;

    CalendarsThatComeInTest(Imports imports, Neighbours neighbours, Sql db) {
        this.imports = imports;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void people() {
        nadia = neighbours.person("Nadia Benali", InstanceRole.ADMINISTRATOR);
        bleuets = neighbours.association("Les Bleuets " + ++towns, nadia);
    }

    private Run read(ImportSource source) {
        var kind = imports.kind("events").orElseThrow();
        return imports.read(imports.open(kind, source, nadia.id()), kind, source, false);
    }

    private ImportSource calendar(String name, String commune) throws IOException {
        var bytes = Files.readAllBytes(Path.of("src/test/resources/calendars", name));
        var source = ImportSource.of(name, bytes);
        assertThat(imports.detect(source)).extracting(it -> it.name()).containsExactly("events");
        var answers = Map.of("structure", bleuets.id().toString(), "commune", commune);
        return source.answered(answers);
    }

    private List<String> said(Run run, String level) {
        return db.sql("select place || ' ' || text from imports.line where run = :run and level = :level order by n")
                .param("run", run.id(), "level", level)
                .list(String.class);
    }

    private List<String> dates(String title) {
        return db.sql("""
                select to_char(o.starts, 'MM-DD HH24:MI') || to_char(o.ends, '-HH24:MI')
                    || case when o.cancelled_at is null then '' else ' annulé' end
                from agenda.occurrence o join agenda.event e on e.id = o.event
                where e.organiser = :who and e.title = :title order by o.was_for
                """).param("who", bleuets.id().value(), "title", title).list(String.class);
    }

    private String said(String column, String title) {
        return db.sql("select " + column + " from agenda.event where organiser = :who and title = :title")
                .param("who", bleuets.id().value(), "title", title)
                .single(String.class);
    }

    private long events() {
        return db.sql("select count(*) from agenda.event where organiser = :who")
                .param("who", bleuets.id().value())
                .single(Long.class);
    }

    @Test
    void a_calendar_of_google_comes_with_its_series_its_holes_and_what_was_moved() throws IOException {
        var run = read(calendar("google.ics", "Grenoble"));
        assertThat(run.counts().created()).as(said(run, "aside").toString()).isEqualTo(3);
        assertThat(dates("Permanence numérique"))
                .containsExactly(
                        "12-01 18:00-20:00", "12-08 18:00-20:00 annulé", "12-15 19:00-21:00", "12-22 18:00-20:00");
        assertThat(said("kind || ' ' || commune_name || ' ' || address", "Permanence numérique"))
                .isEqualTo("PERMANENCE Grenoble La Filature, 3 quai des Tanneurs");
        assertThat(said("description", "Permanence numérique"))
                .isEqualTo("Apportez votre ordinateur.\n\nOn vous attend tous, petits et grands.");
        assertThat(dates("Atelier : découvrir Linux")).as("from UTC").containsExactly("12-05 10:00-12:00");
        assertThat(said("link", "Atelier : découvrir Linux")).isEqualTo("https://visio.example.org/les-bleuets");
        assertThat(dates("Fête des communs")).as("a whole day").containsExactly("12-12 00:00-23:59");
        assertThat(said(run, "aside")).singleElement().asString().contains("privé");
    }

    @Test
    void a_calendar_of_outlook_comes_with_the_zones_of_windows_and_says_which_rules_it_leaves() throws IOException {
        var run = read(calendar("outlook.ics", "Voiron"));
        assertThat(dates("Formation tableur"))
                .containsExactlyInAnyOrder(
                        "12-07 14:00-16:00", "12-10 14:00-16:00", "12-14 14:00-16:00", "12-17 14:00-16:00");
        assertThat(dates("Stage de trois jours"))
                .containsExactly("12-09 10:00-11:30", "12-10 10:00-11:30", "12-11 10:00-11:30");
        assertThat(said("commune_name || ' ' || address", "Quelque part")).isEqualTo("Voiron Chez Paul");
        assertThat(said(run, "aside"))
                .hasSize(2)
                .anyMatch(it -> it.contains("fuseau"))
                .anyMatch(it -> it.contains("BYSETPOS"));
    }

    @Test
    void the_same_calendar_twice_brings_nothing_and_a_withdrawal_takes_back_what_nobody_came_to() throws IOException {
        var run = read(calendar("google.ics", "Grenoble"));
        var again = read(calendar("google.ics", "Grenoble"));
        assertThat(again.counts().created()).isZero();
        assertThat(again.counts().unchanged()).isEqualTo(3);
        db.sql("update agenda.event set version = version + 1 where organiser = :who and title like 'Atelier%'")
                .param("who", bleuets.id().value())
                .update();
        imports.withdraw(run.id(), nadia.id());
        assertThat(events()).isEqualTo(1);
        assertThat(said(run, "kept")).hasSize(1);
        assertThat(db.sql("select count(*) from agenda.date_facet where organiser = :who")
                        .param("who", bleuets.id().value())
                        .single(Long.class))
                .isEqualTo(1);
    }

    @Test
    void a_calendar_of_nobody_is_put_aside_whole() throws IOException {
        var bytes = Files.readAllBytes(Path.of("src/test/resources/calendars/google.ics"));
        var run = read(ImportSource.of("google.ics", bytes)
                .answered(Map.of("structure", "Les Inconnus", "commune", "Grenoble")));
        assertThat(run.counts().created()).isZero();
        assertThat(run.counts().aside()).isEqualTo(4);
    }

    @Test
    void a_dirty_table_of_events_enters_row_by_row() {
        var table = """
                Quand;Intitulé;Horaire;Jusqu’à;Ville;Association;Type;Capacité
                3 décembre 2026;Café réparation;18 h 30;21h;Grenoble;Les Bleuets;rencontre;
                05/12/2026;Nuit du code;22:00;02:00;Grenoble;Les Bleuets;;12
                bientôt;Sans date;;;Grenoble;Les Bleuets;;
                2026-12-07;Ailleurs;10h;11h;Grenoble;Les Orties;;
                2026-12-08;Le cri;10h;11h;Grenoble;Les Bleuets;hurlement;
                2026-12-09;Cours de rien;dans l’après-midi;;Grenoble;Les Bleuets;;
                2026-12-10;Journée portes ouvertes;;;Grenoble;Les Bleuets;;
                """.replace("Les Bleuets", bleuets.name());
        var kind = imports.kind("events").orElseThrow();
        var run = read(
                GuessedTable.of(new ImportSource.Entry("programme.csv", table.getBytes(StandardCharsets.UTF_8)), kind));
        assertThat(said(run, "aside"))
                .hasSize(4)
                .anyMatch(it -> it.contains("ligne 4 ") && it.contains("« date » ne se lit pas : bientôt"))
                .anyMatch(it -> it.contains("ligne 5 ") && it.contains("Les Orties"))
                .anyMatch(it -> it.contains("ligne 6 ") && it.contains("hurlement"))
                .anyMatch(it -> it.contains("ligne 7 ") && it.contains("« debut » ne se lit pas"));
        assertThat(run.counts().created()).isEqualTo(3);
        assertThat(dates("Café réparation")).containsExactly("12-03 18:30-21:00");
        assertThat(dates("Nuit du code")).as("past midnight").containsExactly("12-05 22:00-02:00");
        assertThat(dates("Journée portes ouvertes")).containsExactly("12-10 00:00-23:59");
    }

    @Test
    void lines_that_are_folded_in_the_middle_of_a_word_and_escaped_signs_read_as_they_were_meant() {
        var lines = ContentLine.of(
                "DESCRIPTION;ALTREP=\"a:b;c\":un\\, deux\\;\r\n  trois\\nqua\r\n\ttre\\\\\r\nX-FOO:bar\r\n");
        assertThat(lines).extracting(ContentLine::name).containsExactly("DESCRIPTION", "X-FOO");
        assertThat(lines.getFirst().parameter("ALTREP")).isEqualTo("a:b;c");
        assertThat(lines.getFirst().words()).isEqualTo("un, deux; trois\nquatre\\");
    }
}
